/**
 * Learn which attributions are ones: `node bench/train-quotes/run.mjs train-acceptance <train.jsonl> [dev.jsonl]`.
 * Logistic regression (Adagrad). Cues and arguments of each half of the articles come from models learnt on the other half.
 */
import { writeFileSync } from "node:fs";
import { acceptanceFeatures, findRivals } from "../../src/quotes/acceptance/acceptance-features";
import { findArguments } from "../../src/quotes/attribution/arguments";
import type { ChainWeights } from "../../src/quotes/attribution/viterbi";
import { findCues, LEAST_CUE_OF_ALL, rateCues } from "../../src/quotes/cues/cues";
import { toFindings } from "../../src/quotes/emit";
import type { Finding } from "../../src/quotes/finding";
import { logistic, type Model } from "../../src/quotes/model";
import type { ScoredQuote } from "../eval/quote-score";
import { type Lesson, makeRandom, pack, readLessons, shuffle, unitsWithin } from "./corpus";
import { learnArguments } from "./train-arguments";
import { learnCues } from "./train-cues";

const ROWS = 1 << 16;
const ROUNDS = 2;
const ORDERS = 5;
const RATE = 0.1;
const L2 = 1e-3;
/** share of an annotated content that a finding must cover, as the scorer has it */
const SHARE = 0.3;

interface Example {
  features: Int32Array;
  label: 0 | 1;
}

/** The findings that the scorer would match with what is annotated: the best one for each. */
export function rightOnes({ draft, gold }: Lesson, findings: Finding[]): Set<Finding> {
  const right = new Set<Finding>();
  for (const quote of gold.quotes) {
    const best = bestFor(draft, quote, findings, right);
    if (best) right.add(best);
  }
  return right;
}

function bestFor(draft: Lesson["draft"], quote: ScoredQuote, findings: Finding[], taken: Set<Finding>): Finding | null {
  const spans = quote.spans?.length ? quote.spans : [[quote.start, quote.end]];
  const ranges = spans.map(([start, end]) => unitsWithin(draft, start!, end!));
  const size = ranges.reduce((sum, { first, end }) => sum + end - first, 0);
  let best: Finding | null = null;
  let most = 0;
  for (const finding of findings) {
    const { first, end } = finding.content;
    let shared = 0;
    for (const range of ranges) shared += Math.max(0, Math.min(end, range.end) - Math.max(first, range.first));
    const score = shared / (size + end - first - shared) + (cueMeets(draft, quote, finding) ? 1 : 0);
    if (shared <= SHARE * size || taken.has(finding) || score <= most) continue;
    best = finding;
    most = score;
  }
  return best;
}

function cueMeets(draft: Lesson["draft"], { cue }: ScoredQuote, finding: Finding): boolean {
  if (!cue || cue.start === undefined || cue.start < 0) return false;
  const unit = draft.units[finding.cue!.first]!;
  return unit.start < cue.end! && unit.end > cue.start;
}

function examplesOf(lesson: Lesson, cues?: Model, chain?: ChainWeights): Example[] {
  const { draft } = lesson;
  const found = findArguments(draft, findCues(draft, rateCues(draft, cues), LEAST_CUE_OF_ALL), chain);
  const findings = found.flatMap((attribution) => toFindings(draft, attribution));
  const rivals = findRivals(draft, findings);
  const right = rightOnes(lesson, findings);
  const out: number[] = [];
  return findings.flatMap((finding, i) => {
    if (finding.continued) return [];
    acceptanceFeatures(draft, finding, rivals[i]!, out);
    return { features: Int32Array.from(out, (hash) => hash & (ROWS - 1)), label: right.has(finding) ? 1 : 0 };
  });
}

/** The mean of models learnt in different orders, so that the chance of one order matters less. */
function learn(examples: Example[]): Float64Array {
  const mean = new Float64Array(ROWS);
  for (let seed = 0; seed < ORDERS; seed += 1) {
    learnOnce(examples, 5 + seed).forEach((weight, row) => {
      mean[row]! += weight / ORDERS;
    });
  }
  return mean;
}

function learnOnce(examples: Example[], seed: number): Float64Array {
  const weights = new Float64Array(ROWS);
  const squares = new Float64Array(ROWS).fill(1);
  const random = makeRandom(seed);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const id of shuffle(order, random)) {
      const { features, label } = examples[id]!;
      const error = label - logistic(features.reduce((sum, f) => sum + weights[f]!, 0));
      for (const f of features) {
        const gradient = error - L2 * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! += (RATE * gradient) / Math.sqrt(squares[f]!);
      }
    }
  }
  return weights;
}

function report(name: string, examples: Example[], weights: Float64Array): void {
  for (const threshold of [0.3, 0.4, 0.5, 0.6]) {
    let [tp, fp, fn] = [0, 0, 0];
    for (const { features, label } of examples) {
      const yes = logistic(features.reduce((sum, f) => sum + weights[f]!, 0)) >= threshold;
      if (yes && label) tp += 1;
      else if (yes) fp += 1;
      else if (label) fn += 1;
    }
    process.stdout.write(
      `${name} at ${threshold}: F1 ${((200 * tp) / (2 * tp + fp + fn)).toFixed(1)}, ${tp} right, ${fp} wrong, ${fn} missed\n`,
    );
  }
}

export function main(all: string, dev?: string): void {
  const lessons = readLessons(all);
  const halves = [0, 1].map((half) => lessons.filter((_, i) => i % 2 === half));
  const examples = halves.flatMap((half, i) => {
    const cues = learnCues(halves[1 - i]!);
    const chain = learnArguments(halves[1 - i]!);
    return half.flatMap((lesson) => examplesOf(lesson, cues, chain));
  });
  const weights = learn(examples);
  report("train", examples, weights);
  if (dev) {
    const test = readLessons(dev).flatMap((lesson) => examplesOf(lesson));
    report("dev", test, weights);
  }
  const source = "learnt by bench/train-quotes from the training part of PolNeAR; see docs/model-quotes.md";
  writeFileSync("src/quotes/data/acceptance-model.json", `${JSON.stringify(pack(weights, 1, source), null, 2)}\n`);
}
