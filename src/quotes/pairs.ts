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
/** Words in a row that two quotes about different events must share. */
const RUN = 4;

/** Adds each pair of different articles among the quotes that share a key, once. */
function pairUp(byKey: ReadonlyMap<string, number[]>, wanted: (a: number, b: number) => boolean): [number, number][] {
  const seen = new Map<number, Set<number>>();
  const pairs: [number, number][] = [];
  for (const list of byKey.values()) {
    if (list.length > COMMON) continue;
    list.forEach((a, at) => {
      const own = seen.get(a) ?? new Set();
      seen.set(a, own);
      for (const b of list.slice(at + 1)) {
        if (own.has(b) || !wanted(a, b)) continue;
        own.add(b);
        pairs.push([a, b]);
      }
    });
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
  const pairs = pairUp(byWord, differ);
  const { chain } = candidates[0] ?? { chain: 0 };
  if (candidates.every((candidate) => candidate.chain === chain)) return pairs;
  const byRun = groupBy(candidates, ({ parts }) => {
    const runs = new Set<string>();
    for (const words of parts) {
      for (let i = RUN; i <= words.length; i += 1) {
        runs.add(
          words
            .slice(i - RUN, i)
            .map((word) => word.stem)
            .join(" "),
        );
      }
    }
    return runs;
  });
  return [...pairs, ...pairUp(byRun, (a, b) => candidates[a]!.chain !== candidates[b]!.chain)];
}
