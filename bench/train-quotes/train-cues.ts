/**
 * Learn which words are cues: `node bench/train-quotes/run.mjs train-cues <train.jsonl> [dev.jsonl]`.
 * Logistic regression.
 */
import { canBeCue, cueFeatures } from "../../src/quotes/cues/cue-features";
import { prior as knownPrior } from "../../src/quotes/cues/cue-model";
import type { Model } from "../../src/quotes/model";
import { type Lesson, readLessons } from "./corpus";
import { findHeads } from "./cue-heads";
import { type Example, learn, report } from "./logistic-regression";
import { pack, writeModel } from "./model-file";

const ROWS = 1 << 16;
const SCHEDULE = { rows: ROWS, rounds: 2, seeds: [1, 2, 3, 4, 5], rate: 0.1, l2: 1e-3 };
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6];

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
  return { mask: ROWS - 1, labels: 1, weights: learn(examplesOf(lessons, knownPrior, keys), SCHEDULE) };
}

export function main(train: string, dev?: string): void {
  const lessons = readLessons(train);
  const { bytes, keys } = priorsOf(lessons);
  const prior = (lemma: string) => bytes.get(lemma) ?? 0;
  const examples = examplesOf(lessons, prior, keys);
  process.stdout.write(`${examples.length} examples, ${keys.size} cues, ${bytes.size} lemmas\n`);
  const weights = learn(examples, SCHEDULE);
  report("train", examples, weights, THRESHOLDS);
  if (dev) {
    const test = readLessons(dev);
    const gold = new Set(findHeads(test).heads.map(({ lesson, unit }) => `${lesson}:${unit}`));
    const found = examplesOf(test, prior, gold);
    report("dev", found, weights, THRESHOLDS, gold.size - found.filter(({ label }) => label).length);
  }
  writeModel("cue", {
    ...pack(weights, 1),
    priors: [...bytes].map(([lemma, byte]) => `${lemma} ${byte}`).join(","),
  });
}
