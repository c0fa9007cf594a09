import type { Article } from "../text";
import { compare } from "../text/order";
import { stopWords as usual } from "./stop-words";
import { sentencesOf } from "./word-lists";

/** A sequence of words that stands several times. */
export interface NgramRow {
  /** how many words */
  n: number;
  words: string;
  count: number;
  perThousand: number;
  /** in how many articles */
  range: number;
}

/**
 * Count the sequences of words inside sentences, of all lengths in one pass.
 *
 * @param options.from - shortest sequence (default 1)
 * @param options.to - longest sequence (default 5)
 * @param options.minimum - leave out sequences rarer than this (default 2)
 * @param options.minimumPerThousand - leave out sequences rarer than this in 1,000 of their length (default 0)
 * @param options.stopWords - sequences that begin or end with one of these are left out (default: English words that carry the grammar)
 * @returns longest first, then most frequent first; `perThousand` is per 1,000 sequences of that length
 * @throws {RangeError} when `from` is below 1 or `to` below `from`
 * @example
 * countNgrams(articles, { from: 3, to: 3, minimum: 3 }).map(({ words, count }) => [words, count]);
 * // => [["harbour office said", 4], ["port of velden", 4]]
 */
export function countNgrams(
  articles: readonly Article[],
  options: {
    from?: number;
    to?: number;
    minimum?: number;
    minimumPerThousand?: number;
    stopWords?: readonly string[];
  } = {},
): NgramRow[] {
  const { from = 1, to = 5, minimum = 2, minimumPerThousand = 0 } = options;
  if (!(from >= 1 && to >= from)) throw new RangeError(`sequences have from 1 word on, not from ${from} to ${to}`);
  const left = new Set(options.stopWords ?? usual);
  const found = new Map<string, { n: number; count: number; range: number; last: number }>();
  const totals = new Map<number, number>();
  for (const [index, article] of articles.entries())
    for (const words of sentencesOf(article))
      for (let at = 0; at < words.length; at++) {
        let sequence = "";
        for (let n = 1; n <= to && at + n <= words.length; n++) {
          const word = words[at + n - 1]!;
          sequence = n === 1 ? word : `${sequence} ${word}`;
          if (n < from) continue;
          totals.set(n, (totals.get(n) ?? 0) + 1);
          if (left.has(word) || left.has(words[at]!)) continue;
          const known = found.get(sequence);
          if (!known) found.set(sequence, { n, count: 1, range: 1, last: index });
          else {
            known.count++;
            if (known.last !== index) known.range++;
            known.last = index;
          }
        }
      }
  const rows: NgramRow[] = [];
  for (const [words, { n, count, range }] of found)
    if (count >= Math.max(minimum, (minimumPerThousand * totals.get(n)!) / 1000))
      rows.push({ n, words, count, perThousand: (count * 1000) / totals.get(n)!, range });
  return rows.sort((a, b) => b.n - a.n || b.count - a.count || compare(a.words, b.words));
}
