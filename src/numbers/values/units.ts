import { singular } from "../grammar";
import type { Reader } from "../reader";
import { currencyAfter, currencyBefore, type Unit } from "./lexicon";

export interface FoundUnit {
  name: string;
  kind: "money" | "percentage" | "duration" | "measure" | "weight-or-money";
  to: number;
  /** joined to its number by a hyphen: "five-year" */
  hyphened: boolean;
}

const longest = 4;
const spacedSymbols = /^(?:[a-zA-Zμµ°]{2}.*|[mgLlCFWV°℃℉%″′])$/;
const perWords = new Set(
  "person share ounce barrel gallon head capita day month year week hour minute second night game century decade gram kilogram kilo pound ton tonne mile kilometre kilometer litre liter unit piece round vehicle dozen employee household student child pupil ticket".split(
    " ",
  ),
);

/** Read the unit right of a number; `glued` when it touches it. */
export function readUnit(reader: Reader, at: number, end: number): FoundUnit | null {
  if (at >= end) return null;
  const hyphened = reader.isJoiner(at) && reader.isWord(at + 1) && /^[-‐‑]$/.test(reader.raw(at));
  const from = hyphened
    ? at + 1
    : reader.raw(at) === "-" && reader.glued(at - 1) && reader.isWord(at + 1)
      ? at + 1
      : at;
  const words = readWordsOf(reader, from, end);
  const symbol = readSymbol(reader, from, end, from === at);
  const exact =
    symbol !== null &&
    (words === null || symbol.to > words.to || (symbol.to === words.to && !/^[a-z]+$/.test(reader.raw(from))));
  const read = exact ? symbol : words;
  if (!read) return null;
  const found = inScale(reader, read, end);
  const power = readPower(reader, found, end);
  if (power) return { ...power, hyphened: from > at };
  const per = readPer(reader, found, end);
  return { ...found, ...per, hyphened: from > at };
}

const scales = new Set(["celsius", "fahrenheit", "kelvin"]);

/** "100° Celsius": the sign, and the scale in words */
function inScale(reader: Reader, unit: Bare, end: number): Bare {
  const scale = unit.to < end ? reader.lower(unit.to) : "";
  return unit.name === "degree" && scales.has(scale) ? { ...unit, name: scale, to: unit.to + 1 } : unit;
}

/** "km^3": a unit with its power written after it */
function readPower(reader: Reader, unit: Bare, end: number): Bare | null {
  const { to } = unit;
  if (reader.raw(to) !== "^" || !reader.glued(to - 1) || !reader.glued(to) || to + 1 >= end) return null;
  const name =
    reader.raw(to + 1) === "2" ? `square ${unit.name}` : reader.raw(to + 1) === "3" ? `cubic ${unit.name}` : null;
  return name === null ? null : { ...unit, name, to: to + 2 };
}

type Bare = Omit<FoundUnit, "hyphened">;

function readWordsOf(reader: Reader, from: number, end: number): Bare | null {
  let phrase = "";
  let best: Bare | null = null;
  for (let index = from; index < end && index < from + 2 * longest; index++) {
    if (reader.isJoiner(index)) {
      if (reader.raw(index) === "/") break;
      phrase += "-";
      continue;
    }
    const mark = reader.raw(index) === "%" || reader.raw(index) === ".";
    if (!reader.isWord(index) && !mark) break;
    phrase +=
      (phrase === "" || phrase.endsWith("-") || reader.raw(index) === "." ? "" : " ") + undotted(reader.lower(index));
    const money =
      currencyAfter.get(phrase) ??
      (reader.isWord(index) && index === from ? currencyAfter.get(reader.raw(index)) : undefined);
    if (money !== undefined) best = { name: money, kind: "money", to: index + 1 };
    const unit =
      reader.units.form(phrase) ?? (phrase.includes("-") ? reader.units.form(phrase.replaceAll("-", " ")) : undefined);
    if (unit && !(unit.name === "second" && isOrdinalHere(reader, index))) best = of(unit, index + 1);
  }
  return best;
}

/** "200 lbs.": the stop of an abbreviation */
const undotted = (word: string) =>
  word.length > 2 && word.endsWith(".") && !word.slice(0, -1).includes(".") ? word.slice(0, -1) : word;

function isOrdinalHere(reader: Reader, index: number): boolean {
  return reader.lower(index) === "sec" && reader.raw(index + 1) === ".";
}

function of(unit: Unit, to: number): Bare {
  return { name: unit.name, kind: unit.kind as FoundUnit["kind"], to };
}

