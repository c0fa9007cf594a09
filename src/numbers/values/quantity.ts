import { createFigure, type Figure } from "../figure";
import { functionWords } from "../grammar";
import type { Reader } from "../reader";
import type { NumberKind } from "../rows";
import { ageOf } from "./ages";
import { andAHalf, belowZero, lesserPart, subunits } from "./compound-units";
import type { Numeral } from "./numeral-form";
import { currencyLeft, readUnit } from "./units";

const moneyWords =
  /^(cost|costs|paid|pay|price|priced|worth|profit|profits|sales|revenue|loss|losses|budget|fine|fined|debt|deal|turnover|fund|funds|funding|salary|grant|bid|investment)$/;
const quake = /^(quake|earthquake|temblor|tremor|aftershock|aftershocks|seism|strength|magnitude)$/;

const shaking = /^(?:rattled|shook|struck|hit|jolted|rocked|rumbled|strikes|hits|shakes|rattles|jolts|rocks)$/;

/** Give a number its kind, unit and sign from what stands beside it. */
export function readQuantity(
  reader: Reader,
  numeral: Numeral,
  scope: { sentence: number; first: number; end: number },
  currency: string | null = null,
): Figure | null {
  const { first, end } = scope;
  const figure = createFigure(scope.sentence, "count", numeral.from, numeral.to);
  figure.value = numeral.value;
  figure.low = numeral.low;
  figure.high = numeral.high;
  figure.form = numeral.form;
  figure.scale = numeral.scale;
  if (numeral.form === "vague") {
    figure.kind = "vague-count";
    figure.hedge = "vague";
  } else if (numeral.form === "fraction") figure.kind = "fraction";
  const left = currency === null ? currencyLeft(reader, numeral.from, first) : { name: currency, from: numeral.from };
  const age = left ? null : ageOf(reader, numeral.from, numeral.to, first, end);
  if (age) {
    figure.kind = "age";
    figure.unit = age.unit;
    figure.from = age.from;
    figure.to = age.to;
    if (age.high !== undefined) {
      figure.value = null;
      figure.high = age.high;
    }
  } else if (left) {
    figure.from = left.from;
    money(reader, figure, left.name, end);
  } else measured(reader, figure, numeral, scope);
  signed(reader, figure, first);
  figure.left = figure.from;
  figure.right = figure.to;
  return figure;
}

function money(reader: Reader, figure: Figure, name: string, end: number): void {
  figure.kind = "money";
  figure.unit = name;
  const after = readUnit(reader, figure.to, end);
  if (after && after.kind === "money" && after.name.startsWith(name) && !after.hyphened) {
    figure.unit = after.name;
    figure.to = after.to;
    return;
  }
  // "$500 US", "$76 US a barrel"
  if (name === "US dollar" && /^u\.?s\.?$/i.test(reader.raw(figure.to)) && reader.raw(figure.to).startsWith("U"))
    figure.to++;
  const to = perOf(reader, figure.to, end);
  if (to) {
    figure.unit = `${rated(name)} per ${to.name}`;
    figure.to = to.to;
  }
}

/** Rates go by the short name: "dollar per barrel". */
const rated = (currency: string) => (currency === "US dollar" ? "dollar" : currency);

function perOf(reader: Reader, at: number, end: number): { name: string; to: number } | null {
  const word = reader.lower(at);
  if (word !== "per" && word !== "a" && word !== "an" && word !== "/") return null;
  if (word === "/" && reader.isNumber(at + 1)) return null;
  const unit = readUnit(reader, at + 1, end);
  if (unit && unit.kind !== "money" && unit.kind !== "percentage" && !unit.hyphened)
    return { name: unit.name, to: unit.to };
  const next = reader.lower(at + 1);
  if (word === "per" && reader.isWord(at + 1)) return { name: next, to: at + 2 };
  return /^(share|piece|head|person|ticket|night|game|unit|bottle|pack|copy|vote|page)$/.test(next)
    ? { name: next, to: at + 2 }
    : null;
}

function measured(reader: Reader, figure: Figure, numeral: Numeral, scope: { first: number; end: number }): void {
  const { end, first } = scope;
  const unit = readUnit(reader, figure.to, end) ?? afterAdjective(reader, figure.to, end);
  // "a 6.7 degree quake"
  if (unit?.name === "degree" && numeral.form === "digits" && isOfQuake(reader, figure, unit.to, end)) {
    figure.kind = "measure";
    figure.unit = "magnitude";
    figure.to = unit.to;
    return;
  }
  if (unit) {
    figure.kind = kindOf(reader, unit.kind, numeral, scope);
    figure.unit = unit.name === "pound" && figure.kind === "money" ? "pound sterling" : unit.name;
    figure.to = unit.to;
    figure.hyphened = unit.hyphened;
    if (numeral.form === "vague") figure.hedge = "vague";
    if (figure.kind === "money" && unit.kind === "money") subunits(reader, figure, end);
    andAHalf(reader, figure, end);
    lesserPart(reader, figure, end);
    if (unit.name.startsWith("degree") || unit.name === "celsius" || unit.name === "fahrenheit")
      belowZero(reader, figure, end);
    return;
  }
  // "30 below zero"
  if (reader.lower(figure.to) === "below" && reader.lower(figure.to + 1) === "zero" && figure.to + 1 < end) {
    figure.kind = "measure";
    figure.unit = "degree";
    belowZero(reader, figure, end);
    return;
  }
  const joined = reader.isJoiner(figure.to) && reader.isWord(figure.to + 1);
  // "a 4-plus earthquake"
  const plus = joined && reader.lower(figure.to + 1) === "plus" && quake.test(reader.lower(figure.to + 2));
  if (plus && numeral.form === "digits" && (figure.value ?? 99) < 10) {
    figure.kind = "measure";
    figure.unit = "magnitude";
    return;
  }
  const next = reader.lower(joined ? figure.to + 1 : figure.to);
  if (
    quake.test(next) &&
    numeral.form === "digits" &&
    (figure.value ?? 99) < 10 &&
    (joined || next === "magnitude" || numeral.digits.includes("."))
  ) {
    figure.kind = "measure";
    figure.unit = "magnitude";
    if (joined || next === "magnitude") figure.to += joined ? 2 : 1;
    return;
  }
  if (isMagnitude(reader, figure, numeral, first, end)) {
    figure.kind = "measure";
    figure.unit = "magnitude";
    return;
  }
  if (joined && next === "fold") {
    figure.kind = "measure";
    figure.unit = "time";
    figure.to += 2;
    return;
  }
  if (joined && figure.kind !== "fraction") figure.hyphened = true;
}

