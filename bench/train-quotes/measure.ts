/** Score all dev halves of a gold folder and time them: `node bench/train-quotes/run.mjs measure <gold folder> [predictions folder]`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findQuotes } from "../../src/quotes";
import { createArticle } from "../../src/text";
import { evaluateQuotes, readGold, toPredictions } from "../eval/quotes";

const FILES = ["ggt/dev", "polnear-direct/dev", "polnear/dev", "gum-news/dev"];

export function main(folder: string, out?: string): void {
  for (const file of FILES) {
    const path = join(folder, "quotes", `${file}.jsonl`);
    process.stdout.write(evaluateQuotes(path));
    if (!out) continue;
    mkdirSync(out, { recursive: true });
    for (const pieces of [false, true]) {
      const lines = readGold(path).map(({ id, text }) =>
        JSON.stringify({ id, quotes: toPredictions(findQuotes(createArticle({ id, text })), pieces) }),
      );
      writeFileSync(join(out, `${file.replace("/", "-")}${pieces ? "-pieces" : ""}.jsonl`), `${lines.join("\n")}\n`);
    }
  }
  const articles = readGold(join(folder, "quotes/polnear/dev.jsonl"));
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const before = process.cpuUsage();
  for (const { id, text } of articles) findQuotes(createArticle({ id, text }));
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  process.stdout.write(
    `${Math.round(bytes / 1000 / seconds)} KB a second of processor time, with regions, tokens and sentences\n`,
  );
}
