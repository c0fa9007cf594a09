/**
 * Learn which words are cues: `node bench/train-quotes/run.mjs train-cues <train.jsonl> [dev.jsonl]`.
 * Logistic regression by stochastic gradient (Adagrad) with a fixed order, so that every run gives the same file.
 */
import { writeFileSync } from "node:fs";
import { canBeCue, cueFeatures } from "../../src/quotes/cues/cue-features";
import { prior as knownPrior } from "../../src/quotes/cues/cue-model";
import { logistic, type Model } from "../../src/quotes/model";
import { type Lesson, makeRandom, pack, readLessons, shuffle } from "./corpus";
import { findHeads } from "./cue-heads";

const ROWS = 1 << 16;
const ROUNDS = 2;
const ORDERS = 5;
const RATE = 0.1;
const L2 = 1e-3;

interface Example {
  features: Int32Array;
  label: 0 | 1;
}

function examplesOf(lessons: Lesson[], prior: (lemma: string) => number, heads: Set<string>): Example[] {
  const out: number[] = [];
  const examples: Example[] = [];
  lessons.forEach(({ draft }, lesson) => {
    draft.units.forEach((unit, at) => {
      if (!canBeCue(unit, prior)) return;
      cueFeatures(draft, at, prior, out);
      examples.push({
        features: Int32Array.from(out, (hash) => hash & (ROWS - 1)),
        label: heads.has(`${lesson}:${at}`) ? 1 : 0,
      });
    });
  });
  return examples;
}

/** The mean of models learnt in different orders, so that the chance of one order matters less. */
function learn(examples: Example[]): Float64Array {
  const mean = new Float64Array(ROWS);
  for (let seed = 0; seed < ORDERS; seed += 1) {
    learnOnce(examples, 1 + seed).forEach((weight, row) => {
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
    for (const i of shuffle(order, random)) {
      const { features, label } = examples[i]!;
      let score = 0;
      for (const f of features) score += weights[f]!;
      const error = label - logistic(score);
      for (const f of features) {
        const gradient = error - L2 * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! += (RATE * gradient) / Math.sqrt(squares[f]!);
      }
    }
  }
  return weights;
}

function report(name: string, examples: Example[], weights: Float64Array, missed: number): void {
  for (const threshold of [0.3, 0.4, 0.5, 0.6]) {
    let [tp, fp, fn] = [0, 0, missed];
    for (const { features, label } of examples) {
      let score = 0;
      for (const f of features) score += weights[f]!;
      const yes = logistic(score) >= threshold;
      if (yes && label) tp += 1;
      else if (yes) fp += 1;
      else if (label) fn += 1;
    }
    process.stdout.write(
      `${name} at ${threshold}: F1 ${((200 * tp) / (2 * tp + fp + fn)).toFixed(1)} P ${((100 * tp) / (tp + fp)).toFixed(1)} R ${((100 * tp) / (tp + fn)).toFixed(1)}\n`,
    );
  }
}

/** Bytes of P(cue | lemma), for lemmas that are cues at least twice. */
function priorsOf(lessons: Lesson[]): { bytes: Map<string, number>; keys: Set<string> } {
  const { heads, priors, counts } = findHeads(lessons);
  const bytes = new Map<string, number>();
  for (const [lemma, prior] of [...priors].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (counts.get(lemma)! >= 2) bytes.set(lemma, Math.max(1, Math.round(prior * 255)));
  }
  return { bytes, keys: new Set(heads.map(({ lesson, unit }) => `${lesson}:${unit}`)) };
}

/** Learn on some lessons, with the priors that are already in the data file. */
export function learnCues(lessons: Lesson[]): Model {
  const { keys } = priorsOf(lessons);
  return { mask: ROWS - 1, labels: 1, weights: learn(examplesOf(lessons, knownPrior, keys)) };
}

export function main(train: string, dev?: string): void {
  const lessons = readLessons(train);
  const { bytes, keys } = priorsOf(lessons);
  const prior = (lemma: string) => bytes.get(lemma) ?? 0;
  const examples = examplesOf(lessons, prior, keys);
  process.stdout.write(`${examples.length} examples, ${keys.size} cues, ${bytes.size} lemmas\n`);
  const weights = learn(examples);
  report("train", examples, weights, 0);
  if (dev) {
    const test = readLessons(dev);
    const gold = new Set(findHeads(test).heads.map(({ lesson, unit }) => `${lesson}:${unit}`));
    const found = examplesOf(test, prior, gold);
    report("dev", found, weights, gold.size - found.filter(({ label }) => label).length);
  }
  const source = "learnt by bench/train-quotes from the training part of PolNeAR; see docs/model-quotes.md";
  const data = { ...pack(weights, 1, source), priors: [...bytes].map(([lemma, byte]) => `${lemma} ${byte}`).join(",") };
  writeFileSync("src/quotes/data/cue-model.json", `${JSON.stringify(data, null, 2)}\n`);
}
