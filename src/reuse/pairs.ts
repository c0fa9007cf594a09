import type { Told } from "../text";
import { type Block, findBlocks } from "./runs";
import { indexShingles, type Postings, type Stream } from "./shingles";

/** The shared stretches of two articles: `first` comes before `second` in the stream. */
export interface Pair {
  first: number;
  second: number;
  blocks: Block[];
}

export interface PairOptions {
  /** words a passage must have */
  minimum: number;
  /** how many of the occurrences after it a shingle is compared with; the others are found through those */
  reach: number;
  /** shingles two articles must share to be compared */
  leastShared: number;
}

/**
 * Go through the articles; for each, find what it shares with those after it.
 *
 * @param onPair - called for every two articles with a shared passage, in order
 */
export function eachPair(stream: Stream, options: PairOptions, onPair: (pair: Pair) => void, told?: Told): void {
  const postings = indexShingles(stream, told);
  const articles = stream.starts.length - 1;
  const shared = new Int32Array(articles);
  const offsets = new Int32Array(articles);
  let seeds = new Int32Array(1 << 12);
  let sorted = new Int32Array(1 << 12);
  for (let first = 0; first < articles; first++) {
    told?.("comparing articles", first, articles);
    const touched: number[] = [];
    let count = 0;
    const end = stream.starts[first + 1]!;
    for (let place = stream.starts[first]!; place < end; place++) {
      const slot = postings.slots[place]!;
      if (slot < 0) continue;
      if ((count + options.reach) * 2 > seeds.length) {
        const grown = new Int32Array(seeds.length * 2);
        grown.set(seeds);
        seeds = grown;
      }
      count = gather(postings, slot, place, first, options.reach, shared, touched, seeds, count);
    }
    if (count === 0) continue;
    if (sorted.length < seeds.length) sorted = new Int32Array(seeds.length);
    const candidates = touched.filter((second) => shared[second]! >= options.leastShared).sort((x, y) => x - y);
    distribute(postings, seeds, count, candidates, shared, offsets, options.leastShared, sorted);
    let from = 0;
    for (const second of candidates) {
      const size = shared[second]!;
      const blocks = findBlocks(stream.words, sorted.subarray(2 * from, 2 * (from + size)), size, options.minimum);
      if (blocks.length > 0) onPair({ first, second, blocks });
      from += size;
    }
    for (const second of touched) shared[second] = 0;
  }
}

/** Note the occurrences of a shingle in later articles, as pairs (place here, entry there). */
function gather(
  { articles, begins }: Postings,
  slot: number,
  place: number,
  first: number,
  reach: number,
  shared: Int32Array,
  touched: number[],
  seeds: Int32Array,
  from: number,
): number {
  let count = from;
  for (let at = slot + 1; begins[at] === 0 && count - from < reach; at++) {
    const second = articles[at]!;
    if (second === first) continue;
    if (shared[second]!++ === 0) touched.push(second);
    seeds[2 * count] = place;
    seeds[2 * count + 1] = at;
    count++;
  }
  return count;
}

/** Put the seeds of each candidate together, in the order of the candidates. */
function distribute(
  { articles, places }: Postings,
  seeds: Int32Array,
  count: number,
  candidates: readonly number[],
  shared: Int32Array,
  offsets: Int32Array,
  leastShared: number,
  sorted: Int32Array,
): void {
  let sum = 0;
  for (const second of candidates) {
    offsets[second] = sum;
    sum += shared[second]!;
  }
  for (let seed = 0; seed < count; seed++) {
    const slot = seeds[2 * seed + 1]!;
    const second = articles[slot]!;
    if (shared[second]! < leastShared) continue;
    const target = 2 * offsets[second]!++;
    sorted[target] = seeds[2 * seed]!;
    sorted[target + 1] = places[slot]!;
  }
}
