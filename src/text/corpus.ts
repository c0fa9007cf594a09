import { noCorrections } from "./corrections";
import type { Article, Corpus, Corrections, Problem } from "./rows";

/**
 * Put articles together: each gets its siglum, A, B, C … by date, undated ones last, in the order given where dates tie.
 *
 * @returns the articles in the order given; only their `siglum` is set, in place, so that what is known of them stays known
 * @example
 * const { articles } = createCorpus([
 *   createArticle({ id: "late", text: "It is over.", published: "2024-03-05" }),
 *   createArticle({ id: "early", text: "It began.", published: "2024-03-04" }),
 * ]);
 * articles.map(({ article, siglum }) => [article, siglum]); // => [["late", "B"], ["early", "A"]]
 */
export function createCorpus(
  articles: readonly Article[],
  problems: readonly Problem[] = [],
  corrections: Corrections = noCorrections(),
): Corpus {
  const order = articles.map((_, index) => index);
  order.sort((a, b) => compareDates(articles[a]!.published, articles[b]!.published) || a - b);
  for (const [rank, index] of order.entries()) articles[index]!.siglum = siglumOf(rank);
  return { articles: [...articles], problems: [...problems], corrections };
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function siglumOf(rank: number): string {
  let rest = rank;
  let siglum = "";
  do {
    siglum = String.fromCharCode(65 + (rest % 26)) + siglum;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return siglum;
}
