import type { Article } from "../text";
import { compare } from "../text/order";
import type { Alias } from "./names";
import { findPeople } from "./people";
import type { FormRow } from "./rows";
import { countAll, sortForms } from "./totals";

/** A name with how often each article uses each of its forms. */
interface Group {
  name: string;
  count: number;
  of(article: number): { form: string; count: number }[];
}

/**
 * Count which form of a name each article uses: "IS", "ISIS", "Daesh" or "Islamic State"; a surname or the full name;
 * one spelling or another.
 *
 * @param options.aliases - names of the caller's own whose forms to compare, besides those of the lists
 * @returns for each article, in the order given, one row for each form it uses of a name that these articles call by
 *   two forms or more: names most often used in all articles first, then forms most often used in the article; `share`
 *   is of the article's uses of that name
 * @example
 * compareForms(articles, { aliases: [{ name: "Velden", forms: ["the port"] }] }).filter((row) => row.group === "Velden").map(({ article, form, count }) => [article, form, count]);
 * // => [["1-harbour-post.txt", "Velden", 2], ["1-harbour-post.txt", "the port", 2], ["2-daily-tide.txt", "Velden", 2], ["2-daily-tide.txt", "the port", 1], ["3-orlen-news.txt", "Velden", 3], ["3-orlen-news.txt", "the port", 2]]
 */
export function compareForms(articles: readonly Article[], options: { aliases?: readonly Alias[] } = {}): FormRow[] {
  const groups = [...listedGroups(articles, options.aliases ?? []), ...peopleGroups(articles)];
  groups.sort((a, b) => b.count - a.count || compare(a.name, b.name));
  const rows: FormRow[] = [];
  for (const [index, article] of articles.entries())
    for (const group of groups) {
      const own = group.of(index);
      const all = own.reduce((sum, { count }) => sum + count, 0);
      for (const { form, count } of own)
        rows.push({ article: article.article, group: group.name, form, count, share: count / all });
    }
  return rows;
}

function listedGroups(articles: readonly Article[], aliases: readonly Alias[]): Group[] {
  const { tallies, forms, counts, vocabulary } = countAll(articles, { merge: "aliases", stopWords: [], aliases });
  return [...forms.keys()]
    .filter((key) => forms.get(key)!.size > 1)
    .map((key) => ({
      name: vocabulary.words[key]!,
      count: counts[key]!,
      of: (article) => sortForms(tallies[article]!.forms.get(key)),
    }));
}

function peopleGroups(articles: readonly Article[]): Group[] {
  return findPeople(articles).map(({ name, count, forms }) => {
    const own = articles.map(() => new Map<string, number>());
    const index = new Map(articles.map((article, at) => [article.article, at]));
    for (const { form, articles: places } of forms)
      for (const place of places) own[index.get(place.article)!]!.set(form, place.count);
    return { name, count, of: (article) => sortForms(own[article]) };
  });
}
