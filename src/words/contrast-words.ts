import type { Article } from "../text";
import { compare } from "../text/order";
import { chiSquared, fisherExact, oddsRatio } from "./contrast";
import { benjaminiHochberg, bonferroni } from "./correction";
import { type Contrast, expectedCount, logLikelihood, logRatio } from "./keyness";
import { chiSquaredP } from "./probability";
import { countAll } from "./totals";
import type { VocabularyOptions } from "./vocabulary";

/** A word in one group of articles and in another, with every measure of how unusual it is. */
export interface ContrastRow {
  word: string;
  /** in the first group, and for each 1,000 words of it */
  count: number;
  perThousand: number;
  /** in the other */
  referenceCount: number;
  referencePerThousand: number;
  /** how often it would stand in the first group, if it were as frequent in both */
  expected: number;
  logLikelihood: number;
  chiSquared: number;
  /** binary logarithm of the ratio of the two frequencies, with its 95% interval */
  logRatio: number;
  logRatioLow: number;
  logRatioHigh: number;
  /** with its 95% interval */
  oddsRatio: number;
  oddsRatioLow: number;
  oddsRatioHigh: number;
  /** by the log-likelihood; where fewer than five are expected on one side, by Fisher's exact test */
  pValue: number;
  /** the p-value is the exact test's */
  isExact: boolean;
  /** Benjamini-Hochberg, over the words compared */
  adjustedP: number;
  bonferroniP: number;
}

export interface ContrastOptions extends VocabularyOptions {
  /** leave out words rarer than this in all articles together (default 3) */
  minimum?: number;
  /** leave out words rarer than this in 1,000 words of all articles together (default 0) */
  minimumPerThousand?: number;
}

/** Below this expected count the log-likelihood's distribution is not the one its p-value is read from. */
const smallExpected = 5;

/**
 * Compare the words of two groups of articles: two outlets, two days, one article and all others.
 *
 * @returns one row a word, the least likely by chance first; `logRatio` above 0: more frequent in the first group. [] when
 *   a group has no words
 * @throws {RangeError} when a minimum is negative
 * @see Rayson and Garside (2000) for the log-likelihood; Hardie (2014) for the log ratio; Woolf (1955) for the odds ratio's
 *   interval; Fisher (1934) for the exact test, Cochran (1954) for five as the least expected count
 * @example
 * contrastWords(articles.slice(2), articles.slice(0, 2))[0].word; // => "ferry"
 */
export function contrastWords(
  articles: readonly Article[],
  reference: readonly Article[],
  options: ContrastOptions = {},
): ContrastRow[] {
  const { minimum = 3, minimumPerThousand = 0 } = options;
  if (!(minimum >= 0) || !(minimumPerThousand >= 0)) throw new RangeError("a minimum is a number from 0");
  const totals = countAll([...articles, ...reference], options);
  const own = new Float64Array(totals.counts.length);
  let words = 0;
  for (const tally of totals.tallies.slice(0, articles.length)) {
    words += tally.words;
    for (const [at, key] of tally.keys.entries()) own[key]! += tally.counts[at]!;
  }
  if (words === 0 || words === totals.words) return [];
  const least = Math.max(1, minimum, (minimumPerThousand * totals.words) / 1000);
  const rows: ContrastRow[] = [];
  for (const [key, all] of totals.counts.entries())
    if (all >= least)
      rows.push(
        toRow(totals.labels[key]!, {
          count: own[key]!,
          words,
          referenceCount: all - own[key]!,
          referenceWords: totals.words - words,
        }),
      );
  const probabilities = rows.map((row) => row.pValue);
  const [adjusted, strict] = [benjaminiHochberg(probabilities), bonferroni(probabilities)];
  return rows
    .map((row, at) => ({ ...row, adjustedP: adjusted[at]!, bonferroniP: strict[at]! }))
    .sort((a, b) => a.pValue - b.pValue || b.logLikelihood - a.logLikelihood || compare(a.word, b.word));
}

function toRow(word: string, contrast: Contrast): ContrastRow {
  const { count, words, referenceCount, referenceWords } = contrast;
  const expected = expectedCount(contrast);
  const g2 = logLikelihood(contrast);
  const ratio = logRatio(contrast);
  const odds = oddsRatio(contrast);
  const isExact = Math.min(expected, count + referenceCount - expected) < smallExpected;
  return {
    ...{ word, count, perThousand: (count * 1000) / words },
    ...{ referenceCount, referencePerThousand: (referenceCount * 1000) / referenceWords, expected },
    ...{ logLikelihood: g2, chiSquared: chiSquared(contrast) },
    ...{ logRatio: ratio.value, logRatioLow: ratio.low, logRatioHigh: ratio.high },
    ...{ oddsRatio: odds.value, oddsRatioLow: odds.low, oddsRatioHigh: odds.high },
    ...{ pValue: isExact ? fisherExact(contrast) : chiSquaredP(g2), isExact, adjustedP: 1, bonferroniP: 1 },
  };
}
