import type { Article } from "../text";
import { eachPair, type Pair } from "./pairs";
import { joinWords, type Stream, shingleWords } from "./shingles";
import { type WordList, wordsOf } from "./words";

/** Articles in the order of their names, so that the order they were given in changes nothing, and what pairs of them share. */
export interface Shared {
  articles: Article[];
  lists: WordList[];
  stream: Stream;
  pairs: Pair[];
}

/** Of each shingle this many later occurrences are compared with it; those beyond are found through these. */
const reach = 32;
/** Two runs of five words with a changed one between them have two shingles. */
const leastShared = 2;

/**
 * Compare all articles with each other.
 *
 * @throws {RangeError} when `minimum` is below five, the words of a shingle
 */
export function compareAll(articles: readonly Article[], minimum: number): Shared {
  if (!Number.isInteger(minimum) || minimum < shingleWords)
    throw new RangeError(`minimum is ${minimum}; a passage has a whole number of words, ${shingleWords} or more`);
  const ordered = [...articles].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0));
  const lists = ordered.map(wordsOf);
  const stream = joinWords(lists.map((list) => list.hashes));
  const pairs: Pair[] = [];
  eachPair(stream, { minimum, reach, leastShared }, (pair) => pairs.push(pair));
  return { articles: ordered, lists, stream, pairs };
}
