import { aliasOf } from "./aliases";
import { findDefinitions } from "./definitions";
import type { Name, NameKind } from "./name-rows";
import { findNames } from "./names";
import { compare } from "./order";
import type { Article } from "./rows";
import { commonOfSpellings, foldName, isSameFolded } from "./spelling";

/** Names that have their ends in common and are compared one by one; a text made to have more gives groups of their own. */
const mostSpellings = 50;

/** The forms under which several articles name one thing. */
export interface NameGroup {
  /** the name of the alias group, else the fullest form */
  name: string;
  kind: NameKind;
  /** most frequent first; `article` is the key of the article */
  forms: { form: string; count: number; articles: { article: string; count: number }[] }[];
  count: number;
}

interface Gathered {
  name: string;
  /** of the alias group */
  kind: NameKind | null;
  kinds: Map<NameKind, number>;
  forms: Map<string, Map<string, number>>;
}

/**
 * Put the names of several articles together: by the alias groups, by short forms the articles define, a surname with
 * the full name its article gives, and spellings of one person's name. No form is lost by it.
 *
 * @returns most frequent first, then by name; the order of the articles does not change the groups
 * @example
 * groupNames(articles).find((group) => group.name === "Ida Holm")?.forms.map(({ form, count }) => [form, count]);
 * // => [["Ida Holm", 2], ["Holm", 1]]
 */
export function groupNames(articles: readonly Pick<Article, "article" | "text" | "regions">[]): NameGroup[] {
  const groups = new Map<string, Gathered>();
  const keys = spellingKeys(articles.flatMap((article) => findNames(article)));
  for (const article of articles) {
    const defined = definedForms(article);
    for (const name of findNames(article)) {
      const form = name.text.replace(/\s+/g, " ");
      const alias = aliasOf(name.full.replace(/^The /, ""));
      const long = alias ? null : (defined.get(form) ?? name.full);
      const key = alias ? `=${alias.name}` : (keys.get(long ?? "") ?? foldName(long ?? ""));
      const group = groups.get(key) ?? {
        name: alias?.name ?? key,
        kind: alias?.kind ?? null,
        kinds: new Map(),
        forms: new Map(),
      };
      groups.set(key, group);
      group.kinds.set(name.kind, (group.kinds.get(name.kind) ?? 0) + 1);
      const counts = group.forms.get(form) ?? new Map<string, number>();
      counts.set(article.article, (counts.get(article.article) ?? 0) + 1);
      group.forms.set(form, counts);
    }
  }
  return [...groups]
    .map(([key, group]) => toGroup(key, group))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name));
}

function definedForms(article: Pick<Article, "text" | "regions">): Map<string, string> {
  return new Map(findDefinitions(article).map(({ long, short }) => [short.text, long.text.replace(/\s+/g, " ")]));
}

/**
 * For each full name of a person the key of its group: the first, by code units, of its spellings. Names with middle
 * names make the groups; one without joins a group only where there is no choice ("George Bush" beside two of them).
 */
function spellingKeys(names: readonly Name[]): Map<string, string> {
  const people = [...new Set(names.filter((name) => name.kind === "person").map((name) => name.full))]
    .sort(compare)
    .map((full) => ({ full, words: foldName(full).split(" ") }));
  const keys = new Map<string, string>();
  const buckets = new Map<string, { words: string[]; key: string }[]>();
  for (const withMiddle of [true, false]) {
    for (const { full, words } of people) {
      if (words.length > 2 !== withMiddle) continue;
      const bucket = commonOfSpellings(words);
      const list = buckets.get(bucket) ?? [];
      const same = new Set(list.filter((each) => isSameFolded(each.words, words)).map((each) => each.key));
      const key = same.size === 1 ? [...same][0]! : words.join(" ");
      keys.set(full, key);
      if (list.length < mostSpellings) list.push({ words, key });
      buckets.set(bucket, list);
    }
  }
  return keys;
}

function toGroup(key: string, group: Gathered): NameGroup {
  const forms = [...group.forms].map(([form, counts]) => {
    const articles = [...counts]
      .map(([article, count]) => ({ article, count }))
      .sort((a, b) => compare(a.article, b.article));
    return { form, count: articles.reduce((sum, each) => sum + each.count, 0), articles };
  });
  forms.sort((a, b) => b.count - a.count || compare(a.form, b.form));
  const guess = [...group.kinds].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? "other";
  const kind = group.kind ?? guess;
  const fullest = [...forms].sort(
    (a, b) => b.form.split(" ").length - a.form.split(" ").length || b.count - a.count || compare(a.form, b.form),
  )[0]?.form;
  const name = key.startsWith("=") ? group.name : (fullest ?? group.name);
  return { name, kind, forms, count: forms.reduce((sum, each) => sum + each.count, 0) };
}
