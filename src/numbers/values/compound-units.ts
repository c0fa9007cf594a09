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

/** What is said in two units, and how many of the lesser make one of the greater. */
const lesserUnits = new Map<string, readonly [lesser: string, count: number]>([
  ["year", ["month", 12]],
  ["week", ["day", 7]],
  ["day", ["hour", 24]],
  ["hour", ["minute", 60]],
  ["minute", ["second", 60]],
  ["foot", ["inch", 12]],
  ["stone", ["pound", 14]],
  ["pound", ["ounce", 16]],
]);

/** "5 feet 2 inches", "6ft 2in", "five-foot-two", "eight years and six months", "1 hour, 15 minutes": one measure */
export function lesserPart(reader: Reader, figure: Figure, end: number): void {
  const [lesser, count] = lesserUnits.get(figure.unit ?? "") ?? [];
  if (lesser === undefined || count === undefined || figure.value === null || !Number.isInteger(figure.value)) return;
  const joint = figure.hyphened && reader.isJoiner(figure.to);
  const isApart = reader.lower(figure.to) === "and" || reader.raw(figure.to) === ",";
  const at = figure.to + (joint || isApart ? 1 : 0);
  if (at >= end || !(reader.isNumber(at) || smallNumbers.has(reader.lower(at)))) return;
  const part = digitsValue(reader.raw(at)) ?? smallNumbers.get(reader.lower(at)) ?? null;
  if (part === null || part >= count) return;
  const unit = readUnit(reader, at + 1, end);
  // "one year, six months of it suspended"
  const isShare = isApart && unit !== null && reader.lower(unit.to) === "of";
  if (lesser === "inch" && isInch(reader, at + 1, end)) set(figure, figure.value + part / count, at + 2);
  else if (unit?.name === lesser && !isShare) set(figure, figure.value + part / count, unit.to);
  else if (joint && lesser === "inch") set(figure, figure.value + part / count, at + 1);
}

/** "5 ft 11 in", "5 ft 11 in tall": elsewhere "in" is where something is. */
function isInch(reader: Reader, at: number, end: number): boolean {
  if (reader.lower(at) !== "in" || at >= end) return false;
  return !reader.isWord(at + 1) || /^(?:tall|high|long|wide|deep|thick|and|by)$/.test(reader.lower(at + 1));
}

/** "5 degrees below zero" */
export function belowZero(reader: Reader, figure: Figure, end: number): void {
  const word = reader.lower(figure.to);
  if ((word !== "below" && word !== "above") || figure.value === null || figure.to + 1 >= end) return;
  if (!/^(zero|freezing)$/.test(reader.lower(figure.to + 1))) return;
  if (reader.lower(figure.to + 1) === "zero")
    set(figure, word === "below" ? -figure.value : figure.value, figure.to + 2);
}
