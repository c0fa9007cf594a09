import { type Article, analyse } from "../text";
import { type Weights, wordsBetween } from "./align-words";

/** Cosine of two articles' rarities above which they are about one event. */
const SAME_EVENT = 0.2;

function vectorOf(article: Article, weigh: Weights): Map<string, number> {
  const vector = new Map<string, number>();
  for (const { start, end } of analyse(article).sentences) {
    for (const { stem } of wordsBetween(article, start, end)) vector.set(stem, (vector.get(stem) ?? 0) + 1);
  }
  let norm = 0;
  for (const [stem, count] of vector) {
    const weight = (1 + Math.log(count)) * weigh(stem);
    vector.set(stem, weight);
    norm += weight * weight;
  }
  const scale = 1 / Math.max(1e-9, Math.sqrt(norm));
  for (const [stem, weight] of vector) vector.set(stem, weight * scale);
  return vector;
}

/**
 * Tell which articles are about one event, by the cosine of their words.
 *
 * @returns a test on two indices of `articles`
 */
export function compareEvents(articles: readonly Article[], weigh: Weights): (a: number, b: number) => boolean {
  const vectors = articles.map((article) => vectorOf(article, weigh));
  const known = new Map<number, boolean>();
  return (a, b) => {
    const key = Math.min(a, b) * articles.length + Math.max(a, b);
    let same = known.get(key);
    if (same === undefined) {
      const [small, large] =
        vectors[a]!.size < vectors[b]!.size ? [vectors[a]!, vectors[b]!] : [vectors[b]!, vectors[a]!];
      let dot = 0;
      for (const [stem, weight] of small) dot += weight * (large.get(stem) ?? 0);
      same = dot >= SAME_EVENT;
      known.set(key, same);
    }
    return same;
  };
}
