import type { Told } from "../text";
import { type Entries, EntryList } from "./entry-list";
import { createSorter } from "./radix-sort";

/** How many words a shingle has: two runs of this length make the shortest passage with a changed word in it. */
export const shingleWords = 5;

/** How many occurrences of one shingle in one article are looked at: more is a refrain. */
const perArticle = 4;
/** Shingles sorted in one round. */
const roundSize = 12_000_000;

/** The words of all articles one after the other, a zero after each article. */
export interface Stream {
  words: Int32Array;
  /** where each article begins; one more than there are articles */
  starts: Int32Array;
}

/** Groups of equal shingles, and where each place of the stream is in them. */
export interface Postings extends Entries {
  /** for each place of the stream its entry, or -1 */
  slots: Int32Array;
}

/** Put word lists one after the other. */
export function joinWords(lists: readonly Int32Array[]): Stream {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = starts[index]! + list.length + 1;
  const words = new Int32Array(starts[lists.length]!);
  for (const [index, list] of lists.entries()) words.set(list, starts[index]!);
  return { words, starts };
}

/** A number for the five words at each place; 0 where they run over the end of a stretch. */
export function shingleAt(words: Int32Array, at: number): number {
  const a = words[at]!;
  const b = words[at + 1]!;
  const c = words[at + 2]!;
  const d = words[at + 3]!;
  const e = words[at + 4]!;
  if (a === 0 || b === 0 || c === 0 || d === 0 || e === 0) return 0;
  let hash = Math.imul(a, 0x9e3779b1) + b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + c;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + d;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f) + e;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}

/**
 * Group equal shingles: they are thrown into buckets by their first bits, a part of the range at a time so that memory
 * stays bounded, and sorted within each bucket, which fits a processor's cache.
 */
export function indexShingles({ words, starts }: Stream, told?: Told): Postings {
  const slots = new Int32Array(words.length).fill(-1);
  const out = new EntryList(words.length >> 3);
  const articleAt = coarseArticles(starts, words.length);
  const shift = 32 - Math.max(1, Math.min(13, Math.ceil(Math.log2(words.length + 1)) - 13));
  const bounds = bucketBounds(words, shift);
  const sorter = createSorter(shift);
  for (let from = 0; from + 1 < bounds.length; ) {
    let to = from + 1;
    while (to + 1 < bounds.length && bounds[to + 1]! - bounds[from]! <= roundSize) to++;
    const offset = bounds[from]!;
    const { keys, places } = throwIn(words, shift, from, to, bounds);
    for (let bucket = from; bucket < to; bucket++) {
      const begin = bounds[bucket]! - offset;
      const end = bounds[bucket + 1]! - offset;
      told?.("sorting runs of five words", bounds[bucket]!, bounds.at(-1)!);
      sorter(keys, places, begin, end);
      collect(keys, places, begin, end, starts, articleAt, slots, out);
    }
    from = to;
  }
  return { slots, ...out.finish() };
}

/** Where each bucket begins when all stand one after the other. */
function bucketBounds(words: Int32Array, shift: number): Int32Array {
  const bounds = new Int32Array(2 ** (32 - shift) + 1);
  for (let at = 0; at < words.length - shingleWords + 1; at++) {
    const hash = shingleAt(words, at);
    if (hash !== 0) bounds[(hash >>> shift) + 1]!++;
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) bounds[bucket]! += bounds[bucket - 1]!;
  return bounds;
}

/** The shingles of some buckets with their places, bucket by bucket. */
function throwIn(
  words: Int32Array,
  shift: number,
  from: number,
  to: number,
  bounds: Int32Array,
): { keys: Uint32Array; places: Int32Array } {
  const next = bounds.slice(from, to);
  const offset = bounds[from]!;
  const keys = new Uint32Array(bounds[to]! - offset);
  const places = new Int32Array(keys.length);
  for (let at = 0; at < words.length - shingleWords + 1; at++) {
    const hash = shingleAt(words, at);
    const bucket = hash >>> shift;
    if (hash === 0 || bucket < from || bucket >= to) continue;
    const target = next[bucket - from]!++ - offset;
    keys[target] = hash;
    places[target] = at;
  }
  return { keys, places };
}

function collect(
  keys: Uint32Array,
  places: Int32Array,
  begin: number,
  end: number,
  starts: Int32Array,
  articleAt: Int32Array,
  slots: Int32Array,
  out: EntryList,
): void {
  let from = begin;
  while (from < end) {
    let to = from + 1;
    while (to < end && keys[to] === keys[from]) to++;
    if (
      to - from > 1 &&
      articleOf(places[from]!, starts, articleAt) !== articleOf(places[to - 1]!, starts, articleAt)
    ) {
      let article = -1;
      let times = 0;
      let isFirst = 1;
      for (let at = from; at < to; at++) {
        const here = articleOf(places[at]!, starts, articleAt);
        times = here === article ? times + 1 : 1;
        article = here;
        if (times > perArticle) continue;
        slots[places[at]!] = out.push(places[at]!, here, isFirst);
        isFirst = 0;
      }
    }
    from = to;
  }
}

/** The article at every 256th place. */
function coarseArticles(starts: Int32Array, length: number): Int32Array {
  const articleAt = new Int32Array((length >> 8) + 1);
  let article = 0;
  for (let block = 0; block < articleAt.length; block++) {
    while (article + 2 < starts.length && starts[article + 1]! <= block << 8) article++;
    articleAt[block] = article;
  }
  return articleAt;
}

function articleOf(place: number, starts: Int32Array, articleAt: Int32Array): number {
  let article = articleAt[place >> 8]!;
  while (starts[article + 1]! <= place) article++;
  return article;
}
