import { adjectives, adverbs, auxiliaries, functionWords, isPlural } from "../grammar";
import type { Reader } from "../reader";
import { denominators, smallNumbers, tens } from "./lexicon";

const before = new Set(
  "no this that which any each every another only the some not such many a other new old big good bad little right wrong latest last next previous first second better".split(
    " ",
  ),
);
const after = new Set(
  "another who that which can could should must might may will would has had is was were and's as by to for in on at with from but if when or said says day time thing".split(
    " ",
  ),
);

/** Is "one" a pronoun here ("no one", "this one", "one should") or an idiom, and counts nothing? */
export function isPronoun(reader: Reader, at: number, end: number, first: number): boolean {
  const word = reader.lower(at);
  if (word !== "one") return false;
  if (reader.isJoiner(at - 1)) return true;
  const next = reader.lower(at + 1);
  const further = reader.lower(at + 2);
  const pair =
    /^(to|or|and)$/.test(next) && (smallNumbers.has(further) || tens.has(further) || reader.isNumber(at + 2));
  if (reader.raw(at + 1) === "-" && denominators.has(further)) return false;
  if (reader.isJoiner(at + 1) || (pair && next !== "or")) return false;
  if (next === "in" || next === "out" || next === "over") {
    const whole = reader.lower(next === "out" ? at + 3 : at + 2);
    if (
      reader.isNumber(next === "out" ? at + 3 : at + 2) ||
      smallNumbers.has(whole) ||
      tens.has(whole) ||
      isScale(whole)
    )
      return false;
  }
  if (reader.lower(at - 1) === "at" && /^(?:point|time|stage|moment)$/.test(next) && further !== "of") return true;
  if (next === "of") return /^(?:the|this|every)$/.test(reader.lower(at - 1));
  if (isScale(next) || next === "half" || next === "third" || next === "quarter") return false;
  const previous = at > first ? reader.lower(at - 1) : "";
  if (previous === "the" && reader.isWord(at + 1) && !functionWords.has(next))
    return next === "thing" || next === "who";
  if (before.has(previous) && previous !== "only" && previous !== "a") return true;
  if (adjectives.has(previous) && (functionWords.has(next) || !reader.isWord(at + 1))) return true;
  if (at + 1 >= end) return previous !== "" && !/^(minus|negative|just|only|about|least|than|to|by)$/.test(previous);
  const adverb = adverbs.has(next) && !/^(?:more|less|most|least)$/.test(next);
  if (auxiliaries.has(next) || after.has(next) || (adverb && /^[Oo]ne$/.test(reader.raw(at)) && previous === ""))
    return (
      !/^(least|than|about|only|just|killed|killing|injured|injuring)$/.test(previous) ||
      (auxiliaries.has(next) === false && next === "another")
    );
  if (reader.raw(at + 1) === "'s" || reader.raw(at + 1) === "’s") return true;
  if (reader.isWord(at + 1)) return next === "day" || next === "or" || isPlural(next);
  return !/^(least|than|about|only|just|killed|killing|injured|injuring|to|minus|negative)$/.test(previous);
}

const isScale = (word: string) =>
  word === "hundred" || word === "thousand" || word === "million" || word === "billion" || word === "trillion";