/** A number of one digit before the point, and right of it the word for a quake or the name of the scale. */
function isOfQuake(reader: Reader, figure: Figure, at: number, end: number): boolean {
  const value = figure.value ?? 0;
  if (value < 1 || value >= 10) return false;
  if (quake.test(reader.lower(at))) return true;
  for (let index = at; index < end && index < at + 4; index++) if (reader.lower(index) === "richter") return true;
  return false;
}

/** "50 previous years", "three full days": an adjective of number before a unit of time. */
function afterAdjective(reader: Reader, at: number, end: number): ReturnType<typeof readUnit> {
  if (
    !/^(?:more|full|whole|consecutive|straight|additional|extra|further|previous|other|long|solid)$/.test(
      reader.lower(at),
    )
  )
    return null;
  const unit = readUnit(reader, at + 1, end);
  return unit?.kind === "duration" ? unit : null;
}

function kindOf(reader: Reader, kind: string, numeral: Numeral, scope: { first: number }): NumberKind {
  if (kind !== "weight-or-money") return kind as NumberKind;
  if (numeral.scale >= 1e5) return "money";
  for (let index = Math.max(scope.first, numeral.from - 5); index < numeral.from; index++)
    if (moneyWords.test(reader.lower(index))) return "money";
  return "measure";
}

/** "magnitude of 6.1", "measuring 6.4 on the Richter scale", "a force of about 6.0" */
function isMagnitude(reader: Reader, figure: Figure, numeral: Numeral, first: number, end: number): boolean {
  if (numeral.form !== "digits" || figure.value === null || figure.value >= 10 || figure.value < 1) return false;
  // "put the magnitude of the quake off Bergen at about 6"
  const far = [1, 2].some((gap) => /^(?:at|of)$/.test(reader.lower(figure.numberFrom - gap))) ? 9 : 5;
  for (let index = figure.numberFrom - 1; index >= first && index >= figure.numberFrom - far; index--) {
    const word = reader.lower(index);
    if (word === "magnitude" || word === "magnitudes") return true;
    if (reader.isNumber(index) && word !== "," && !numeral.digits.includes(".")) return false;
  }
  if (numeral.digits.includes(".")) {
    const next = reader.lower(figure.numberTo);
    // "a 4.6 rattled Sonoma"
    if (shaking.test(next) && /^(?:a|an|the)$/.test(reader.lower(figure.numberFrom - 1))) return true;
    for (let index = figure.numberFrom - 1; index >= first && index >= figure.numberFrom - 10; index--) {
      if (/^(aftershocks?|quakes?|earthquakes?|tremors?|temblors?)$/.test(reader.lower(index)))
        return !reader.isWord(figure.numberTo) || functionWords.has(next);
    }
  }
  for (let index = figure.numberTo; index < end && index < figure.numberTo + 4; index++)
    if (reader.lower(index) === "richter") return true;
  return false;
}

/** "-5", "minus 387", "negative ten" */
function signed(reader: Reader, figure: Figure, first: number): void {
  let at = figure.from - 1;
  if (at < first || figure.value === null) return;
  const raw = reader.raw(at);
  const word = reader.lower(at);
  // "plus or minus 3 points", "plus-or-minus 3": a margin, and no sign
  const margin = (reader.isJoiner(at - 1) ? at - 2 : at - 1) - 1;
  for (let index = at - 1; index >= first && index >= margin - 1; index--) if (reader.lower(index) === "plus") return;
  let negative = false;
  if (word === "minus" || word === "negative") negative = true;
  else if (reader.isJoiner(at) && (reader.lower(at - 1) === "minus" || reader.lower(at - 1) === "negative")) {
    negative = true;
    at--;
  } else if (/^[-−–]$/.test(raw) && !reader.isJoiner(at) && reader.glued(at)) {
    const before = at > 0 ? reader.text.charCodeAt(reader.start(at) - 1) : 32;
    negative = (before === 32 || before === 10 || before === 40 || at === first) && !reader.isNumber(at - 1);
  } else if (raw === "-" && reader.start(at) === 0 && !reader.isJoiner(at)) negative = true;
  if (!negative) return;
  figure.value = -figure.value;
  figure.low = figure.value;
  figure.high = figure.value;
  figure.from = at;
}
