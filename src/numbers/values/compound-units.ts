import type { Figure } from "../figure";
import type { Reader } from "../reader";
import { scales, smallNumbers } from "./lexicon";
import { digitsValue, readNumeral } from "./numeral";
import { readUnit } from "./units";

/** "3 dollars 50 cents", "thirteen dollars forty five", "15 USD 50", "75 USD million" */
export function subunits(reader: Reader, figure: Figure, end: number): void {
  if (figure.value === null || figure.form === "vague") return;
  const scale =
    reader.isWord(figure.to) && figure.to < end && figure.scale === 1 ? scales.get(reader.lower(figure.to)) : undefined;
  if (scale !== undefined && scale >= 1e6) {
    set(figure, figure.value * scale, figure.to + 1);
    figure.scale = scale;
    return;
  }
  const at = reader.lower(figure.to) === "and" ? figure.to + 1 : figure.to;
  if (at >= end || !Number.isInteger(figure.value)) return;
  const part = readNumeral(reader, at, end);
  if (!part || part.value === null || !Number.isInteger(part.value) || part.value > 99 || part.value < 1) return;
  const named = /^(cent|cents|pence|p)$/.test(reader.lower(part.to));
  const closed = !reader.isWord(part.to) && !/^[%$£€-]$/.test(reader.raw(part.to)) && !reader.isJoiner(part.to);
  if (named || (closed && part.value >= 10 && at === figure.to))
    set(figure, figure.value + part.value / 100, part.to + (named ? 1 : 0));
}

function set(figure: Figure, value: number, to: number): void {
  figure.value = Number(value.toPrecision(12));
  figure.low = figure.value;
  figure.high = figure.value;
  figure.to = to;
}

/** "a year and a half", "two miles and a half" */
export function andAHalf(reader: Reader, figure: Figure, end: number): void {
  if (figure.value === null || !Number.isInteger(figure.value) || figure.to + 2 >= end) return;
  const half =
    reader.lower(figure.to) === "and" && reader.lower(figure.to + 1) === "a" && reader.lower(figure.to + 2) === "half";
  if (half && !reader.isWord(figure.to + 3)) set(figure, figure.value + 0.5, figure.to + 3);
  else if (half && /^(?:ago|later|earlier|before|after|of|in|to|from|away|long|old)$/.test(reader.lower(figure.to + 3)))
    set(figure, figure.value + 0.5, figure.to + 3);
}

/** "5 feet 2 inches", "6ft 2in": one height */
export function inches(reader: Reader, figure: Figure, end: number): void {
  const joint = figure.hyphened && reader.isJoiner(figure.to) ? 1 : 0;
  const at = figure.to + joint;
  if (
    figure.value === null ||
    !Number.isInteger(figure.value) ||
    figure.unit !== "foot" ||
    at + 1 >= end ||
    !(reader.isNumber(at) || (joint && smallNumbers.has(reader.lower(at))))
  )
    return;
  const part = digitsValue(reader.raw(at)) ?? smallNumbers.get(reader.lower(at)) ?? null;
  const unit = readUnit(reader, at + 1, end);
  if (part === null || part >= 12) return;
  if (unit?.name === "inch") set(figure, figure.value + part / 12, unit.to);
  else if (joint) set(figure, figure.value + part / 12, at + 1);
}

/** "5 degrees below zero" */
export function belowZero(reader: Reader, figure: Figure, end: number): void {
  const word = reader.lower(figure.to);
  if ((word !== "below" && word !== "above") || figure.value === null || figure.to + 1 >= end) return;
  if (!/^(zero|freezing)$/.test(reader.lower(figure.to + 1))) return;
  if (reader.lower(figure.to + 1) === "zero")
    set(figure, word === "below" ? -figure.value : figure.value, figure.to + 2);
}
