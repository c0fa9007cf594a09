import type { Article, Told } from "../text";
import { compare } from "../text/order";
import { findPeople, placePeople } from "./people";
import { type Tally, tallyArticle } from "./tally";
import { createVocabulary, type Vocabulary, type VocabularyOptions } from "./vocabulary";

/** What was counted in each article and in all of them. */
export interface Totals {
  articles: readonly Article[];
  tallies: Tally[];
  vocabulary: Vocabulary;
  /** of each word of the vocabulary, in all articles */
  counts: Int32Array;
  forms: Map<number, Map<string, number>>;
  words: number;
  /** the word of a key as tables show it: of a stem its commonest form */
  labels: string[];
}

/** Count every article with one vocabulary. */
export function countAll(articles: readonly Article[], options: VocabularyOptions, told?: Told): Totals {
  const vocabulary = createVocabulary(options);
  const people = options.merge === "names" ? findPeople(articles) : null;
  const tallies = articles.map((article, at) => {
    told?.("counting words", at, articles.length);
    return tallyArticle(article, vocabulary, people && placePeople(article, people));
  });
  const counts = new Int32Array(vocabulary.words.length);
  const forms: Totals["forms"] = new Map();
  let words = 0;
  for (const tally of tallies) {
    words += tally.words;
    for (const [at, key] of tally.keys.entries()) counts[key]! += tally.counts[at]!;
    for (const [key, own] of tally.forms) {
      const all = forms.get(key) ?? new Map<string, number>();
      for (const [form, count] of own) all.set(form, (all.get(form) ?? 0) + count);
      forms.set(key, all);
    }
  }
  const labels = [...vocabulary.words];
  if (vocabulary.merge === "stems")
    for (const [key, own] of forms) if (!vocabulary.isName(key)) labels[key] = sortForms(own)[0]?.form ?? labels[key]!;
  return { articles, tallies, vocabulary, counts, forms, words, labels };
}

/**
 * Forms with their counts, the commonest first.
 *
 * @internal
 */
export function sortForms(forms: ReadonlyMap<string, number> | undefined): { form: string; count: number }[] {
  return [...(forms ?? [])]
    .map(([form, count]) => ({ form, count }))
    .sort((a, b) => b.count - a.count || compare(a.form, b.form));
}
