import type { Article, Told } from "../text";
import { createComparison } from "./comparison";
import type { KeywordRow } from "./rows";
import { countAll } from "./totals";
import type { VocabularyOptions } from "./vocabulary";

export interface CompareOptions extends VocabularyOptions {
  /** leave out words rarer than this in all articles together (default 3) */
  minimum?: number;
  /** told of each article that is counted and that is compared */
  told?: Told;
}

/** See `CompareOptions`. */
export const comparedFrom = 3;

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
  const totals = countAll(articles, options, options.told);
  const compareOne = createComparison(totals, options.minimum ?? comparedFrom);
  const rows: KeywordRow[] = [];
  for (const [index, tally] of totals.tallies.entries()) {
    options.told?.("comparing words", index, articles.length);
    for (const row of compareOne(articles[index]!.article, tally)) rows.push(row);
  }
  return rows;
}
