import { functionWords, verbs } from "../grammar";
import type { Reader } from "../reader";
import { isClosed, readCardinal, readOrdinal, readSmall, type State, skipHyphen } from "./cardinals";
import { denominators, scales, smallNumbers, tens } from "./lexicon";
import type { Numeral } from "./numeral-form";

/**
 * Read a number written in words: "twenty-five", "one hundred and six", "two thirds", "half a million", "a dozen",
 * "two and a half", "nine point four". "a" and "an" count as one only before a scale or a fraction.
 */
export function readWords(reader: Reader, at: number, end: number): Numeral | null {
  const word = reader.lower(at);
  if (word === "half") return readHalf(reader, at, end);
  if (word === "a" || word === "an") return readArticle(reader, at, end);
  if (word === "quarter" && scales.has(reader.lower(at + 1)) && scales.get(reader.lower(at + 1))! >= 1e6)
    return make(at, at + 2, scales.get(reader.lower(at + 1))! / 4);
  if (word === "quarter" || word === "third") return null;
  if (!smallNumbers.has(word) && !tens.has(word) && !(scales.has(word) && isBareScale(reader, at))) return null;
  const cardinal = readCardinal(reader, at, end);
  if (!cardinal) return null;
  return withFraction(reader, at, cardinal, end);
}

/** "hundred thousand dollars": a scale with nothing before it */
function isBareScale(reader: Reader, at: number): boolean {
  const word = reader.lower(at);
  return (
    (word === "hundred" || word === "thousand" || word === "million" || word === "billion") && !reader.glued(at - 1)
  );
}

function make(from: number, to: number, value: number, fraction = false): Numeral {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  return {
    from,
    to,
    value: rounded,
    low: rounded,
    high: rounded,
    form: fraction ? "fraction" : "words",
    scale: fraction ? 1 : scaleIn(rounded),
    digits: "",
  };
}

/** "the second half", "this half": a period, no share */
const periods = new Set("first second this that last next other better latter final opening fiscal".split(" "));

function readDenominator(reader: Reader, at: number, value: number, end: number): { at: number; under: number } | null {
  const index = skipHyphen(reader, at);
  const word = reader.lower(index);
  const under = denominators.get(word);
  if (index >= end || under === undefined || word === "second" || (word === "half" && value !== 1)) return null;
  const plural = word.endsWith("s") || word === "halves";
  if (value === 1 ? plural : !plural) return null;
  return { at: index + 1, under };
}

function withFraction(reader: Reader, from: number, cardinal: State, end: number): Numeral {
  const under = readDenominator(reader, cardinal.at, cardinal.value, end);
  const composed = under ? null : readOrdinal(reader, skipHyphen(reader, cardinal.at), end);
  if (composed && composed.plural !== (cardinal.value === 1) && isClosed(reader, composed.at))
    return make(from, composed.at, cardinal.value / composed.under, true);
  if (under) return ofScale(reader, make(from, under.at, cardinal.value / under.under, true), end);
  const below = readOver(reader, cardinal.at, cardinal.value, end);
  if (below) return make(from, below.at, cardinal.value / below.value, true);
  // "two and a half", "three and two thirds", "five and a half million", "two-and-a-half"
  const and = skipHyphen(reader, cardinal.at);
  if (reader.lower(and) === "and") {
    const next = skipHyphen(reader, and + 1);
    const article = reader.lower(next) === "a" || reader.lower(next) === "an";
    const over = article ? { at: next + 1, value: 1 } : readSmall(reader, next, end);
    const part = over ? readDenominator(reader, over.at, over.value, end) : null;
    if (over && part) {
      const fraction = over.value / part.under;
      const scale = scales.get(reader.lower(part.at));
      const own = scaleIn(cardinal.value);
      // "one billion and three quarters million", "two million and a half"
      if (scale)
        return make(
          from,
          part.at + 1,
          own > scale ? cardinal.value + fraction * scale : (cardinal.value + fraction) * scale,
        );
      return make(from, part.at, cardinal.value + fraction * (own >= 1e6 ? own : 1));
    }
  }
  return make(from, cardinal.at, cardinal.value);
}

