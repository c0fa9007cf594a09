import type { Article, Told } from "../text";
import { findPlaces, toPassageRow } from "./places";
import type { PassageRow } from "./rows";
import { wordsOf } from "./words";

/**
 * Find the passages that two articles or more share, however they are cased, punctuated and quoted.
 *
 * A passage is as long as it can be. A shorter one inside it is a row of its own only when it stands in yet another
 * place. Up to two words may differ between two equal runs of five words or more. Boilerplate is left out, and no
 * passage runs from a headline or a caption into the story. Of words that come more than four times in one article, a
 * refrain, the first four are found.
 *
 * @param options.minimum - words a passage must have (default 8, at least 5)
 * @param options.told - told of each article that is read and compared
 * @returns one row a passage, by the first article it stands in (in the order given) and its place there; occurrences
 *   are ordered by the names of their articles, `text` and `words` are those of the first
 * @throws {RangeError} when `minimum` is below 5
 * @example
 * findPassages(articles, { minimum: 8 }).map(({ words, text }) => [words, text]);
 * // => [[9, "The ferry to Orlen would not sail before Wednesday"]]
 */
export function findPassages(
  articles: readonly Article[],
  options: { minimum?: number; told?: Told } = {},
): PassageRow[] {
  const names = articles.map(({ article }) => article);
  const textOf = (article: number, start: number, end: number): string => articles[article]!.text.slice(start, end);
  const { minimum = 8, told } = options;
  const lists = articles.map((article, at) => {
    told?.("reading words", at, articles.length);
    return wordsOf(article);
  });
  return findPlaces(names, lists, minimum, told).map((place) => toPassageRow(place, names, textOf));
}
