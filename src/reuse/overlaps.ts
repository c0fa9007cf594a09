import type { Article, Told } from "../text";
import { findPassages } from "./passages";
import type { PassagePlace } from "./places";
import type { OverlapRow, PassageRow } from "./rows";
import { byName } from "./shared";
import { shingleAt, shingleWords } from "./shingles";
import { type WordList, wordsOf } from "./words";

/** Up to this many articles every two make a row; of more, only those that share a passage. */
const allPairsUpTo = 100;
/** A passage in more articles than this makes pairs of each with so many after it, not of every two. */
const widest = 64;
/** Sets of shingles kept for the next pairs: neighbours in the order of the pairs share an article. */
const setsKept = 20_000;

interface Tally {
  /** [article, first character, character after the last] of each shared stretch */
  a: [number, number][];
  b: [number, number][];
  longest: number;
}

/**
 * Measure how much of each article stands in each other one.
 *
 * @param passages - what `findPassages` found in these articles (default: found here, of eight words or more)
 * @param told - told of each two articles that are compared
 * @returns `jaccard`: shared shingles of five words out of all shingles of the two; `shareOfA`: words of `a` inside
 *   passages shared with `b`, out of all its words; `longest` in words. `a` comes before `b` in the order of their
 *   names. Every two articles make a row; of more than 100 articles only those that share a passage,
 *   and of a passage in more than 64 places each with the 64 after it
 * @example
 * findOverlaps(articles).filter(({ longest }) => longest > 0).map(({ a, b, longest }) => [a, b, longest]);
 * // => [["1-harbour-post.txt", "3-orlen-news.txt", 9]]
 */
export function findOverlaps(
  articles: readonly Article[],
  passages: readonly PassageRow[] = findPassages(articles),
  told?: Told,
): OverlapRow[] {
  const names = articles.map(({ article }) => article);
  const index = new Map(names.map((name, at) => [name, at]));
  const places = passages.map(({ words, occurrences }) => ({
    words,
    occurrences: occurrences.map(({ article, start, end }) => ({ article: index.get(article)!, start, end })),
  }));
  return measureOverlaps(names, articles.map(wordsOf), places, told);
}

/**
 * The same for lists of words and passages without their texts.
 *
 * @internal
 */
export function measureOverlaps(
  names: readonly string[],
  lists: readonly WordList[],
  passages: readonly Omit<PassagePlace, "exact">[],
  told?: Told,
): OverlapRow[] {
  const order = byName(names);
  const rank = new Int32Array(names.length);
  for (const [at, article] of order.entries()) rank[article] = at;
  const tallies = tallyPassages(passages, rank);
  if (order.length <= allPairsUpTo)
    for (let a = 0; a < order.length; a++)
      for (let b = a + 1; b < order.length; b++) tallyOf(tallies, a * order.length + b);
  const sets = new Map<number, Int32Array>();
  const shinglesOf = (at: number): Int32Array => {
    let set = sets.get(at);
    if (!set) {
      if (sets.size >= setsKept) sets.clear();
      set = shingleSet(lists[order[at]!]!.hashes);
      sets.set(at, set);
    }
    return set;
  };
  return [...tallies]
    .sort((x, y) => x[0] - y[0])
    .map(([key, tally], at) => {
      told?.("measuring overlaps", at, tallies.size);
      const a = Math.floor(key / order.length);
      const b = key % order.length;
      return {
        a: names[order[a]!]!,
        b: names[order[b]!]!,
        jaccard: jaccard(shinglesOf(a), shinglesOf(b)),
        shareOfA: share(lists[order[a]!]!, tally.a),
        shareOfB: share(lists[order[b]!]!, tally.b),
        longest: tally.longest,
      };
    });
}

function tallyPassages(passages: readonly Omit<PassagePlace, "exact">[], rank: Int32Array): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const { occurrences, words } of passages)
    for (const [number, one] of occurrences.entries())
      for (let next = number + 1; next < Math.min(occurrences.length, number + 1 + widest); next++) {
        const other = occurrences[next]!;
        if (one.article === other.article) continue;
        const [first, second] = rank[one.article]! < rank[other.article]! ? [one, other] : [other, one];
        const tally = tallyOf(tallies, rank[first.article]! * rank.length + rank[second.article]!);
        tally.a.push([first.start, first.end]);
        tally.b.push([second.start, second.end]);
        tally.longest = Math.max(tally.longest, words);
      }
  return tallies;
}

function tallyOf(tallies: Map<number, Tally>, key: number): Tally {
  let tally = tallies.get(key);
  if (!tally) {
    tally = { a: [], b: [], longest: 0 };
    tallies.set(key, tally);
  }
  return tally;
}

/** The part of an article's words that lies inside some of the stretches. */
function share({ starts, hashes, count }: WordList, stretches: [number, number][]): number {
  stretches.sort((x, y) => x[0] - y[0]);
  let inside = 0;
  let at = 0;
  let end = -1;
  for (let word = 0; word < hashes.length; word++) {
    if (hashes[word] === 0) continue;
    while (at < stretches.length && stretches[at]![0] <= starts[word]!) end = Math.max(end, stretches[at++]![1]);
    if (starts[word]! < end) inside++;
  }
  return count === 0 ? 0 : inside / count;
}

/** The different shingles of an article, sorted. */
function shingleSet(words: Int32Array): Int32Array {
  const all = new Int32Array(Math.max(0, words.length - shingleWords + 1));
  let count = 0;
  for (let at = 0; at < all.length; at++) {
    const shingle = shingleAt(words, at);
    if (shingle !== 0) all[count++] = shingle;
  }
  const sorted = all.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < count; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!;
  return sorted.slice(0, kept);
}

function jaccard(one: Int32Array, other: Int32Array): number {
  let both = 0;
  let at = 0;
  for (const shingle of one) {
    while (at < other.length && other[at]! < shingle) at++;
    if (other[at] === shingle) both++;
  }
  const all = one.length + other.length - both;
  return all === 0 ? 0 : both / all;
}
