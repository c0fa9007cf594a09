import type { Reader } from "../reader";
import { currencyAfter, scales, shortScales } from "./lexicon";
import { readOver, readWords } from "./number-words";
import type { Numeral } from "./numeral-form";
import { readAndAHalf, readPower, readSlash } from "./numeral-parts";

const vulgar = new Map(
  [..."½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"].map(
    (sign, index) =>
      [
        sign,
        [1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8][
          index
        ]!,
      ] as const,
  ),
);
const plain = /^(\d+)(\.\d+)?$|^\.\d+$/;
const grouped = /^\d{1,3}(,\d{2,3})+(\.\d+)?$/;
const grouped3 = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/** The value of digits as news prints them, or null ("1.2.3", "22,24"). */
export function digitsValue(text: string): number | null {
  const sign = vulgar.get(text);
  if (sign !== undefined) return sign;
  if (text.length > 40) return null;
  if (plain.test(text)) return Number(text);
  if (grouped3.test(text) || (grouped.test(text) && text.slice(-4, -3) === ",") || indian(text))
    return Number(text.replaceAll(",", ""));
  return null;
}

function indian(text: string): boolean {
  return grouped.test(text) && /,\d{3}(\.\d+)?$/.test(text);
}

const isThree = (reader: Reader, index: number) => reader.isNumber(index) && /^\d{3}(\.\d+)?$/.test(reader.raw(index));
const isGap = (reader: Reader, index: number) => reader.text.slice(reader.end(index), reader.start(index + 1));

/** Read the number that begins at a token; null when there is none. */
export function readNumeral(reader: Reader, at: number, end: number): Numeral | null {
  if (reader.isNumber(at)) return readDigits(reader, at, end);
  if (reader.isWord(at)) return readWords(reader, at, end) ?? null;
  return null;
}

function readDigits(reader: Reader, at: number, end: number): Numeral | null {
  let digits = reader.raw(at);
  const own = digitsValue(digits);
  if (own === null) return null;
  let value = own;
  let to = at + 1;
  let form: Numeral["form"] = vulgar.has(digits) ? "fraction" : "digits";
  // "40 000": a gap inside a number, when the second part can only be a group of three
  while (to < end && /^\d{1,3}$/.test(digits.slice(-3)) && !digits.includes(".") && isGroup(reader, to, digits)) {
    digits += reader.raw(to);
    value = Number(digits.replaceAll(",", ""));
    to++;
  }
  // "80, 000": a space slipped in
  if (
    reader.raw(to) === "," &&
    reader.glued(to - 1) &&
    !reader.glued(to) &&
    reader.raw(to + 1) === "000" &&
    to + 1 < end &&
    /^\d{1,3}$/.test(digits)
  ) {
    value *= 1000;
    to += 2;
  }
  const mixed = readSlash(reader, to, end, false);
  if (mixed && Number.isInteger(value) && !reader.glued(to - 1)) {
    value += mixed.value;
    to = mixed.to;
  } else if (to < end && vulgar.has(reader.raw(to)) && form === "digits") {
    value += vulgar.get(reader.raw(to))!;
    to++;
  } else {
    const fraction = readSlash(reader, at, end, true);
    if (fraction) {
      value = fraction.value;
      to = fraction.to;
      form = "fraction";
    }
  }
  const half = form === "digits" ? readAndAHalf(reader, to, end) : null;
  if (half !== null) {
    value += 0.5;
    to = half;
  }
  const power = readPower(reader, to, end);
  if (power) {
    value = power.own ? value ** power.exponent : value * 10 ** power.exponent;
    to = power.to;
  }
  const below = form === "digits" ? readOver(reader, to, value, end) : null;
  if (below) {
    value /= below.value;
    to = below.at;
    form = "fraction";
  }
  const result: Numeral = { from: at, to, value, low: value, high: value, form, scale: 1, digits };
  return scaled(reader, result, end);
}

function isGroup(reader: Reader, index: number, before: string): boolean {
  const pattern = before.length > 3 ? /^\d{3}(\.\d+)?$/ : /^\d{3}$/;
  if (!reader.isNumber(index) || !pattern.test(reader.raw(index)) || before.length > 12) return false;
  const gap = isGap(reader, index - 1);
  if (gap === "\u00a0" || gap === "\u202f" || gap === "\u2009") return before.length <= 3 || before.length % 3 !== 0;
  if (gap !== " ") return false;
  if (reader.raw(index) === "000" && before.length <= 3) return true;
  // "1 234 567": two groups are no accident
  return before.length > 3
    ? before.length % 3 !== 0 || before.length < 7
    : isThree(reader, index + 1) && isGap(reader, index) === " ";
}

