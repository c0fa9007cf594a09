import type { Article } from "../text";
import { groupStretches, type Stretch } from "./groups";
import type { PassageRow } from "./rows";
import { compareAll, type Shared } from "./shared";

/**
 * Find the passages that two articles or more share, however they are cased, punctuated and quoted.
 *
 * A passage is as long as it can be. A shorter one inside it is a row of its own only when it stands in yet another
 * place. Up to two words may differ between two equal runs of five words or more. Boilerplate is left out, and no
 * passage runs from a headline or a caption into the story.
 *
 * @param options.minimum - words a passage must have (default 8, at least 5)
 * @returns one row a passage, by the first article it stands in (in the order given) and its place there; occurrences
 *   are ordered by the names of their articles, `text` and `words` are those of the first
 * @throws {RangeError} when `minimum` is below 5
 */
export function findPassages(articles: readonly Article[], options: { minimum?: number } = {}): PassageRow[] {
  const shared = compareAll(articles, options.minimum ?? 8);
  const order = new Map(articles.map((article, index) => [article.article, index]));
  return groupStretches(shared.pairs)
    .map((group) => toRow(group, shared))
    .sort((x, y) => {
      const first = x.occurrences[0]!;
      const other = y.occurrences[0]!;
      return (
        order.get(first.article)! - order.get(other.article)! || first.start - other.start || other.end - first.end
      );
    });
}

function toRow(group: readonly Stretch[], shared: Shared): PassageRow {
  const occurrences = group.map((stretch) => placeOf(stretch, shared));
  const { article, start, end, text } = occurrences[0]!;
  return {
    id: `${article}#p${start}-${end}`,
    words: group[0]!.end - group[0]!.start,
    text,
    occurrences,
    exact: group.every((stretch) => isSame(shared.stream.words, group[0]!, stretch)),
  };
}

function placeOf(
  { article, start, end }: Stretch,
  { articles, lists, stream }: Shared,
): PassageRow["occurrences"][number] {
  const offset = stream.starts[article]!;
  const from = lists[article]!.starts[start - offset]!;
  const to = lists[article]!.ends[end - 1 - offset]!;
  return { article: articles[article]!.article, start: from, end: to, text: articles[article]!.text.slice(from, to) };
}

function isSame(words: Int32Array, one: Stretch, other: Stretch): boolean {
  if (one.end - one.start !== other.end - other.start) return false;
  for (let at = 0; at < one.end - one.start; at++) if (words[one.start + at] !== words[other.start + at]) return false;
  return true;
}
