import type { Article } from "../text";
import { compare } from "../text/order";
import { countAll, type Totals } from "./totals";
import type { VocabularyOptions } from "./vocabulary";

/** How much a word says about one article among these. */
export interface WeightRow {
  article: string;
  word: string;
  count: number;
  /** articles that have the word */
  range: number;
  weight: number;
}

/**
 * Weigh the words of each article: occurrences, times the logarithm of how rare the word is among the articles
 * (`1 + ln((1 + articles) / (1 + articles with it))`), each article's weights scaled to the length 1.
 *
 * @returns for each article, in the order given, the heaviest words first
 * @see Salton and Buckley (1988); the smoothing is scikit-learn's
 * @example
 * weighWords(articles)[0].word; // => "said"
 */
export function weighWords(articles: readonly Article[], options: VocabularyOptions = {}): WeightRow[] {
  const totals = countAll(articles, options);
  const ranges = rangesOf(totals);
  return weightVectors(totals).flatMap((vector, index) => {
    const { keys, counts } = totals.tallies[index]!;
    return [...keys]
      .map((key, at) => ({
        article: articles[index]!.article,
        word: totals.labels[key]!,
        count: counts[at]!,
        range: ranges[key]!,
        weight: vector[at]!,
      }))
      .sort((a, b) => b.weight - a.weight || compare(a.word, b.word));
  });
}

/** The weights of each article, in the order of its tally's keys. */
export function weightVectors(totals: Totals): Float64Array[] {
  const ranges = rangesOf(totals);
  const articles = totals.tallies.length;
  return totals.tallies.map(({ keys, counts }) => {
    const vector = Float64Array.from(
      keys,
      (key, at) => counts[at]! * (1 + Math.log((1 + articles) / (1 + ranges[key]!))),
    );
    const length = Math.sqrt(vector.reduce((sum, weight) => sum + weight * weight, 0));
    return length === 0 ? vector : vector.map((weight) => weight / length);
  });
}

function rangesOf({ tallies, counts }: Totals): Int32Array {
  const ranges = new Int32Array(counts.length);
  for (const { keys } of tallies) for (const key of keys) ranges[key]!++;
  return ranges;
}
