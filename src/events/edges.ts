import type { Told } from "../text/told";
import type { Vectors } from "./vectors";

/** Pairs of articles that are alike, in arrays: an archive has millions. */
export interface Edges {
  size: number;
  a: Int32Array;
  b: Int32Array;
  similarity: Float64Array;
}

/** Of each article this many of its heaviest terms lead to others. */
const leading = 24;
/** With this many articles that have a term next an article is compared; the others are found through these. */
const reach = 24;
/** Articles on one event come out within so many days of each other. */
const daysApart = 7;

/**
 * Pairs of articles that are alike enough to be about one event: those that share a heavy term are compared, so that
 * the work grows with the number of articles, not of pairs.
 *
 * @param days - the day of each article, NaN when unknown; articles must be ordered by it
 * @param least - the cosine from which a pair counts
 * @param told - told of each article
 */
export function findEdges(
  { starts, terms, weights, size }: Vectors,
  days: Float64Array,
  least: number,
  told?: Told,
): Edges {
  /** of each term the articles that have had it last */
  const postings = new Map<number, number[]>();
  const articles = starts.length - 1;
  const own = new Float64Array(size);
  let edges: Edges = edgesWith(1 << 10);
  for (let a = 0; a < articles; a++) {
    told?.("looking for like articles", a, articles);
    const [from, to] = [starts[a]!, starts[a + 1]!];
    const met = new Set<number>();
    for (let at = from; at < Math.min(to, from + leading); at++) {
      const list = postings.get(terms[at]!);
      if (!list) {
        postings.set(terms[at]!, [a]);
        continue;
      }
      for (const b of list) met.add(b);
      if (list.push(a) > reach) list.shift();
    }
    for (let at = from; at < to; at++) own[terms[at]!] = weights[at]!;
    for (const b of met) {
      if (Math.abs(days[a]! - days[b]!) > daysApart) continue;
      let dot = 0;
      for (let at = starts[b]!; at < starts[b + 1]!; at++) dot += weights[at]! * own[terms[at]!]!;
      if (dot < least) continue;
      if (edges.size === edges.a.length) edges = enlarged(edges);
      edges.a[edges.size] = b;
      edges.b[edges.size] = a;
      edges.similarity[edges.size++] = dot;
    }
    for (let at = from; at < to; at++) own[terms[at]!] = 0;
  }
  return edges;
}

/** The edges from the most alike to the least, by their places. */
export function fromMostAlike({ size, a, b, similarity }: Edges): Int32Array {
  return Int32Array.from({ length: size }, (_, at) => at).sort(
    (x, y) => similarity[y]! - similarity[x]! || a[x]! - a[y]! || b[x]! - b[y]!,
  );
}

function edgesWith(room: number): Edges {
  return { size: 0, a: new Int32Array(room), b: new Int32Array(room), similarity: new Float64Array(room) };
}

function enlarged({ size, a, b, similarity }: Edges): Edges {
  const larger = edgesWith(2 * a.length);
  larger.a.set(a);
  larger.b.set(b);
  larger.similarity.set(similarity);
  return { ...larger, size };
}
