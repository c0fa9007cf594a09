import type { Article } from "../text";
import type { FormRow } from "./rows";
import { countAll, sortForms } from "./totals";

/**
 * Count which form of a name each article uses: "IS", "ISIS", "Daesh" or "Islamic State".
 *
 * @returns for each article, in the order given, one row for each form it uses of a name that these articles call by
 *   two forms or more: names most often used in all articles first, then forms most often used in the article; `share`
 *   is of the article's uses of that name
 */
export function compareForms(articles: readonly Article[]): FormRow[] {
  const { tallies, forms, counts, vocabulary } = countAll(articles, { merge: "aliases", stopWords: [] });
  const names = [...forms.keys()].filter((key) => forms.get(key)!.size > 1);
  names.sort((a, b) => counts[b]! - counts[a]! || (vocabulary.words[a]! < vocabulary.words[b]! ? -1 : 1));
  const rows: FormRow[] = [];
  for (const [index, article] of articles.entries())
    for (const key of names) {
      const own = sortForms(tallies[index]!.forms.get(key));
      const all = own.reduce((sum, { count }) => sum + count, 0);
      for (const { form, count } of own)
        rows.push({ article: article.article, group: vocabulary.words[key]!, form, count, share: count / all });
    }
  return rows;
}
