import type { Article } from "../text";
import { compare } from "../text/order";
import { benjaminiHochberg } from "./correction";
import { expectedCount, logLikelihood, logRatio } from "./keyness";
import { chiSquaredP } from "./probability";
import type { KeywordRow } from "./rows";
import { countAll, type Totals } from "./totals";
import type { VocabularyOptions } from "./vocabulary";

export interface CompareOptions extends VocabularyOptions {
  /** leave out words rarer than this in all articles together (default 3) */
  minimum?: number;
}

/** A word that an article lacks is worth a row when it could be expected there this many times. */
const missedFrom = 5;

/**
 * Compare the words of each article with those of all the others.
 *
 * @returns for each article, in the order given, one row a word it has (and one for a word it lacks that could be
 *   expected there five times), the least likely by chance first. `adjustedP` is over all words compared for the
 *   article. No rows where nothing is there to compare with
 * @see Rayson and Garside (2000) for the log-likelihood, Hardie (2014) for the log ratio, Benjamini and Hochberg (1995)
 * @example
 * compareWords(articles, { minimum: 2 })[0].word; // => "holm"
 */
export function compareWords(articles: readonly Article[], options: CompareOptions = {}): KeywordRow[] {
  const totals = countAll(articles, options);
  const compared: number[] = [];
  for (const [key, count] of totals.counts.entries())
    if (count >= Math.max(1, options.minimum ?? 3)) compared.push(key);
  const own = new Int32Array(totals.counts.length);
  const rows: KeywordRow[] = [];
  for (const [index, tally] of totals.tallies.entries()) {
    if (tally.words === 0 || tally.words === totals.words) continue;
    own.fill(0);
    for (const [at, key] of tally.keys.entries()) own[key] = tally.counts[at]!;
    for (const row of compareOne(articles[index]!.article, own, tally.words, compared, totals)) rows.push(row);
  }
  return rows;
}

function compareOne(
  article: string,
  own: Int32Array,
  words: number,
  compared: readonly number[],
  totals: Totals,
): KeywordRow[] {
  const contrasts = compared.map((key) => ({
    count: own[key]!,
    words,
    referenceCount: totals.counts[key]! - own[key]!,
    referenceWords: totals.words - words,
  }));
  const scores = Float64Array.from(contrasts, logLikelihood);
  const probabilities = scores.map(chiSquaredP);
  const adjusted = benjaminiHochberg(probabilities);
  const rows: KeywordRow[] = [];
  for (const [at, contrast] of contrasts.entries()) {
    const expected = expectedCount(contrast);
    if (contrast.count === 0 && expected < missedFrom) continue;
    const ratio = logRatio(contrast);
    rows.push({
      article,
      word: totals.labels[compared[at]!]!,
      count: contrast.count,
      referenceCount: contrast.referenceCount,
      expected,
      logLikelihood: scores[at]!,
      logRatio: ratio.value,
      logRatioLow: ratio.low,
      logRatioHigh: ratio.high,
      pValue: probabilities[at]!,
      adjustedP: adjusted[at]!,
    });
  }
  return rows.sort((a, b) => b.logLikelihood - a.logLikelihood || compare(a.word, b.word));
}
