import { createFigure, type Figure } from "../figure";
import type { Reader } from "../reader";
import { ordinalWords, unitForms } from "./lexicon";
import { digitsValue } from "./numeral";
import type { Numeral } from "./numeral-form";
import type { Scope } from "./scope";

export function pushOrdinal(
  reader: Reader,
  sentence: number,
  from: number,
  to: number,
  figures: Figure[],
  known?: number,
): number {
  const figure = createFigure(sentence, "ordinal", from, to);
  figure.value = known ?? digitsValue(reader.raw(from));
  figure.low = figure.value;
  figure.high = figure.value;
  figures.push(figure);
  return to;
}

/** "twenty-first" */
export function ordinalAfter(reader: Reader, numeral: Numeral, end: number): number | null {
  if (numeral.value === null || numeral.to + 1 >= end || !reader.isJoiner(numeral.to)) return null;
  const ordinal = ordinalWords.get(reader.lower(numeral.to + 1));
  return ordinal !== undefined && ordinal < 10 && numeral.value >= 20 ? numeral.value + ordinal : null;
}

/** "half-brother", "one-sided", "six-pack": a number word inside a word that counts nothing */
export function isPartOfWord(reader: Reader, numeral: Numeral): boolean {
  const { from, to } = numeral;
  if (
    reader.isJoiner(from - 1) &&
    reader.isWord(from - 2) &&
    !/^(to|sub|minus|magnitude|mid|top|a)$/.test(reader.lower(from - 2)) &&
    numeral.form !== "digits"
  )
    return true;
  if (!reader.isJoiner(to)) return false;
  if (/^(speed|way|piece|pack|lane|tier|pronged)$/.test(reader.lower(to + 1))) return true;
  return numeral.value === 0.5 || (numeral.value === 1 && !unitForms.has(reader.lower(to + 1)));
}

export function scanOrdinal(reader: Reader, at: number, scope: Scope, figures: Figure[]): number {
  const word = reader.lower(at);
  const value = ordinalWords.get(word);
  if (value === undefined || reader.isJoiner(at - 1) || reader.isJoiner(at + 1)) return at + 1;
  if (word === "second" && (/^(a|split|per|\d.*)$/.test(reader.lower(at - 1)) || !reader.isWord(at + 1))) return at + 1;
  if (
    word === "first" &&
    (/^(at|,)$/.test(reader.lower(at - 1)) || reader.lower(at + 1) === "of" || reader.raw(at + 1) === ",")
  )
    return at + 1;
  return pushOrdinal(reader, scope.sentence, at, at + 1, figures, value);
}
