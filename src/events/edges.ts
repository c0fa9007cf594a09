import type { Vectors } from "./vectors";

export interface Edge {
  a: number;
  b: number;
  similarity: number;
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
 */
export function findEdges({ starts, terms, weights, size }: Vectors, days: Float64Array, least: number): Edge[] {
  const postings = new Map<number, number[]>();
  const articles = starts.length - 1;
  const own = new Float64Array(size);
  const edges: Edge[] = [];
  for (let a = 0; a < articles; a++) {
    const [from, to] = [starts[a]!, starts[a + 1]!];
    const met = new Set<number>();
    for (let at = from; at < Math.min(to, from + leading); at++) {
      const list = postings.get(terms[at]!);
      if (!list) {
        postings.set(terms[at]!, [a]);
        continue;
      }
      for (let place = Math.max(0, list.length - reach); place < list.length; place++) met.add(list[place]!);
      list.push(a);
    }
    for (let at = from; at < to; at++) own[terms[at]!] = weights[at]!;
    for (const b of met) {
      if (Math.abs(days[a]! - days[b]!) > daysApart) continue;
      let dot = 0;
      for (let at = starts[b]!; at < starts[b + 1]!; at++) dot += weights[at]! * own[terms[at]!]!;
      if (dot >= least) edges.push({ a: b, b: a, similarity: dot });
    }
    for (let at = from; at < to; at++) own[terms[at]!] = 0;
  }
  return edges;
}
