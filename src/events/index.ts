import { type Article, createCorpus, type Told } from "../text";
import { groupSignatures } from "./group";
import type { EventRow } from "./rows";
import { signatureOf } from "./signature";

export { groupSignatures, groupStore } from "./group";
export type { EventRow, Signature, Term } from "./rows";
export { signatureOf } from "./signature";
export { createStore, type Store, type StoreBuilder } from "./store";

/**
 * Group articles by the event they tell of: by the names, dates and vocabulary they share, and by when they came out.
 *
 * @param articles - in any order; it decides only the order of the rows
 * @param told - told of each article
 * @returns one row an event with its articles; an article that shares its event with none is a row of its own
 * @example
 * findEvents(articles).map((event) => event.articles);
 * // => [["1-harbour-post.txt", "2-daily-tide.txt", "3-orlen-news.txt"]]
 */
export function findEvents(articles: readonly Article[], told?: Told): EventRow[] {
  const signatures = articles.map((article, at) => {
    told?.("reading names and dates", at, articles.length);
    return signatureOf(article);
  });
  return groupSignatures(signatures, told);
}

/** What alignment compares at once: its work grows with the square of the articles. */
export const togetherAtMost = 50;

/**
 * The groups in which utterances and claims are looked for. Up to 50 articles are a set that a person put together:
 * all of them are compared. Of more, the articles of each event; an event of more than 50 in parts, in the order of
 * their dates. The articles of such a group get their sigla anew, A, B, C … within the group.
 *
 * @param events - gives those of these articles, asked for only where they are needed (default: `findEvents`)
 * @example
 * groupByEvent(articles).length; // => 1
 */
export function groupByEvent(
  articles: readonly Article[],
  events: () => readonly EventRow[] = () => findEvents(articles),
): Article[][] {
  if (articles.length <= togetherAtMost) return [[...articles]];
  const byName = new Map(articles.map((article) => [article.article, article]));
  return events().flatMap((event) => {
    const members = event.articles.map((name) => byName.get(name)!);
    return partsOf(members, ({ published }) => published).map((part) => createCorpus(part).articles);
  });
}

/**
 * Parts of at most 50, in the order of their dates, undated last; within a part in the order given.
 *
 * @internal
 */
export function partsOf<Member>(members: readonly Member[], dateOf: (member: Member) => string | null): Member[][] {
  if (members.length <= togetherAtMost) return [[...members]];
  const dates = members.map((member) => dateOf(member) ?? "~");
  const order = members
    .map((_, at) => at)
    .sort((a, b) => (dates[a]! < dates[b]! ? -1 : dates[a]! > dates[b]! ? 1 : a - b));
  const parts: Member[][] = [];
  for (let from = 0; from < order.length; from += togetherAtMost)
    parts.push(
      order
        .slice(from, from + togetherAtMost)
        .sort((a, b) => a - b)
        .map((at) => members[at]!),
    );
  return parts;
}