/** "one over 20": the rest of a fraction said with "over", when nothing is counted after it. */
export function readOver(reader: Reader, at: number, above: number, end: number): State | null {
  if (reader.lower(at) !== "over" || above <= 0 || !Number.isInteger(above) || at + 1 >= end) return null;
  const digits = reader.raw(at + 1);
  const below =
    reader.isNumber(at + 1) && /^\d{1,4}$/.test(digits)
      ? { at: at + 2, value: Number(digits) }
      : readCardinal(reader, at + 1, end);
  return below && below.value > above && isClosed(reader, below.at) ? below : null;
}

/** "three quarters of a million", "two thirds of a billion": a share of a scale is a number. */
function ofScale(reader: Reader, numeral: Numeral, end: number): Numeral {
  let at = numeral.to;
  if (reader.lower(at) === "of") at++;
  if (reader.lower(at) === "a" || reader.lower(at) === "one") at++;
  const scale = scales.get(reader.lower(at));
  if (scale === undefined || scale < 1000 || at >= end || numeral.value === null) return numeral;
  return make(numeral.from, at + 1, numeral.value * scale);
}

function readHalf(reader: Reader, at: number, end: number): Numeral | null {
  if (periods.has(reader.lower(at - 1))) return null;
  let next = skipHyphen(reader, at + 1);
  if (reader.lower(next) === "a" || reader.lower(next) === "an") next++;
  const scale = scales.get(reader.lower(next));
  if (scale !== undefined && next < end) {
    const further = scales.get(reader.lower(next + 1));
    return make(at, next + (further ? 2 : 1), (scale / 2) * (further ?? 1));
  }
  return make(at, at + 1, 0.5, true);
}

function readArticle(reader: Reader, at: number, end: number): Numeral | null {
  const word = reader.lower(at + 1);
  if (at + 1 >= end) return null;
  if (scales.has(word)) {
    const cardinal = readCardinal(reader, at + 1, end);
    return cardinal && withFraction(reader, at, cardinal, end);
  }
  if (word === "half" && reader.isJoiner(at + 2) && scales.has(reader.lower(at + 3)) && at + 3 < end)
    return make(at, at + 4, scales.get(reader.lower(at + 3))! / 2);
  if (isSpan(reader, at)) return make(at, at + 1, 1);
  const fraction = denominators.get(word);
  const composed = readOrdinal(reader, at + 1, end);
  if (composed && !composed.plural && isClosed(reader, composed.at))
    return make(at, composed.at, 1 / composed.under, true);
  if (fraction !== undefined && word !== "second" && !word.endsWith("s")) {
    const after = reader.lower(at + 2);
    const scale = scales.get(after === "of" && reader.lower(at + 3) === "a" ? reader.lower(at + 4) : after);
    if (scale !== undefined && after !== "of") return make(at, at + 3, scale / fraction);
    const ends = !(reader.isWord(at + 2) || reader.isJoiner(at + 2));
    if (after === "of" || word === "half" || word === "quarter" || ends || isShare(reader, at))
      return ofScale(reader, make(at, at + 2, 1 / fraction, true), end);
  }
  return null;
}

/** "nearly a third were", "fell by a third in May": a share that no "of" follows, and not the third of some things */
function isShare(reader: Reader, at: number): boolean {
  const before = reader.lower(at - 1);
  const after = reader.lower(at + 2);
  if (!nearly.has(before) && before !== "by" && before !== "just") return false;
  return functionWords.has(after) || (verbs.has(after) && /(?:ed|said|say|took|lost|won|fell|rose|left)$/.test(after));
}

const spans = new Set("second minute hour day week fortnight month year decade century".split(" "));
const relations = new Set("after before later earlier ago since".split(" "));
const nearly = new Set("about around nearly almost than least roughly approximately over under some".split(" "));

/** "a decade after", "about a minute": one of a unit of time, where a length is meant and no rate ("$5 a year"). */
function isSpan(reader: Reader, at: number): boolean {
  if (!spans.has(reader.lower(at + 1)) || reader.isJoiner(at + 2)) return false;
  if (reader.lower(at + 2) === "and" && reader.lower(at + 3) === "a" && reader.lower(at + 4) === "half") return true;
  return relations.has(reader.lower(at + 2)) || (nearly.has(reader.lower(at - 1)) && !reader.isNumber(at - 2));
}

/** The scale word a round number was said with: 1000 in "five thousand". */
function scaleIn(value: number): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (value >= scale && value % scale === 0) return scale;
  return 1;
}
