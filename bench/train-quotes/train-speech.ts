/**
 * Learn which stretches inside quotation marks are speech: `node bench/train-quotes/run.mjs train-speech <train.jsonl> <direct train.jsonl> [dev direct.jsonl]`.
 * Logistic regression (Adagrad); cues and arguments as for the speakers.
 */
import { writeFileSync } from "node:fs";
import { speechFeatures } from "../../src/quotes/acceptance/speech-features";
import { findArguments } from "../../src/quotes/attribution/arguments";
import type { ChainWeights } from "../../src/quotes/attribution/viterbi";
import { findCues, rateCues } from "../../src/quotes/cues/cues";
import { logistic, type Model } from "../../src/quotes/model";
import { makeResolver } from "../../src/quotes/speakers/resolution";
import { makeScene } from "../../src/quotes/speakers/speakers";
import type { ScoredQuote } from "../eval/quote-score";
import { type Lesson, makeRandom, pack, readLessons, shuffle } from "./corpus";
import { learnArguments } from "./train-arguments";
import { learnCues } from "./train-cues";

const ROWS = 1 << 14;
const ROUNDS = 3;
const RATE = 0.1;

interface Example {
  features: Int32Array;
  label: 0 | 1;
}

function examplesOf({ draft }: Lesson, quotes: ScoredQuote[], cues?: Model, chain?: ChainWeights): Example[] {
  const rates = rateCues(draft, cues);
  const scene = makeScene(draft, findArguments(draft, findCues(draft, rates), chain), rates, makeResolver(draft));
  const gold = new Map(quotes.map((quote) => [quote.start, quote]));
  const out: number[] = [];
  const examples: Example[] = [];
  draft.units.forEach((unit, index) => {
    if (unit.segment < 0 || draft.segments[unit.segment]!.single) return;
    const quote = gold.get(unit.start);
    if (quote?.optional) return;
    speechFeatures(scene, index, out);
    examples.push({ features: Int32Array.from(out, (hash) => hash & (ROWS - 1)), label: quote ? 1 : 0 });
  });
  return examples;
}

function learn(examples: Example[]): Float64Array {
  const weights = new Float64Array(ROWS);
  const squares = new Float64Array(ROWS).fill(1);
  const random = makeRandom(4);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const id of shuffle(order, random)) {
      const { features, label } = examples[id]!;
      const error = label - logistic(features.reduce((sum, f) => sum + weights[f]!, 0));
      for (const f of features) {
        squares[f]! += error * error;
        weights[f]! += (RATE * error) / Math.sqrt(squares[f]!);
      }
    }
  }
  return weights;
}

function report(name: string, examples: Example[], weights: Float64Array): void {
  let [tp, fp, fn] = [0, 0, 0];
  for (const { features, label } of examples) {
    const yes = features.reduce((sum, f) => sum + weights[f]!, 0) >= 0;
    if (yes && label) tp += 1;
    else if (yes) fp += 1;
    else if (label) fn += 1;
  }
  process.stdout.write(
    `${name}: F1 ${((200 * tp) / (2 * tp + fp + fn)).toFixed(1)}, ${tp} right, ${fp} wrong, ${fn} missed\n`,
  );
}

export function main(all: string, direct: string, dev?: string): void {
  const lessons = readLessons(all);
  const quotes = new Map(readLessons(direct).map(({ gold }) => [gold.id, gold.quotes]));
  const halves = [0, 1].map((half) => lessons.filter((_, i) => i % 2 === half));
  const examples = halves.flatMap((half, i) => {
    const cues = learnCues(halves[1 - i]!);
    const chain = learnArguments(halves[1 - i]!);
    return half.flatMap((lesson) => examplesOf(lesson, quotes.get(lesson.gold.id) ?? [], cues, chain));
  });
  const weights = learn(examples);
  report("train", examples, weights);
  if (dev)
    report(
      "dev",
      readLessons(dev).flatMap((lesson) => examplesOf(lesson, lesson.gold.quotes)),
      weights,
    );
  const source = "learnt by bench/train-quotes from the training part of PolNeAR; see docs/model-quotes.md";
  writeFileSync("src/quotes/data/speech-model.json", `${JSON.stringify(pack(weights, 1, source), null, 2)}\n`);
}
