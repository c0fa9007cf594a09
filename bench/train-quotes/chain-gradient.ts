import { LABELS } from "../../src/quotes/attribution/viterbi";

const STEPS = LABELS * LABELS;

/** Log of a sum of exponentials of three numbers. */
function logSum(a: number, b: number, c: number): number {
  const most = Math.max(a, b, c);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}

/** Probabilities of labels and steps at each unit, by the forward-backward algorithm. */
export interface Marginals {
  labels: Float64Array;
  steps: Float64Array;
}

/**
 * @param own - score of each label at each unit
 * @param step - score of each step into each unit (the first unit's are not used)
 */
export function marginals(count: number, own: Float64Array, step: Float64Array): Marginals {
  const forward = new Float64Array(count * LABELS);
  const backward = new Float64Array(count * LABELS);
  for (let y = 0; y < LABELS; y += 1) forward[y] = own[y]!;
  for (let i = 1; i < count; i += 1) {
    const p = (i - 1) * LABELS;
    for (let y = 0; y < LABELS; y += 1) {
      const s = i * STEPS + y;
      forward[i * LABELS + y] =
        own[i * LABELS + y]! +
        logSum(forward[p]! + step[s]!, forward[p + 1]! + step[s + LABELS]!, forward[p + 2]! + step[s + 2 * LABELS]!);
    }
  }
  for (let i = count - 2; i >= 0; i -= 1) {
    const n = (i + 1) * LABELS;
    for (let x = 0; x < LABELS; x += 1) {
      const s = (i + 1) * STEPS + x * LABELS;
      backward[i * LABELS + x] = logSum(
        step[s]! + own[n]! + backward[n]!,
        step[s + 1]! + own[n + 1]! + backward[n + 1]!,
        step[s + 2]! + own[n + 2]! + backward[n + 2]!,
      );
    }
  }
  const e = (count - 1) * LABELS;
  const total = logSum(forward[e]!, forward[e + 1]!, forward[e + 2]!);
  const labels = new Float64Array(count * LABELS);
  const steps = new Float64Array(count * STEPS);
  for (let k = 0; k < count * LABELS; k += 1) labels[k] = Math.exp(forward[k]! + backward[k]! - total);
  for (let i = 1; i < count; i += 1) {
    for (let x = 0; x < LABELS; x += 1) {
      for (let y = 0; y < LABELS; y += 1) {
        const k = i * STEPS + x * LABELS + y;
        steps[k] = Math.exp(
          forward[(i - 1) * LABELS + x]! + step[k]! + own[i * LABELS + y]! + backward[i * LABELS + y]! - total,
        );
      }
    }
  }
  return { labels, steps };
}