function readSymbol(reader: Reader, at: number, end: number, direct: boolean): Bare | null {
  const raw = reader.raw(at);
  const glued = direct && reader.glued(at - 1);
  if (currencyBefore.has(raw) && /^[$£€¥₹₽₩₪₺฿]$/.test(raw)) {
    if (reader.isNumber(at + 1) && reader.glued(at)) return null;
    return { name: currencyBefore.get(raw)!, kind: "money", to: at + 1 };
  }
  if (reader.glued(at) && at + 1 < end) {
    const three = reader.text.slice(reader.start(at), reader.end(at + 2));
    const ofThree = three.length < 9 ? reader.units.symbol(three) : undefined;
    if (ofThree) return of(ofThree, at + 3);
    const two = reader.text.slice(reader.start(at), reader.end(at + 1));
    const ofTwo = two.length < 4 ? reader.units.symbol(two) : undefined;
    if (ofTwo) return of(ofTwo, at + 2);
    // "24703 L-202", "F-Series"
    if (reader.isJoiner(at + 1) && reader.raw(at + 1) !== "/" && raw.length === 1 && /^[A-Z]$/.test(raw)) return null;
  }
  const symbol = reader.units.symbol(raw);
  if (!symbol) return null;
  if (!glued && !spacedSymbols.test(raw)) return null;
  if (!glued && raw.length === 1 && /^[A-Zmgl]$/.test(raw) && (reader.isCapital(at + 1) || reader.raw(at + 1) === "."))
    return null;
  return of(symbol, at + 1);
}

/** "per barrel", "a month", "an ounce", "/cm2" */
function readPer(reader: Reader, unit: Bare, end: number): { name: string; to: number } | null {
  const { to } = unit;
  if (to + 1 >= end) return null;
  const word = reader.lower(to);
  const slash = word === "/" && (reader.glued(to - 1) || reader.glued(to));
  const article = (word === "a" || word === "an") && unit.kind !== "duration";
  if (word !== "per" && !slash && !article) return null;
  const next = reader.lower(to + 1);
  const below = readWordsOf(reader, to + 1, end) ?? (slash ? readSymbol(reader, to + 1, end, false) : null);
  if (below && (!article || perWords.has(below.name)) && below.kind !== "money") {
    return { name: `${unit.name} per ${below.name}`, to: below.to };
  }
  if (word === "per" || (article && perWords.has(next))) {
    if (!reader.isWord(to + 1)) return null;
    return { name: `${unit.name} per ${singular(next)}`, to: to + 2 };
  }
  return null;
}

/** The currency sign or code that ends right before a token: its name and first token. */
export function currencyLeft(reader: Reader, at: number, first: number): { name: string; from: number } | null {
  const sign = at - 1;
  if (sign < first) return null;
  const raw = reader.raw(sign);
  const isSign = /^[$£€¥₹₽₩₪₺฿₦₱₫₴₿¢]$/.test(raw);
  if (isSign) {
    const before = sign - 1;
    if (before >= first && reader.isWord(before)) {
      const joined =
        currencyBefore.get(`${reader.raw(before)}${raw}`) ??
        (reader.raw(before) === "a" ? undefined : currencyBefore.get(`${reader.raw(before).toUpperCase()}${raw}`));
      const near = reader.start(sign) - reader.end(before) <= 1;
      const letters = reader.raw(before);
      // "A $5 million loan" begins with an article
      if (letters === "A" && !reader.glued(before) && (before === first || !reader.isWord(before - 1)))
        return { name: currencyBefore.get(raw) ?? raw, from: sign };
      if (joined !== undefined && near && (reader.glued(before) || letters.length > 1 || /^[CSA]$/i.test(letters)))
        return { name: joined, from: before };
      if (raw === "$" && near && /^u\.?s\.?$/i.test(letters)) return { name: "US dollar", from: before };
    }
    return { name: currencyBefore.get(raw) ?? raw, from: sign };
  }
  // "$US55", "$A82"
  if (reader.isWord(sign) && reader.raw(sign - 1) === "$" && reader.glued(sign - 1) && reader.glued(sign)) {
    const name = raw === "US" ? "US dollar" : currencyBefore.get(`$${raw}`);
    if (name !== undefined) return { name, from: sign - 1 };
  }
  if (raw === "=" && reader.glued(sign - 1) && currencyBefore.has(`${reader.raw(sign - 1)}=`))
    return { name: currencyBefore.get(`${reader.raw(sign - 1)}=`)!, from: sign - 1 };
  const code = reader.isWord(sign) ? currencyBefore.get(raw) : undefined;
  return code !== undefined && raw.length > 1 ? { name: code, from: sign } : null;
}

/** "RM79", "USD10m", and after a sign "$US55", "$A82": a code glued to its digits is one word token. */
export function splitCode(word: string, signed = false): { name: string; length: number } | null {
  const found = /^([A-Za-z]{1,3})\d/.exec(word);
  if (!found) return null;
  const code = found[1]!;
  const name = signed
    ? code === "US"
      ? "US dollar"
      : currencyBefore.get(`${code}$`)
    : code.length > 1
      ? currencyBefore.get(code)
      : undefined;
  return name === undefined ? null : { name, length: code.length };
}
