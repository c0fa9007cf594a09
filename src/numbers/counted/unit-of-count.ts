import { functionWords, singular } from "../grammar";
import type { Reader } from "../reader";
import type { NounPhrase } from "./noun-phrase";

/**
 * The unit of a count: the head noun in the singular with the words before it that say what kind it is: "fire engine",
 * "first-team player", "commercial fisherman"; without names ("US troops" are troops), participles and degrees.
 */
export function unitOf(reader: Reader, phrase: NounPhrase): string {
  let unit = singular(reader.lower(phrase.head));
  let parts = 1;
  let index = phrase.head - 1;
  while (index >= phrase.from && parts < longestUnit) {
    const joined = reader.isJoiner(index);
    const last = joined ? index - 1 : index;
    // the whole of a compound: "first-team"
    let from = last;
    while (from - 2 >= phrase.from && reader.isJoiner(from - 1)) from -= 2;
    const word = reader.lower(last);
    if (
      !reader.isWord(last) ||
      hasCapital(reader, from, last) ||
      functionWords.has(word) ||
      ungraded(word, last > from)
    )
      break;
    unit = `${reader.text.slice(reader.start(from), reader.end(last)).toLowerCase()}${joined ? "-" : " "}${unit}`;
    index = from - 1;
    parts++;
  }
  return unit;
}

const longestUnit = 4;

function hasCapital(reader: Reader, from: number, last: number): boolean {
  for (let index = from; index <= last; index++) if (reader.isCapital(index) || reader.isNumber(index)) return true;
  return false;
}

/** Participles say a state ("injured people"), degrees a rank ("largest cities", "smaller rooms"): no kind. */
const ungraded = (word: string, compound: boolean) =>
  word.length < 3 || degrees.has(word) || /(?:est|ly)$/.test(word) || (!compound && /(?:ed|ing|ier)$/.test(word));
const degrees = new Set(
  "best worst better worse more most less fewer least other such same smaller larger bigger greater higher lower older younger longer shorter former latter additional further total extra dead injured wounded missing similar separate consecutive straight".split(
    " ",
  ),
);
