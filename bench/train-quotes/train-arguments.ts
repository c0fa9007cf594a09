/**
 * Learn what a cue attributes to whom: `node bench/train-quotes/run.mjs train-arguments <train.jsonl> [dev.jsonl]`.
 * A conditional random field over the units of each cue's window, in a fixed order. Needs the cue model.
 */
import {
  indexMentions,
  LABEL_WIDTH,
  STEP_WIDTH,
  type WindowFeatures,
  windowFeatures,
} from "../../src/quotes/attribution/argument-features";
import { windowOf } from "../../src/quotes/attribution/argument-window";
import { type ChainWeights, decode, LABELS, Label } from "../../src/quotes/attribution/viterbi";
import { levelOf } from "../../src/quotes/cues/cue-model";
import { marginals } from "./chain-gradient";
import { type Lesson, readLessons } from "./corpus";
import { findHeads } from "./cue-heads";
import { pack, writeModel } from "./model-file";
import { makeRandom, shuffle } from "./random";

const ROWS = 1 << 19;
const STEP_ROWS = 1 << 12;
const ROUNDS = 8;
const ORDERS = 3;
const RATE = 0.03;
const L2 = 1e-3;
/** gradients smaller than this are not worth a pass over the features */
const LEAST = 1e-3;
const SOFTEN = 1;
const STEPS = LABELS * LABELS;

interface Example extends WindowFeatures {
  cue: number;
  gold: Uint8Array;
}

function examplesOf(lessons: Lesson[]): Example[] {
  const examples: Example[] = [];
  const indexes = lessons.map(({ draft }) => indexMentions(draft));
  for (const { lesson, unit, quote } of findHeads(lessons).heads) {
    const { draft, gold } = lessons[lesson]!;
    const range = windowOf(draft, unit);
    const features = windowFeatures(draft, unit, range, levelOf(draft, unit), indexes[lesson]!);
    const { spans, start, end, speaker } = gold.quotes[quote]!;
    const labels = new Uint8Array(features.count);
    const mark = (from: number, until: number, label: Label) => {
      for (let at = 0; at < labels.length; at += 1) {
        const one = draft.units[range.first + at]!;
        const shared = Math.min(one.end, until) - Math.max(one.start, from);
        if (shared > 0 && shared * 2 >= one.end - one.start && range.first + at !== unit) labels[at] = label;
      }
    };
    for (const [from, until] of spans?.length ? spans : [[start, end]]) mark(from!, until!, Label.Content);
    if (speaker?.start !== undefined && speaker.start >= 0) mark(speaker.start, speaker.end!, Label.Source);
    examples.push({ ...features, cue: unit - range.first, gold: labels });
  }
  return examples;
}

function mask(example: Example): Example {
  for (let i = 0; i < example.labels.length; i += 1) example.labels[i]! &= ROWS - 1;
  for (let i = 0; i < example.steps.length; i += 1) example.steps[i]! &= STEP_ROWS - 1;
  return example;
}

interface Learnt {
  labels: Float64Array;
  steps: Float64Array;
}

function scoresOf(
  example: Example,
  labels: Float64Array,
  steps: Float64Array,
): { own: Float64Array; step: Float64Array } {
  const own = new Float64Array(example.count * LABELS);
  const step = new Float64Array(example.count * STEPS);
  for (let i = 0; i < example.count; i += 1) {
    for (let f = i * LABEL_WIDTH; f < (i + 1) * LABEL_WIDTH; f += 1) {
      const row = example.labels[f]! * LABELS;
      for (let y = 0; y < LABELS; y += 1) own[i * LABELS + y]! += labels[row + y]!;
    }
    for (let f = i * STEP_WIDTH; f < (i + 1) * STEP_WIDTH; f += 1) {
      const row = example.steps[f]! * STEPS;
      for (let t = 0; t < STEPS; t += 1) step[i * STEPS + t]! += steps[row + t]!;
    }
  }
  own[example.cue * LABELS + Label.Source] = -50;
  own[example.cue * LABELS + Label.Content] = -50;
  return { own, step };
}

