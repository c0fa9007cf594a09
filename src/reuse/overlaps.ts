import type { Article } from "../text";
import { findPassages } from "./passages";
import type { OverlapRow, PassageRow } from "./rows";
import { shingleAt, shingleWords } from "./shingles";
import { wordsOf } from "./words";

/** Up to this many articles every two make a row; of more, only those that share a passage. */
const allPairsUpTo = 100;

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
 * @returns `jaccard`: shared shingles of five words out of all shingles of the two; `shareOfA`: words of `a` inside
 *   passages shared with `b`, out of all its words; `longest` in words. `a` comes before `b` in the order of their
 *   names. Every two articles make a row; of more than 100 articles only those that share a passage
 */
export function findOverlaps(
  articles: readonly Article[],
  passages: readonly PassageRow[] = findPassages(articles),
): OverlapRow[] {
  const ordered = [...articles].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0));
  const index = new Map(ordered.map((article, at) => [article.article, at]));
  const tallies = tallyPassages(passages, index);
  if (ordered.length <= allPairsUpTo)
    for (let a = 0; a < ordered.length; a++)
      for (let b = a + 1; b < ordered.length; b++) tallyOf(tallies, a * ordered.length + b);
  const sets = new Map<number, Int32Array>();
  const shinglesOf = (at: number): Int32Array => {
    const set = sets.get(at) ?? shingleSet(wordsOf(ordered[at]!).hashes);
    sets.set(at, set);
    return set;
  };
  return [...tallies]
    .sort((x, y) => x[0] - y[0])
    .map(([key, tally]) => {
      const a = Math.floor(key / ordered.length);
      const b = key % ordered.length;
      return {
        a: ordered[a]!.article,
        b: ordered[b]!.article,
        jaccard: jaccard(shinglesOf(a), shinglesOf(b)),
        shareOfA: share(ordered[a]!, tally.a),
        shareOfB: share(ordered[b]!, tally.b),
        longest: tally.longest,
      };
    });
}

function tallyPassages(passages: readonly PassageRow[], index: ReadonlyMap<string, number>): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const { occurrences, words } of passages) {
    const places = occurrences.map(({ article, start, end }) => ({ at: index.get(article)!, start, end }));
    for (const [number, one] of places.entries())
      for (const other of places.slice(number + 1)) {
        if (one.at === other.at) continue;
        const [first, second] = one.at < other.at ? [one, other] : [other, one];
        const tally = tallyOf(tallies, first.at * index.size + second.at);
        tally.a.push([first.start, first.end]);
        tally.b.push([second.start, second.end]);
        tally.longest = Math.max(tally.longest, words);
      }
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
function share(article: Article, stretches: [number, number][]): number {
  const { starts, hashes, count } = wordsOf(article);
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
