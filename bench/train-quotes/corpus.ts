import { makeDraft } from "../../src/quotes/find";
import type { Draft } from "../../src/quotes/grammar/draft";
import type { ModelData } from "../../src/quotes/model";
import { createArticle } from "../../src/text";
import type { GoldArticle } from "../eval/quote-score";
import { readGold } from "../eval/quotes";

/** An article of the training corpus as units, with what is attributed in it. */
export interface Lesson {
  gold: GoldArticle;
  draft: Draft;
}

export function readLessons(path: string): Lesson[] {
  return readGold(path).map((gold) => ({ gold, draft: makeDraft(createArticle({ id: gold.id, text: gold.text })) }));
}

/** Units that lie wholly or by half inside a stretch of the text. */
export function unitsWithin(draft: Draft, start: number, end: number): { first: number; end: number } {
  const { units } = draft;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < units.length && units[stop]!.start < end) stop += 1;
  return { first: low, end: stop };
}

/** Numbers between 0 and 1, the same at every run (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/**
 * Weights as `readModel` reads them.
 *
 * @param least - rows none of whose weights reaches this are left out
 */
export function pack(weights: Float64Array, labels: number, source: string, least = 0): ModelData {
  const rows = weights.length / labels;
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  // few weights are large: cutting them keeps the small ones apart
  const limit = Math.max(sizes[Math.floor(sizes.length * 0.9998)]!, sizes[sizes.length - 1]! / 4, 1e-9);
  const scale = limit / 127;
  const bytes: number[] = [];
  let last = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = weights.subarray(row * labels, (row + 1) * labels);
    const small = own.map((weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
    if (small.every((byte) => byte === 0) || own.every((weight) => Math.abs(weight) < least)) continue;
    let step = row - last;
    for (; step >= 128; step >>>= 7) bytes.push((step & 127) | 128);
    bytes.push(step);
    for (const byte of small) bytes.push(byte & 255);
    last = row;
  }
  return { source, rows, labels, scale, weights: Buffer.from(bytes).toString("base64") };
}