/** Take in a scale to the right: "2.5 million", "4 hundred", "$5m", "3 million and a half". */
export function scaled(reader: Reader, numeral: Numeral, end: number): Numeral {
  let { to } = numeral;
  let scale = 1;
  for (;;) {
    const hyphen = to < end && reader.isJoiner(to) && scales.has(reader.lower(to + 1)) ? 1 : 0;
    const word = reader.lower(to + hyphen);
    const by =
      to + hyphen < end && reader.isWord(to + hyphen)
        ? (scales.get(word) ?? (word === "dozens" ? 12 : undefined))
        : undefined;
    if (by === undefined || scale * by > 1e15) break;
    scale *= by;
    to += hyphen + 1;
  }
  if (scale === 1 && to < end && reader.isWord(to) && numeral.form === "digits") {
    // "bn." where a sentence ends
    const word = reader.raw(to).replace(/\.$/, "");
    const by = word === "T" ? 1e12 : shortScales.get(word.toLowerCase());
    if (by !== undefined && isScaleHere(reader, to, word, end)) {
      scale = by;
      to++;
    }
  }
  if (scale === 1 || numeral.value === null) return numeral;
  let value = numeral.value * scale;
  if (Number.isInteger(value * 100)) value = Math.round(value * 100) / 100;
  else value = Number(value.toPrecision(12));
  const half = readAndAHalf(reader, to, end);
  if (half !== null) {
    value += scale / 2;
    to = half;
  } else if (numeral.form === "digits" && scale <= 1e7) {
    // "4 thousand 3 hundred and 21"
    const rest = readRest(reader, to, end, scale);
    if (rest) {
      value += rest.value;
      to = rest.to;
    }
  }
  return { ...numeral, to, value, low: value, high: value, scale };
}

function readRest(reader: Reader, at: number, end: number, below: number): { value: number; to: number } | null {
  const from = reader.lower(at) === "and" ? at + 1 : at;
  if (from >= end || !reader.isNumber(from) || !/^\d+$/.test(reader.raw(from))) return null;
  const smaller = scales.get(reader.lower(from + 1));
  if (smaller !== undefined && smaller < below && smaller !== 12 && reader.lower(from + 1) !== "dozen") {
    const value = Number(reader.raw(from)) * smaller;
    const rest = readRest(reader, from + 2, end, smaller);
    return { value: value + (rest?.value ?? 0), to: rest?.to ?? from + 2 };
  }
  const value = Number(reader.raw(from));
  return below === 100 && from === at + 1 && value < 100 ? { value, to: from + 1 } : null;
}

/** Is "m", "b", "k" after the digits a scale here, and not a metre, a bit or a kelvin? */
function isScaleHere(reader: Reader, at: number, word: string, end: number): boolean {
  const glued = reader.glued(at - 1);
  const money = isMoneyBefore(reader, at - 2) || isEndOfAmount(reader, at - 2);
  if (word === "MM") return money || currencyAfter.has(reader.lower(at + 1));
  if (word.length > 1) return word !== "mm" && (glued || word.toLowerCase() !== "mil");
  if (word === "B" || word === "K") return glued || money || word === "B";
  if (!glued) return money || (word === "b" && false);
  if (word === "k" || word === "b" || word === "M") return true;
  if (word.toLowerCase() === "t") return money && word === "T";
  // "12.3m tonnes" counts millions, "37m long" is a length
  if (money) return true;
  const next = reader.lower(at + 1);
  return at + 1 < end && reader.isWord(at + 1) && !reader.glued(at) && !lengthWords.has(next);
}

const lengthWords = new Set(
  "long wide high deep tall above below from away in at of and or to with by on race sprint final hurdles freestyle relay dash backstroke butterfly the a for is was were are into north south east west pool off under over up down square".split(
    " ",
  ),
);
const moneyBefore = /[$£€¥₹₽₩₪₺]$|(?:^|[^a-z])(?:rm|rs|usd|eur|gbp|aud|ps)$/;

/** "£3-4m": the sign of the currency stands before the first number only. */
function isEndOfAmount(reader: Reader, index: number): boolean {
  return /^[-–]$/.test(reader.raw(index)) && reader.isNumber(index - 1) && isMoneyBefore(reader, index - 2);
}

function isMoneyBefore(reader: Reader, index: number): boolean {
  return moneyBefore.test(reader.lower(index));
}
