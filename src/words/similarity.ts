import type { Article } from "../text";
import { weightVectors } from "./tf-idf";
import { countAll } from "./totals";
import type { VocabularyOptions } from "./vocabulary";

/** How alike the words of two articles are. */
export interface SimilarityRow {
  a: string;
  b: string;
  /** the cosine of their weights: 0 no word in common, 1 the same words in the same shares */
  similarity: number;
}

/** One step of a clustering: two clusters become one. */
export interface ClusterRow {
  /** the articles of the one and the other, in the order given */
  a: string[];
  b: string[];
  /** the mean similarity of an article of the one with an article of the other */
  similarity: number;
}

/**
 * Compare the words of every two articles, weighed by `weighWords`.
 *
 * @returns one row for every two, in the order given
 * @example
 * compareArticles(articles).map(({ a, b, similarity }) => [a, b, similarity.toFixed(2)]);
 * // => [["1-harbour-post.txt", "2-daily-tide.txt", "0.60"], ["1-harbour-post.txt", "3-orlen-news.txt", "0.48"], ["2-daily-tide.txt", "3-orlen-news.txt", "0.32"]]
 */
export function compareArticles(articles: readonly Article[], options: VocabularyOptions = {}): SimilarityRow[] {
  const matrix = similarityMatrix(articles, options);
  return articles.flatMap((a, first) =>
    articles.slice(first + 1).map((b, next) => ({
      a: a.article,
      b: b.article,
      similarity: matrix[first]![first + 1 + next]!,
    })),
  );
}

/**
 * Put the articles into clusters, the two most alike first, by the mean similarity between clusters.
 *
 * @returns one row a step, from the closest on; one fewer than there are articles
 * @see Sokal and Michener (1958) for average linkage (UPGMA)
 * @example
 * clusterArticles(articles).map(({ a, b }) => [a, b]);
 * // => [[["1-harbour-post.txt"], ["2-daily-tide.txt"]], [["1-harbour-post.txt", "2-daily-tide.txt"], ["3-orlen-news.txt"]]]
 */
export function clusterArticles(articles: readonly Article[], options: VocabularyOptions = {}): ClusterRow[] {
  const matrix = similarityMatrix(articles, options);
  let clusters = articles.map((_, index) => [index]);
  const rows: ClusterRow[] = [];
  while (clusters.length > 1) {
    let best = { first: 0, second: 1, similarity: -1 };
    for (let first = 0; first < clusters.length; first++)
      for (let second = first + 1; second < clusters.length; second++) {
        const similarity = meanSimilarity(matrix, clusters[first]!, clusters[second]!);
        if (similarity > best.similarity + 1e-12) best = { first, second, similarity };
      }
    const [a, b] = [clusters[best.first]!, clusters[best.second]!];
    const names = (cluster: readonly number[]): string[] => cluster.map((index) => articles[index]!.article);
    rows.push({ a: names(a), b: names(b), similarity: best.similarity });
    const joined = [...a, ...b].sort((x, y) => x - y);
    clusters = clusters.filter((cluster) => cluster !== a && cluster !== b);
    clusters.push(joined);
    clusters.sort((x, y) => x[0]! - y[0]!);
  }
  return rows;
}

function meanSimilarity(matrix: readonly Float64Array[], a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const one of a) for (const other of b) sum += matrix[one]![other]!;
  return sum / (a.length * b.length);
}

function similarityMatrix(articles: readonly Article[], options: VocabularyOptions): Float64Array[] {
  const totals = countAll(articles, options);
  const vectors = weightVectors(totals);
  const spread = new Float64Array(totals.counts.length);
  return vectors.map((vector, first) => {
    const own = totals.tallies[first]!.keys;
    for (const [at, key] of own.entries()) spread[key] = vector[at]!;
    const row = Float64Array.from(vectors, (other, second) => {
      let sum = 0;
      for (const [at, key] of totals.tallies[second]!.keys.entries()) sum += other[at]! * spread[key]!;
      return Math.min(1, sum);
    });
    for (const key of own) spread[key] = 0;
    return row;
  });
}
