import type { Article } from "../text";
import { compare } from "../text/order";
import { type Dispersion, measureDispersion } from "./dispersion";
import { countAll } from "./totals";
import type { VocabularyOptions } from "./vocabulary";

/** How one word spreads over the articles. */
export interface DispersionRow extends Dispersion {
  word: string;
  count: number;
}

/**
 * Measure how evenly the words of these articles spread over them.
 *
 * @param options.minimum - leave out words rarer than this in all articles together (default 2)
 * @param options.minimumPerThousand - leave out words rarer than this in 1,000 words of all articles (default 0)
 * @returns one row a word, most frequent first
 * @example
 * disperseWords(articles, { minimum: 3 })[0].word; // => "said"
 */
export function disperseWords(
  articles: readonly Article[],
  options: VocabularyOptions & { minimum?: number; minimumPerThousand?: number } = {},
): DispersionRow[] {
  const { tallies, counts, labels, words } = countAll(articles, options);
  const least = Math.max(1, options.minimum ?? 2, ((options.minimumPerThousand ?? 0) * words) / 1000);
  const parts = tallies.map((tally) => tally.words);
  const places = new Map<number, Map<number, number>>();
  for (const [index, tally] of tallies.entries())
    for (const [at, key] of tally.keys.entries()) {
      if (counts[key]! < least) continue;
      const own = places.get(key) ?? new Map<number, number>();
      own.set(index, tally.counts[at]!);
      places.set(key, own);
    }
  return [...places]
    .map(([key, own]) => ({ word: labels[key]!, count: counts[key]!, ...measureDispersion(own, parts) }))
    .sort((a, b) => b.count - a.count || compare(a.word, b.word));
}
