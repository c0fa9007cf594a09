import type { Article } from "../text";
import { logFactorial } from "./probability";
import { wordsOf } from "./word-lists";

/** How varied the words of one article are; null where it has too few words to say. */
export interface DiversityRow {
  article: string;
  words: number;
  types: number;
  /** types by words; falls with the length of a text */
  typeTokenRatio: number | null;
  /** the mean of that ratio over every stretch of 100 words */
  mattr: number | null;
  /** how many words it takes on average until the ratio has fallen to 0.72 */
  mtld: number | null;
  /** the sum over types of the chance to be drawn among 42 words, by 42 */
  hdd: number | null;
}

const drawn = 42;
const threshold = 0.72;

/**
 * Measure the lexical diversity of each article: all words and figures in lower case, stop words too.
 *
 * @param options.window - words of a stretch for `mattr` (default 100)
 * @see Covington and McFall (2010) for MATTR; McCarthy and Jarvis (2010) for MTLD and HD-D
 * @example
 * measureDiversity(articles).map(({ article, types }) => [article, types]);
 * // => [["1-harbour-post.txt", 68], ["2-daily-tide.txt", 65], ["3-orlen-news.txt", 59]]
 */
export function measureDiversity(articles: readonly Article[], options: { window?: number } = {}): DiversityRow[] {
  return articles.map((article) => {
    const words = wordsOf(article);
    const types = new Set(words).size;
    return {
      article: article.article,
      words: words.length,
      types,
      typeTokenRatio: words.length === 0 ? null : types / words.length,
      mattr: movingRatio(words, options.window ?? 100),
      mtld: words.length === 0 ? null : (factorLength(words) + factorLength([...words].reverse())) / 2,
      hdd: hypergeometric(words),
    };
  });
}

/** The mean type-token ratio of all stretches of so many words; null for a shorter text. */
export function movingRatio(words: readonly string[], window: number): number | null {
  if (words.length < window || window < 1) return null;
  const counts = new Map<string, number>();
  let sum = 0;
  for (const [at, word] of words.entries()) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const gone = words[at - window];
    if (gone !== undefined) {
      const left = counts.get(gone)! - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    if (at >= window - 1) sum += counts.size / window;
  }
  return sum / (words.length - window + 1);
}

/** Words by factors, one way through the text; what is left at the end counts as a part of a factor. */
export function factorLength(words: readonly string[]): number {
  let factors = 0;
  let types = new Set<string>();
  let length = 0;
  for (const word of words) {
    types.add(word);
    length++;
    if (types.size / length <= threshold) {
      factors++;
      types = new Set();
      length = 0;
    }
  }
  if (length > 0) factors += (1 - types.size / length) / (1 - threshold);
  return factors === 0 ? words.length : words.length / factors;
}

/** HD-D; null for a text of fewer than 42 words. */
export function hypergeometric(words: readonly string[]): number | null {
  const size = words.length;
  if (size < drawn) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const logAll = logChoose(size, drawn);
  let sum = 0;
  for (const count of counts.values()) {
    const missed = size - count < drawn ? 0 : Math.exp(logChoose(size - count, drawn) - logAll);
    sum += (1 - missed) / drawn;
  }
  return sum;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
