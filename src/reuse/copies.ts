import type { Article } from "../text";
import { rootOf } from "../text/disjoint-sets";
import type { CopyRow, OverlapRow } from "./rows";

/** From here on two articles are near-identical: this share of the words of each stands in the other. */
const nearlyAll = 0.8;

/**
 * Put near-identical articles together: the same report printed by several outlets, or by one several times.
 *
 * Two articles belong together when at least 80% of the words of each stand in passages shared with the other; an
 * article joins a cluster through any of its members.
 *
 * @param overlaps - what `findOverlaps` found in these articles
 * @returns one row a cluster of two or more, in the order of the articles
 * @example
 * const text = "A storm closed the port of Velden on Monday and left 12 fishing boats damaged, the harbour office said.";
 * const { articles } = createCorpus(["a", "b"].map((id) => createArticle({ id, text })));
 * findCopies(articles, findOverlaps(articles)).map((copy) => copy.articles); // => [["a", "b"]]
 */
export function findCopies(articles: readonly Pick<Article, "article">[], overlaps: readonly OverlapRow[]): CopyRow[] {
  const rank = new Map(articles.map(({ article }, at) => [article, at]));
  const parents = articles.map((_, at) => at);
  const alike = overlaps.filter(({ shareOfA, shareOfB }) => Math.min(shareOfA, shareOfB) >= nearlyAll);
  for (const { a, b } of alike) {
    const [x, y] = [rootOf(parents, rank.get(a)!), rootOf(parents, rank.get(b)!)];
    parents[Math.max(x, y)] = Math.min(x, y);
  }
  const least = new Map<number, number>();
  for (const { a, shareOfA, shareOfB } of alike) {
    const root = rootOf(parents, rank.get(a)!);
    least.set(root, Math.min(least.get(root) ?? 1, shareOfA, shareOfB));
  }
  const members = new Map<number, string[]>([...least.keys()].sort((x, y) => x - y).map((root) => [root, []]));
  for (const [at, { article }] of articles.entries()) members.get(rootOf(parents, at))?.push(article);
  return [...members].map(([root, names]) => ({
    id: `${names.reduce((first, each) => (each < first ? each : first))}#k`,
    articles: names,
    leastShared: least.get(root)!,
  }));
}
