import type { Article } from "../text";
import { compare } from "../text/order";
import { type CollocationScores, scorePair } from "./collocation-scores";
import { stopWords as usual } from "./stop-words";
import { sentencesOf } from "./word-lists";

/** Two words that stand together more or less often than by chance. */
export interface CollocationRow extends CollocationScores {
  a: string;
  b: string;
  count: number;
  countA: number;
  countB: number;
}

export interface CollocationOptions {
  /** how many words after `a` the word `b` may stand, in the same sentence; "sentence": anywhere after it (default 1) */
  window?: number | "sentence";
  /** leave out pairs that stand together less often (default 2) */
  minimum?: number;
  /** leave out pairs that stand together less often in 1,000 pairs within the window (default 0) */
  minimumPerThousand?: number;
  /** pairs of these words with any other only, in lower case */
  node?: string;
  /** pairs with one of these words are left out (default: English words that carry the grammar) */
  stopWords?: readonly string[];
}

const longestSentence = 200;

/**
 * Find words that stand together: `a` before `b`, in one sentence.
 *
 * `countA` and `countB` are how often each word begins and ends a pair within the window, so that the expected count
 * is that of an independent draw of pairs.
 *
 * @returns the closest by log-likelihood first
 * @see Evert (2008), "Corpora and collocations"
 * @example
 * findCollocations(articles, { minimum: 2 }).slice(0, 2).map(({ a, b, count }) => [a, b, count]);
 * // => [["harbour", "office", 4], ["office", "said", 4]]
 */
export function findCollocations(articles: readonly Article[], options: CollocationOptions = {}): CollocationRow[] {
  const { window = 1, minimum = 2, minimumPerThousand = 0, node } = options;
  const reach = window === "sentence" ? longestSentence : window;
  const left = new Set(options.stopWords ?? usual);
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  let total = 0;
  for (const article of articles)
    for (const words of sentencesOf(article))
      for (const [at, a] of words.entries())
        for (const b of words.slice(at + 1, at + 1 + reach)) {
          total++;
          add(firsts, a);
          add(seconds, b);
          if (left.has(a) || left.has(b) || (node !== undefined && a !== node && b !== node)) continue;
          const own = pairs.get(a) ?? new Map<string, number>();
          add(own, b);
          pairs.set(a, own);
        }
  const least = Math.max(minimum, (minimumPerThousand * total) / 1000);
  const rows: CollocationRow[] = [];
  for (const [a, own] of pairs)
    for (const [b, count] of own) {
      if (count < least) continue;
      const joint = { count, countA: firsts.get(a)!, countB: seconds.get(b)! };
      rows.push({ a, b, ...joint, ...scorePair({ ...joint, total }) });
    }
  return rows.sort((x, y) => y.logLikelihood - x.logLikelihood || compare(x.a, y.a) || compare(x.b, y.b));
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
