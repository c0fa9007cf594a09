import { logistic } from "../../src/quotes/model";
import { makeRandom, shuffle } from "./random";

/** What is to be told apart: the rows of its features (already within the table) and whether it is one. */
export interface Example {
  features: Int32Array;
  label: 0 | 1;
}

/** How to learn: all that decides which bytes come out, beside the examples and their order. */
export interface Schedule {
  /** rows of the table of weights, a power of two */
  rows: number;
  /** passes over the examples */
  rounds: number;
  /** one order of the examples for each; the weights are the mean, so that the chance of one order matters less */
  seeds: number[];
  rate: number;
  /** pull of each weight towards nothing, 0 for none */
  l2: number;
}

/** Logistic regression by stochastic gradient (Adagrad). The same examples and schedule give the same weights. */
export function learn(examples: Example[], schedule: Schedule): Float64Array {
  const { rows, seeds } = schedule;
  const mean = new Float64Array(rows);
  for (const seed of seeds) {
    learnOnce(examples, schedule, seed).forEach((weight, row) => {
      mean[row]! += weight / seeds.length;
    });
  }
  return mean;
}

function learnOnce(examples: Example[], { rows, rounds, rate, l2 }: Schedule, seed: number): Float64Array {
  const weights = new Float64Array(rows);
  const squares = new Float64Array(rows).fill(1);
  const random = makeRandom(seed);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < rounds; round += 1) {
    for (const i of shuffle(order, random)) {
      const { features, label } = examples[i]!;
      const error = label - logistic(scoreOf(features, weights));
      for (const f of features) {
        const gradient = error - l2 * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! += (rate * gradient) / Math.sqrt(squares[f]!);
      }
    }
  }
  return weights;
}

function scoreOf(features: Int32Array, weights: Float64Array): number {
  let score = 0;
  for (const f of features) score += weights[f]!;
  return score;
}

/**
 * Print F1 at several thresholds.
 *
 * @param missed - positive ones that are no examples at all (default none)
 */
export function report(name: string, examples: Example[], weights: Float64Array, at: number[], missed = 0): void {
  for (const threshold of at) {
    let [tp, fp, fn] = [0, 0, missed];
    for (const { features, label } of examples) {
      const yes = logistic(scoreOf(features, weights)) >= threshold;
      if (yes && label) tp += 1;
      else if (yes) fp += 1;
      else if (label) fn += 1;
    }
    const f1 = ((200 * tp) / (2 * tp + fp + fn)).toFixed(1);
    process.stdout.write(`${name} at ${threshold}: F1 ${f1}, ${tp} right, ${fp} wrong, ${fn} missed\n`);
  }
}
