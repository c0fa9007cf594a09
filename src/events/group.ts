import { findEdges } from "./edges";
import { createGroups } from "./merge";
import type { EventRow, Signature } from "./rows";
import { type Vectors, weighSignatures } from "./vectors";

/** The cosine from which two articles may be about one event, and the mean cosine that two groups need to become one. */
const leastAlike = 0.16;
const leastMean = 0.1;
const wordsShown = 5;

/**
 * Group articles by event: the most alike first, and two groups only when their articles are alike on average.
 *
 * @returns one row an event, in the order of the articles given; every article is in one
 * @see Sokal and Michener (1958) for average linkage
 */
export function groupSignatures(signatures: readonly Signature[]): EventRow[] {
  const order = signatures.map((_, index) => index).sort((x, y) => compare(signatures[x]!, signatures[y]!));
  const sorted = order.map((index) => signatures[index]!);
  const vectors = weighSignatures(sorted);
  const days = Float64Array.from(sorted, ({ published }) => (published === null ? Number.NaN : dayOf(published)));
  const edges = findEdges(vectors, days, leastAlike);
  edges.sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);
  const groups = createGroups(vectors);
  for (const { a, b } of edges) groups.merge(a, b, leastMean);
  return groups
    .all()
    .map(({ members, sum }) => ({ indices: members.map((member) => order[member]!).sort((x, y) => x - y), sum }))
    .sort((x, y) => x.indices[0]! - y.indices[0]!)
    .map(({ indices, sum }) =>
      toRow(
        indices.map((index) => signatures[index]!),
        sum,
        vectors,
      ),
    );
}

/** By date, undated last, then by name: the order they were given in changes nothing. */
function compare(x: Signature, y: Signature): number {
  const [a, b] = [x.published ?? "~", y.published ?? "~"];
  return a < b ? -1 : a > b ? 1 : x.article < y.article ? -1 : x.article > y.article ? 1 : 0;
}

function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

function toRow(members: readonly Signature[], sum: ReadonlyMap<number, number>, { words, isName }: Vectors): EventRow {
  const articles = members.map(({ article }) => article);
  const dates = members.flatMap(({ published }) => published ?? []).sort();
  const heavy = [...sum].sort((x, y) => y[1] - x[1] || (words[x[0]]! < words[y[0]]! ? -1 : 1)).map(([id]) => id);
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
