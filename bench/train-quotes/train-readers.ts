/**
 * Learn what reads cues and arguments: which attributions are ones, who says a quotation, what inside marks is speech.
 * `node bench/train-quotes/run.mjs train-readers <train.jsonl> <direct train.jsonl> [dev.jsonl] [dev direct.jsonl]`.
 * Needs the cue model.
 */

import { readGold } from "../eval/quotes";
import { readLessons } from "./corpus";
import { type QuotesOf, readByHalves, readUnseen } from "./halves";
import { trainAcceptance } from "./train-acceptance";
import { trainSpeakers } from "./train-speakers";
import { trainSpeech } from "./train-speech";

export function main(all: string, direct: string, dev?: string, directDev?: string): void {
  const readings = readByHalves(readLessons(all));
  const quotes = new Map(readGold(direct).map((gold) => [gold.id, gold.quotes]));
  const quotesOf: QuotesOf = ({ lesson }) => quotes.get(lesson.gold.id) ?? [];
  const directUnseen = directDev ? readUnseen(directDev) : [];
  process.stdout.write("acceptance\n");
  trainAcceptance(readings, dev ? readUnseen(dev) : []);
  process.stdout.write("speakers\n");
  trainSpeakers(readings, quotesOf, directUnseen);
  process.stdout.write("speech\n");
  trainSpeech(readings, quotesOf, directUnseen);
}
