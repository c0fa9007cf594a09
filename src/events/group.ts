import { dayOf } from "../text/dates";
import type { Told } from "../text/told";
import { findEdges, fromMostAlike } from "./edges";
import { createGroups } from "./merge";
import type { EventRow, Signature } from "./rows";
import { createStore, type Store } from "./store";
import type { TermSum } from "./term-sum";
import { weighTerms } from "./vectors";

/** The cosine from which two articles may be about one event, and the mean cosine that two groups need to become one. */
const leastAlike = 0.16;
const leastMean = 0.1;
const wordsShown = 5;

/**
 * Group articles by event: the most alike first, and two groups only when their articles are alike on average.
 *
 * @returns one row an event, in the order of the articles given; every article is in one
 * @see Sokal and Michener (1958) for average linkage
 * @internal
 */
export function groupSignatures(signatures: Iterable<Signature>, told?: Told): EventRow[] {
  const builder = createStore();
  for (const signature of signatures) builder.add(signature);
  return groupStore(builder.finish(), told);
}

/**
 * The same for signatures that were taken up one by one.
 *
 * @internal
 */
export function groupStore(store: Store, told?: Told): EventRow[] {
  const order = inTime(store);
  const vectors = weighTerms(store, order);
  const days = Float64Array.from(order, (at) => dayOf(store.published[at] ?? null));
  const edges = findEdges(vectors, days, leastAlike, told);
  const groups = createGroups(vectors);
  for (const [number, at] of fromMostAlike(edges).entries()) {
    if (number % 256 === 0) told?.("grouping like articles", number, edges.size);
    groups.merge(edges.a[at]!, edges.b[at]!, leastMean);
  }
  const rows: { first: number; row: EventRow }[] = [];
  for (const { members, sum } of groups.all()) {
    const indices = members.map((member) => order[member]!).sort((x, y) => x - y);
    rows.push({ first: indices[0]!, row: toRow(indices, sum, store) });
  }
  return rows.sort((x, y) => x.first - y.first).map(({ row }) => row);
}

/** By date, undated last, then by name: the order they were given in changes nothing. */
function inTime({ articles, published }: Store): number[] {
  const compare = (x: number, y: number): number => {
    const [a, b] = [published[x] ?? "~", published[y] ?? "~"];
    if (a !== b) return a < b ? -1 : 1;
    return articles[x]! < articles[y]! ? -1 : articles[x]! > articles[y]! ? 1 : 0;
  };
  return articles.map((_, at) => at).sort(compare);
}

function toRow(indices: readonly number[], { size, terms, weights }: TermSum, store: Store): EventRow {
  const { words, isName } = store;
  const articles = indices.map((at) => store.articles[at]!);
  const dates = indices.flatMap((at) => store.published[at] ?? []).sort();
  const heavy = [...terms.subarray(0, size).keys()]
    .sort((x, y) => weights[y]! - weights[x]! || (words[terms[x]!]! < words[terms[y]!]! ? -1 : 1))
    .map((at) => terms[at]!);
  const shown = (names: boolean): string[] =>
    heavy
      .filter((id) => isName[id] === names)
      .slice(0, wordsShown)
      .map((id) => words[id]!);
  return {
    id: `${articles.reduce((least, each) => (each < least ? each : least))}#e`,
    articles,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    names: shown(true),
    words: shown(false),
  };
}
