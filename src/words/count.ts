import type { Article, Told } from "../text";
import { compare } from "../text/order";
import { deviationOfProportions } from "./dispersion";
import type { WordRow } from "./rows";
import { countAll, sortForms, type Totals } from "./totals";
import type { VocabularyOptions } from "./vocabulary";

export interface CountOptions extends VocabularyOptions {
  /** leave out words rarer than this in all articles together (default 1) */
  minimum?: number;
  /** leave out words rarer than this in 1,000 words of all articles together (default 0) */
  minimumPerThousand?: number;
  /** told of each article that is counted */
  told?: Told;
}

/**
 * Count the words of each article and of all together.
 *
 * Case is ignored, but names are recognised before, so that "IS" and "US" are neither "is" nor "us". Of a compound the
 * parts count: "US-led" counts "US". Figures are no words here, but `perThousand` is per 1,000 words and figures.
 *
 * @returns one row per word for all articles (`article` null, with the dispersion over them), then one per word and
 *   article in the order of the articles; most frequent first. `forms` says what was merged, [] when nothing could be
 * @throws {RangeError} when a minimum is negative
 * @see Gries (2008), "Dispersions and adjusted frequencies in corpora", for the dispersion
 * @example
 * const [first] = countWords(articles);
 * [first.article, first.word, first.count]; // => [null, "said", 9]
 * countWords(articles, { stopWords: [...stopWords, "said"] })[0].word; // => "velden"
 */
export function countWords(articles: readonly Article[], options: CountOptions = {}): WordRow[] {
  const { minimum = 1, minimumPerThousand = 0 } = options;
  if (!(minimum >= 0) || !(minimumPerThousand >= 0))
    throw new RangeError(`a minimum is a number from 0, not ${minimum >= 0 ? minimumPerThousand : minimum}`);
  const totals = countAll(articles, options, options.told);
  const least = Math.max(minimum, (minimumPerThousand * totals.words) / 1000);
  const rows = overallRows(totals).filter((row) => row.count >= least);
  for (const [index, article] of articles.entries()) {
    const { keys, counts, forms, words } = totals.tallies[index]!;
    const own: WordRow[] = [];
    for (const [at, key] of keys.entries())
      if (totals.counts[key]! >= least)
        own.push({
          article: article.article,
          word: totals.labels[key]!,
          forms: sortForms(forms.get(key)),
          count: counts[at]!,
          perThousand: (counts[at]! * 1000) / words,
          dispersion: null,
        });
    for (const row of own.sort(byCount)) rows.push(row);
  }
  return rows;
}

function overallRows({ tallies, counts, forms, words, labels }: Totals): WordRow[] {
  const parts = tallies.map((tally) => tally.words);
  const places = new Map<number, Map<number, number>>();
  for (const [index, tally] of tallies.entries())
    for (const [at, key] of tally.keys.entries()) {
      const own = places.get(key) ?? new Map<number, number>();
      own.set(index, tally.counts[at]!);
      places.set(key, own);
    }
  const rows: WordRow[] = [];
  for (const [key, count] of counts.entries())
    if (count > 0)
      rows.push({
        article: null,
        word: labels[key]!,
        forms: sortForms(forms.get(key)),
        count,
        perThousand: (count * 1000) / words,
        dispersion: tallies.length < 2 ? null : deviationOfProportions(places.get(key)!, parts, count, words),
      });
  return rows.sort(byCount);
}

function byCount(a: WordRow, b: WordRow): number {
  return b.count - a.count || compare(a.word, b.word);
}
