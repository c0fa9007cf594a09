import { type Article, analyse } from "../../text";
import { dayOf } from "../../text/dates";
import { isGrammar } from "./align-stems";
import { wordsBetween } from "./align-words";

/** Cosine of two articles' words from which they are linked, and from which two of one chain are about one event. */
const LINKED = 0.3;
const SAME_EVENT = 0.2;
/** Reports of one event come out within so many days; what is said weeks apart is said on two occasions. */
const DAYS = 7;
/** A name tells an event better than another word. */
const NAME = 2;
const SHORTEST = 3;
/** The words that stand for an article when those to compare it with are looked up, and how many are compared a word. */
const SIGNATURE = 24;
const NEIGHBOURS = 30;

/** Which articles are about one event. */
export interface Events {
  /** for each article the number of its chain of linked articles */
  chainOf: readonly number[];
  /** are two articles, by index, about one event? */
  isSame: (a: number, b: number) => boolean;
}

/** Words of an article with their share of its length 1; it depends on this article alone. */
function vectorOf(article: Article): Map<string, number> {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  for (const { start, end } of analyse(article).sentences) {
    wordsBetween(article, start, end).forEach(({ stem, start: from }, at) => {
      if (stem.length < SHORTEST || isGrammar(stem)) return;
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      if (at > 0 && /\p{Lu}/u.test(article.text[from]!)) names.add(stem);
    });
  }
  let norm = 0;
  for (const [stem, count] of counts) {
    const weight = (1 + Math.log(count)) * (names.has(stem) ? NAME : 1);
    counts.set(stem, weight);
    norm += weight * weight;
  }
  const scale = 1 / Math.max(1e-9, Math.sqrt(norm));
  for (const [stem, weight] of counts) counts.set(stem, weight * scale);
  return counts;
}

/** The articles that share a heavy word, each with the next ones in the order given, so that the work stays linear. */
function listNeighbours(vectors: readonly Map<string, number>[]): Map<number, Set<number>> {
  const byStem = new Map<string, number[]>();
  vectors.forEach((vector, index) => {
    const heavy = [...vector].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, SIGNATURE);
    for (const [stem] of heavy) {
      const list = byStem.get(stem);
      if (list) list.push(index);
      else byStem.set(stem, [index]);
    }
  });
  const neighbours = new Map<number, Set<number>>();
  for (const list of byStem.values()) {
    list.forEach((index, at) => {
      const own = neighbours.get(index) ?? new Set();
      for (const other of list.slice(at + 1, at + 1 + NEIGHBOURS)) own.add(other);
      neighbours.set(index, own);
    });
  }
  return neighbours;
}

/**
 * Tell which articles are about one event, by the cosine of their words. Whether two are linked depends on nothing but
 * the two, so that articles about something else change nothing.
 *
 * @param articles - in an order that does not depend on that of the reading
 */
export function findEvents(articles: readonly Article[]): Events {
  const vectors = articles.map(vectorOf);
  const known = new Map<number, number>();
  const cosine = (a: number, b: number): number => {
    const [x, y] = a < b ? [a, b] : [b, a];
    const key = x * articles.length + y;
    let dot = known.get(key);
    if (dot === undefined) {
      dot = 0;
      const other = vectors[y]!;
      for (const [stem, weight] of vectors[x]!) dot += weight * (other.get(stem) ?? 0);
      known.set(key, dot);
    }
    return dot;
  };
  const chainOf = articles.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (chainOf[root] !== root) root = chainOf[root]!;
    chainOf[index] = root;
    return root;
  };
  for (const [index, others] of listNeighbours(vectors)) {
    for (const other of others) {
      const [one, two] = [rootOf(index), rootOf(other)];
      if (one !== two && cosine(index, other) >= LINKED) chainOf[Math.max(one, two)] = Math.min(one, two);
    }
  }
  const chains = articles.map((_, index) => rootOf(index));
  const days = articles.map(({ published }) => dayOf(published));
  const isFar = (a: number, b: number): boolean => Math.abs(days[a]! - days[b]!) > DAYS;
  return {
    chainOf: chains,
    isSame: (a, b) => chains[a] === chains[b] && !isFar(a, b) && cosine(a, b) >= SAME_EVENT,
  };
}
