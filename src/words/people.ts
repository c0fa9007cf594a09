import { type Article, aliasOf, findNames, groupNames, type NameGroup } from "../text";

/** A name that is no alias group's, where it stands in an article. */
export interface NamedPlace {
  name: string;
  form: string;
  /** the token after its last */
  endToken: number;
}

/**
 * The persons and organisations that these articles call by two forms or more and no list knows: a surname and the full
 * name, spellings of one name, short forms the articles define.
 */
export function findPeople(articles: readonly Article[]): NameGroup[] {
  return groupNames(articles).filter(
    ({ name, kind, forms }) =>
      (kind === "person" || kind === "organisation") && forms.length > 1 && aliasOf(name) === null,
  );
}

/** Where the names of these groups stand in an article, by their first token. */
export function placePeople(article: Article, groups: readonly NameGroup[]): Map<number, NamedPlace> {
  const named = new Map<string, string>();
  for (const { name, forms } of groups)
    for (const { form, articles } of forms)
      if (!named.has(form) && articles.some((each) => each.article === article.article)) named.set(form, name);
  const places = new Map<number, NamedPlace>();
  for (const { text, firstToken, endToken } of findNames(article)) {
    const form = text.replace(/\s+/g, " ");
    const name = named.get(form);
    if (name !== undefined) places.set(firstToken, { name, form, endToken });
  }
  return places;
}
