import type { Candidate } from "./align-candidates";
import { compare, type PairFeatures, type Piece } from "./align-compare";
import { type Sides, scoreAcrossEvents, scoreSameEvent } from "./align-score";

/** A quote whose sentences are weighed for one comparison. */
export type Weighed = Pick<Candidate, "row" | "speaker" | "echo"> & { pieces: readonly Piece[] };

/** Two quotes that are surely not one; how much less they fit makes no difference. */
const WORST = -4;

/** Score of two quotes: that of their best two sentences. */
export function scorePair(a: Weighed, b: Weighed, sameEvent: boolean): number {
  const sides: Sides = {
    directA: a.row.kind === "direct",
    directB: b.row.kind === "direct",
    indirectA: a.row.kind === "indirect",
    indirectB: b.row.kind === "indirect",
    speakerA: a.speaker,
    speakerB: b.speaker,
    echo: a.echo || b.echo,
  };
  const score = sameEvent ? scoreSameEvent : scoreAcrossEvents;
  const exact = sides.directA && sides.directB;
  let best = WORST;
  const canBeBetter = (most: PairFeatures) => score(most, sides) > best;
  for (const x of a.pieces) {
    for (const y of b.pieces) {
      const features = exact ? compare(x.exact, y.exact, canBeBetter) : compare(x, y, canBeBetter);
      best = Math.max(best, score(features, sides));
    }
  }
  return best;
}

/** What stands in more quotes than this is too common to look others up by. */
const COMMON = 60;
/** So many copies of a sentence are enough to look the others up by, however many there are. */
const COPIES = 6;
/** Words in a row that two quotes about different events must share. */
const RUN = 4;

interface Lookup {
  byKey: ReadonlyMap<string, number[]>;
  wanted: (a: number, b: number) => boolean;
  /** how many of a list each quote is paired with; lists longer than `longest` are passed over */
  next: number;
  longest: number;
}

/** Each pair of quotes that share a key, once. */
function pairUp(lookups: readonly Lookup[]): [number, number][] {
  const seen = new Map<number, Set<number>>();
  const pairs: [number, number][] = [];
  for (const { byKey, wanted, next, longest } of lookups) {
    for (const list of byKey.values()) {
      if (list.length > longest) continue;
      list.forEach((a, at) => {
        const own = seen.get(a) ?? new Set();
        seen.set(a, own);
        for (const b of list.slice(at + 1, at + 1 + next)) {
          if (own.has(b) || !wanted(a, b)) continue;
          own.add(b);
          pairs.push([a, b]);
        }
      });
    }
  }
  return pairs;
}

function groupBy(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => Set<string>,
): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  candidates.forEach((candidate, id) => {
    for (const key of keysOf(candidate)) {
      const list = byKey.get(key);
      if (list) list.push(id);
      else byKey.set(key, [id]);
    }
  });
  return byKey;
}

/**
 * Pairs of quotes of different articles worth a comparison: in one chain of articles those that share a word that is
 * not common there, in different chains those that share four words in a row. Their number grows with that of the
 * quotes, not with its square.
 */
export function listPairs(candidates: readonly Candidate[]): [number, number][] {
  const differ = (a: number, b: number) => candidates[a]!.article !== candidates[b]!.article;
  const byWord = groupBy(candidates, ({ chain, parts }) => {
    const stems = new Set<string>();
    for (const words of parts) for (const { stem } of words) stems.add(`${chain} ${stem}`);
    return stems;
  });
  const bySentence = groupBy(
    candidates,
    ({ chain, parts }) => new Set(parts.map((words) => `${chain} ${words.map(({ stem }) => stem).join(" ")}`)),
  );
  const lookups: Lookup[] = [
    { byKey: byWord, wanted: differ, next: COMMON, longest: COMMON },
    { byKey: bySentence, wanted: differ, next: COPIES, longest: Number.POSITIVE_INFINITY },
  ];
  const { chain } = candidates[0] ?? { chain: 0 };
  if (candidates.some((candidate) => candidate.chain !== chain)) {
    const far = (a: number, b: number) => candidates[a]!.chain !== candidates[b]!.chain;
    lookups.push({ byKey: groupBy(candidates, runsOf), wanted: far, next: COMMON, longest: COMMON });
  }
  return pairUp(lookups);
}

/** Each row of four words in it. */
function runsOf({ parts }: Candidate): Set<string> {
  const runs = new Set<string>();
  for (const words of parts) {
    for (let i = RUN; i <= words.length; i += 1) {
      const row = words.slice(i - RUN, i);
      runs.add(row.map((word) => word.stem).join(" "));
    }
  }
  return runs;
}
