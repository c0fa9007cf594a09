import type { Told } from "../text";
import type { Stretch } from "./groups";
import type { PassageRow } from "./rows";
import { compareAll, type Shared } from "./shared";
import type { WordList } from "./words";

/** A passage without its text: where it stands, so that millions fit in memory. */
export interface PassagePlace {
  words: number;
  exact: boolean;
  /** the article by its place as given; ordered by the names of the articles */
  occurrences: { article: number; start: number; end: number }[];
}

/**
 * Find the passages in lists of words, as `findPassages` does in articles.
 *
 * @param names - the names of the articles, `lists` their words: see `compareAll` for what becomes of them
 * @returns the passages in the order of their rows
 */
export function findPlaces(names: readonly string[], lists: WordList[], minimum: number, told?: Told): PassagePlace[] {
  const shared = compareAll(names, lists, minimum, told);
  return shared.groups
    .map((group) => toPlace(group, shared))
    .sort((x, y) => {
      const first = x.occurrences[0]!;
      const other = y.occurrences[0]!;
      return first.article - other.article || first.start - other.start || other.end - first.end;
    });
}

function toPlace(group: readonly Stretch[], { order, lists, stream }: Shared): PassagePlace {
  return {
    words: group[0]!.end - group[0]!.start,
    exact: group.every((stretch) => isSame(stream.words, group[0]!, stretch)),
    occurrences: group.map(({ article, start, end }) => {
      const { starts, lengths } = lists[article]!;
      const last = end - 1 - stream.starts[article]!;
      return {
        article: order[article]!,
        start: starts[start - stream.starts[article]!]!,
        end: starts[last]! + lengths[last]!,
      };
    }),
  };
}

function isSame(words: Int32Array, one: Stretch, other: Stretch): boolean {
  if (one.end - one.start !== other.end - other.start) return false;
  for (let at = 0; at < one.end - one.start; at++) if (words[one.start + at] !== words[other.start + at]) return false;
  return true;
}

/** The row of a passage, once the texts are at hand. */
export function toPassageRow(
  { words, exact, occurrences }: PassagePlace,
  names: readonly string[],
  textOf: (article: number, start: number, end: number) => string,
): PassageRow {
  const { article, start, end } = occurrences[0]!;
  return {
    id: `${names[article]}#p${start}-${end}`,
    words,
    text: textOf(article, start, end),
    occurrences: occurrences.map((each) => ({
      article: names[each.article]!,
      start: each.start,
      end: each.end,
      text: textOf(each.article, each.start, each.end),
    })),
    exact,
  };
}
