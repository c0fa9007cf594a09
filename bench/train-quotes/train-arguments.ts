/**
 * Learn what a cue attributes to whom: `node bench/train-quotes/run.mjs train-arguments <train.jsonl> [dev.jsonl]`.
 * Averaged structured perceptron over the units of each cue's window, in a fixed order. Needs the cue model.
 */
import { writeFileSync } from "node:fs";
import {
  indexMentions,
  LABEL_WIDTH,
  STEP_WIDTH,
  type WindowFeatures,
  windowFeatures,
} from "../../src/quotes/argument-features";
import { windowOf } from "../../src/quotes/argument-window";
import { levelOf } from "../../src/quotes/cue-model";
import { type ChainWeights, decode, LABELS, Label } from "../../src/quotes/viterbi";
import { type Lesson, makeRandom, pack, readLessons, shuffle } from "./corpus";
import { findHeads } from "./cue-heads";

const ROWS = 1 << 17;
const STEP_ROWS = 1 << 12;
const ROUNDS = 5;

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

function learn(examples: Example[], after: (round: number, learnt: Learnt) => void): Learnt {
  const labels = new Float64Array(ROWS * LABELS);
  const steps = new Float64Array(STEP_ROWS * LABELS * LABELS);
  const labelSums = new Float64Array(labels.length);
  const stepSums = new Float64Array(steps.length);
  const random = makeRandom(2);
  const order = examples.map((_, i) => i);
  let clock = 1;
  const weights = { labels, labelMask: ROWS - 1, steps, stepMask: STEP_ROWS - 1 };
  const add = (example: Example, path: Uint8Array, amount: number) => {
    for (let i = 0; i < example.count; i += 1) {
      const y = path[i]!;
      for (let f = i * LABEL_WIDTH; f < (i + 1) * LABEL_WIDTH; f += 1) {
        const row = example.labels[f]! * LABELS + y;
        labels[row]! += amount;
        labelSums[row]! += amount * clock;
      }
      if (i === 0) continue;
      for (let f = i * STEP_WIDTH; f < (i + 1) * STEP_WIDTH; f += 1) {
        const row = example.steps[f]! * LABELS * LABELS + path[i - 1]! * LABELS + y;
        steps[row]! += amount;
        stepSums[row]! += amount * clock;
      }
    }
  };
  const average = (): Learnt => ({
    labels: labels.map((weight, i) => weight - labelSums[i]! / clock),
    steps: steps.map((weight, i) => weight - stepSums[i]! / clock),
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const id of shuffle(order, random)) {
      const example = examples[id]!;
      const path = decode(example.count, example.cue, example.labels, LABEL_WIDTH, example.steps, STEP_WIDTH, weights);
      if (path.some((label, i) => label !== example.gold[i])) {
        add(example, example.gold, 1);
        add(example, path, -1);
      }
      clock += 1;
    }
    after(round, average());
  }
  return average();
}

function report(name: string, examples: Example[], { labels, steps }: Learnt): void {
  const weights = { labels, labelMask: ROWS - 1, steps, stepMask: STEP_ROWS - 1 };
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
  const { labels, steps } = learn(examplesOf(lessons).map(mask), () => {});
  return { labels, labelMask: ROWS - 1, steps, stepMask: STEP_ROWS - 1 };
}

export function main(train: string, dev?: string): void {
  const examples = examplesOf(readLessons(train)).map(mask);
  const test = dev ? examplesOf(readLessons(dev)).map(mask) : [];
  process.stdout.write(`${examples.length} examples\n`);
  const learnt = learn(examples, (round, now) => {
    if (round % 3 === 0 && test.length > 0) report(`dev after round ${round + 1}`, test, now);
  });
  if (test.length > 0) report("dev", test, learnt);
  const source = "learnt by bench/train-quotes from the training part of PolNeAR; see docs/model-quotes.md";
  const data = { labels: pack(learnt.labels, LABELS, source), steps: pack(learnt.steps, LABELS * LABELS, source) };
  writeFileSync("src/quotes/data/argument-model.json", `${JSON.stringify(data, null, 2)}\n`);
}