/** A linear-chain conditional random field by stochastic gradient (Adagrad). */
function learnOnce(examples: Example[], seed: number, after: (round: number, learnt: Learnt) => void): Learnt {
  const labels = new Float64Array(ROWS * LABELS);
  const steps = new Float64Array(STEP_ROWS * STEPS);
  const labelSquares = new Float64Array(labels.length).fill(SOFTEN);
  const stepSquares = new Float64Array(steps.length).fill(SOFTEN);
  const random = makeRandom(seed);
  const order = examples.map((_, i) => i);
  const move = (weights: Float64Array, squares: Float64Array, at: number, gradient: number) => {
    const pulled = gradient - L2 * weights[at]!;
    squares[at]! += pulled * pulled;
    weights[at]! += (RATE * pulled) / Math.sqrt(squares[at]!);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const id of shuffle(order, random)) {
      const example = examples[id]!;
      const { own, step } = scoresOf(example, labels, steps);
      const expected = marginals(example.count, own, step);
      for (let i = 0; i < example.count; i += 1) {
        for (let y = 0; y < LABELS; y += 1) {
          const gradient = (example.gold[i] === y ? 1 : 0) - expected.labels[i * LABELS + y]!;
          if (Math.abs(gradient) < LEAST) continue;
          for (let f = i * LABEL_WIDTH; f < (i + 1) * LABEL_WIDTH; f += 1) {
            move(labels, labelSquares, example.labels[f]! * LABELS + y, gradient);
          }
        }
        if (i === 0) continue;
        for (let t = 0; t < STEPS; t += 1) {
          const taken = example.gold[i - 1]! * LABELS + example.gold[i]! === t ? 1 : 0;
          const gradient = taken - expected.steps[i * STEPS + t]!;
          if (Math.abs(gradient) < LEAST) continue;
          for (let f = i * STEP_WIDTH; f < (i + 1) * STEP_WIDTH; f += 1) {
            move(steps, stepSquares, example.steps[f]! * STEPS + t, gradient);
          }
        }
      }
    }
    after(round, { labels, steps });
  }
  return { labels, steps };
}

/** The mean of models learnt in different orders, so that the chance of one order matters less. */
function learn(examples: Example[], orders: number, after: (round: number, learnt: Learnt) => void): Learnt {
  const mean: Learnt = { labels: new Float64Array(ROWS * LABELS), steps: new Float64Array(STEP_ROWS * STEPS) };
  for (let seed = 0; seed < orders; seed += 1) {
    const { labels, steps } = learnOnce(examples, 2 + seed, after);
    for (let i = 0; i < labels.length; i += 1) mean.labels[i]! += labels[i]! / orders;
    for (let i = 0; i < steps.length; i += 1) mean.steps[i]! += steps[i]! / orders;
  }
  return mean;
}

function report(name: string, examples: Example[], { labels, steps }: Learnt): void {
  const weights = { labels, labelMask: ROWS - 1, labelScale: 1, steps, stepMask: STEP_ROWS - 1, stepScale: 1 };
  let [whole, contents, sources, contentGold, sourceGold] = [0, 0, 0, 0, 0];
  for (const { count, cue, gold, ...features } of examples) {
    const path = decode(count, cue, features.labels, LABEL_WIDTH, features.steps, STEP_WIDTH, weights);
    const same = (label: Label) => gold.every((one, i) => (one === label) === (path[i] === label));
    const meets = (label: Label) => gold.some((one, i) => one === label && path[i] === label);
    if (same(Label.Content)) whole += 1;
    if (gold.includes(Label.Content)) {
      contentGold += 1;
      if (meets(Label.Content)) contents += 1;
    }
    if (gold.includes(Label.Source)) {
      sourceGold += 1;
      if (meets(Label.Source)) sources += 1;
    }
  }
  const percent = (part: number, all: number) => ((100 * part) / all).toFixed(1);
  process.stdout.write(
    `${name}: contents exact ${percent(whole, examples.length)}, met ${percent(contents, contentGold)}, sources met ${percent(sources, sourceGold)}\n`,
  );
}

/** Learn on some lessons. */
export function learnArguments(lessons: Lesson[]): ChainWeights {
  const { labels, steps } = learn(examplesOf(lessons).map(mask), 1, () => {});
  return { labels, labelMask: ROWS - 1, labelScale: 1, steps, stepMask: STEP_ROWS - 1, stepScale: 1 };
}

export function main(train: string, dev?: string): void {
  const examples = examplesOf(readLessons(train)).map(mask);
  const test = dev ? examplesOf(readLessons(dev)).map(mask) : [];
  process.stdout.write(`${examples.length} examples\n`);
  const learnt = learn(examples, ORDERS, (round, now) => {
    if (test.length > 0) report(`dev after round ${round + 1}`, test, now);
  });
  if (test.length > 0) report("dev", test, learnt);
  writeModel("argument", { labels: pack(learnt.labels, LABELS, 0.06), steps: pack(learnt.steps, LABELS * LABELS) });
}
