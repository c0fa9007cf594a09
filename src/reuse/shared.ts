import type { Told } from "../text";
import { createStretches, type Stretch } from "./groups";
import { eachPair } from "./pairs";
import { joinWords, type Stream, shingleWords } from "./shingles";
import type { WordList } from "./words";

/** Articles in the order of their names, so that the order they were given in changes nothing, and the stretches that two or more of them share. */
export interface Shared {
  /** the articles by their places as given */
  order: number[];
  lists: WordList[];
  stream: Stream;
  groups: Stretch[][];
}

/** Of each shingle this many later occurrences are compared with it; those beyond are found through these. */
const reach = 32;
/** Two runs of five words with a changed one between them have two shingles. */
const leastShared = 2;

/**
 * Compare all articles with each other.
 *
 * @param lists - the words of each article; each is replaced by one whose hashes stand in the stream, so that no two
 *   copies of them need memory
 * @throws {RangeError} when `minimum` is below five, the words of a shingle
 */
export function compareAll(names: readonly string[], lists: WordList[], minimum: number, told?: Told): Shared {
  if (!Number.isInteger(minimum) || minimum < shingleWords)
    throw new RangeError(`minimum is ${minimum}; a passage has a whole number of words, ${shingleWords} or more`);
  const order = byName(names);
  const stream = joinWords(order.map((at) => lists[at]!.hashes));
  const ordered = order.map((at, rank) => {
    const from = stream.starts[rank]!;
    const list = lists[at]!;
    lists[at] = { ...list, hashes: stream.words.subarray(from, from + list.hashes.length) };
    return lists[at];
  });
  const stretches = createStretches();
  eachPair(stream, { minimum, reach, leastShared }, stretches.add, told);
  return { order, lists: ordered, stream, groups: stretches.groups() };
}

/** Places in the order of the names. */
export function byName(names: readonly string[]): number[] {
  return names.map((_, at) => at).sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b));
}
