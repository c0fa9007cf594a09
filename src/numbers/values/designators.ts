import data from "../data/designators.json";
import { functionWords, isPlural } from "../grammar";
import type { Reader } from "../reader";
import {
  currencyBefore,
  hedgesBefore,
  months,
  scales,
  shortScales,
  smallNumbers,
  tens,
  unitForms,
  weekdays,
} from "./lexicon";

const before = new Set(data.before);
const levels = new Set(data.levels);
const after = new Set(data.after);
const products = new Set(data.products);
const streets = new Set(data.streets);
const fixed = new Set(data.fixed);
const guns = new Set(data.guns);
const emergency = {
  numbers: new Set(data.emergency.numbers),
  before: new Set(data.emergency.before),
  after: new Set(data.emergency.after),
};
const joinable = new Set(
  "sub mid pre post under over plus minus to and magnitude non ultra us a an half the about".split(" "),
);
const notNames = new Set(
  "on in at by of the a an and or but for from with to under over about more less than some nearly only just another as up all these those it he she they we with after before around".split(
    " ",
  ),
);

/**
 * Is the number at a token part of a name or a code, and no quantity: "24/7", "AK-47", "iPhone 12", "Flight 103",
 * telephone numbers, addresses, routes? Gives the token to go on from, or 0.
 */
export function skipDesignator(reader: Reader, at: number, end: number, first: number): number {
  const text = reader.raw(at);
  const joined = reader.isJoiner(at - 1) && reader.isWord(at - 2);
  // "$3bn-4bn"
  const amount = shortScales.has(reader.lower(at - 2)) && reader.isNumber(at - 3) && reader.glued(at - 3);
  if (joined && !amount && !joinable.has(reader.lower(at - 2)) && !isNumberWord(reader.lower(at - 2)))
    return endOfCode(reader, at, end);
  if (text.includes(".") && /^\d+(\.\d+){2,}$/.test(text)) return at + 1;
  const chain = endOfCode(reader, at, end);
  if (chain > at + 1) {
    const whole = reader.text.slice(reader.start(at), reader.end(chain - 1));
    if (fixed.has(whole) || /^\d+([-/.]\d+){2,}$/.test(whole)) return chain;
    if (/^\d{3}-\d{4}$/.test(whole) && !reader.isWord(chain)) return chain;
    if (/^\d+\/\d+$/.test(whole) && Number(whole.split("/")[0]) >= Number(whole.split("/")[1])) return chain;
  }
  if (reader.raw(at - 1) === "+" && reader.glued(at - 1) && text.length > 6) return chain;
  if (reader.glued(at) && /^(am|pm)$/.test(reader.lower(at + 1))) return at + 2;
  const phone = endOfPhone(reader, at, end);
  if (phone) return phone;
  if (fixed.has(`${text}${reader.raw(at + 1)}`) && reader.glued(at)) return at + 2;
  if (reader.glued(at) && /^[xX]\d{1,4}$/.test(reader.raw(at + 1)) && reader.raw(at + 1) !== "x10") return at + 2;
  if (text.startsWith(".") && guns.has(reader.lower(reader.isJoiner(at + 1) ? at + 2 : at + 1))) return at + 1;
  if (!/^\d{1,5}$/.test(text)) return 0;
  if (isEmergency(reader, at)) return at + 1;
  if (reader.raw(at - 1) === "." && reader.glued(at - 1) && reader.glued(at - 2) && reader.isWord(at - 2))
    return at + 1;
  if (text.length === 1 && reader.raw(at - 1) === "(" && reader.raw(at + 1) === ")" && reader.isCapital(at - 2))
    return at + 1;
  if (/^[#@]$/.test(reader.raw(at - 1)) && reader.glued(at - 1)) return at + 1;
  if (isNumberedName(reader, at, first)) return at + 1;
  if (isSuffixed(reader, at)) return at + 2;
  // "2-for-1", "3-on-3"
  if (reader.isJoiner(at + 1) && /^(?:for|on)$/.test(reader.lower(at + 2)) && reader.isJoiner(at + 3)) return at + 5;
  if (isAddress(reader, at, end)) return at + 1;
  return isNamed(reader, at, end, first) ? endOfCode(reader, at, end) : 0;
}

/** "SEA-ME-WE 3", "Sea Me We 3 lines": one digit after a name that is hyphened or of several capitals, in running text. */
function isNumberedName(reader: Reader, at: number, first: number): boolean {
  if (!/^\d$/.test(reader.raw(at)) || reader.isJoiner(at + 1) || reader.glued(at)) return false;
  let from = at;
  let capitals = 0;
  while (from > first && (reader.isCapital(from - 1) || reader.isJoiner(from - 1))) {
    from--;
    if (reader.isCapital(from)) capitals++;
  }
  if (capitals < 3 || from === first) return false;
  for (let index = from; index < at; index++) {
    const word = reader.lower(index);
    if (reader.isWord(index) && (months.has(word) || weekdays.has(word))) return false;
  }
  // a headline is all capitals
  return (
    reader.isWord(from - 1) && !reader.isCapital(from - 1) && (!reader.isWord(at + 1) || !reader.isCapital(at + 1))
  );
}

/** "020 7946 0958", "+44 20 7946 0958", "(212) 555-0123": groups of digits of one telephone number; its end, or 0. */
function endOfPhone(reader: Reader, at: number, end: number): number {
  const text = reader.raw(at);
  const plus = reader.raw(at - 1) === "+" && reader.glued(at - 1) && /^\d{1,3}$/.test(text);
  const area = reader.raw(at - 1) === "(" && reader.raw(at + 1) === ")" && /^\d{3,5}$/.test(text);
  const zero = /^0\d{2,}$/.test(text);
  if (!plus && !area && !zero) return 0;
  let to = area ? at + 2 : at + 1;
  let groups = 0;
  while (to < end && groups < 6) {
    const next = reader.isJoiner(to) || /^[-.()]$/.test(reader.raw(to)) ? to + 1 : to;
    if (!reader.isNumber(next) || !/^\d{2,8}$/.test(reader.raw(next)) || next >= end) break;
    if (reader.start(next) - reader.end(next - 1) > 1) break;
    to = next + 1;
    groups++;
  }
  if (zero) return to;
  return groups >= 2 || (plus && groups > 0 && reader.raw(to - 1).length > 4) ? to : 0;
}

/** "called 911", "the 911 operator" */
function isEmergency(reader: Reader, at: number): boolean {
  if (!emergency.numbers.has(reader.raw(at))) return false;
  return emergency.before.has(reader.lower(at - 1))
    ? !/^(?:a|to|the)$/.test(reader.lower(at - 1)) || emergency.after.has(reader.lower(at + 1))
    : emergency.after.has(reader.lower(at + 1));
}

const isNumberWord = (word: string) => smallNumbers.has(word) || tens.has(word) || scales.has(word);

/** The end of a run of numbers and words joined by hyphens, slashes or points. */
function endOfCode(reader: Reader, at: number, end: number): number {
  let to = at + 1;
  while (to + 1 < end && reader.isJoiner(to) && reader.isNumber(to + 1) && reader.glued(to - 1) && reader.glued(to))
    to += 2;
  return to;
}

/** "5G", "4K", "3D": one letter that makes a name of it */
function isSuffixed(reader: Reader, at: number): boolean {
  const word = reader.raw(at + 1);
  // "the 76ers"
  if (reader.glued(at) && word === "ers") return true;
  return (
    reader.glued(at) &&
    /^(?:[GDKPF]|GB?E|th|[A-Z]\d+|[A-Z]{1,2}-?\d*)$/.test(word) &&
    after.has(word.toLowerCase()) &&
    reader.raw(at).length < 3 &&
    word !== "K"
  );
}

/** "12 Downing Street", "9 E 71st St" */
function isAddress(reader: Reader, at: number, end: number): boolean {
  for (let index = at + 1; index < end && index <= at + 5; index++) {
    if (reader.isNumber(index) && /^(st|nd|rd|th)$/.test(reader.lower(index + 1)) && reader.glued(index)) {
      index++;
      continue;
    }
    if (!reader.isCapital(index)) return false;
    const word = reader.lower(index).replace(".", "");
    if (streets.has(word) && (index > at + 1 || reader.isCapital(index + 1))) return true;
  }
  return false;
}

/** "Section 427", "Nasdaq 100", "Model 3", "Big 12", "Euro 2020" */
function isNamed(reader: Reader, at: number, end: number, first: number): boolean {
  let index = at - 1;
  if (reader.raw(index) === ".") index--;
  const word = reader.lower(index).replace(/\.$/, "");
  if (currencyBefore.has(reader.raw(index)) && reader.raw(index).length > 1) return false;
  if (index < first || !reader.isWord(index)) return reader.raw(index) === "&" || false;
  if (products.has(reader.lower(at + 1)) && reader.isCapital(at + 1)) return true;
  const unit = unitForms.has(reader.lower(at + 1)) || reader.raw(at + 1) === "%" || scales.has(reader.lower(at + 1));
  if (unit || reader.raw(at + 1) === "%") return false;
  if (before.has(word) && !(word === "no" && !reader.isCapital(index) && reader.raw(at - 1) !== ".")) {
    return word.length < 4 || reader.isCapital(index) || !isCounted(reader, at, end);
  }
  if (levels.has(word)) return !isCounted(reader, at, end) || reader.isCapital(index);
  const capital = reader.isCapital(index) && index > first;
  if (
    !capital ||
    notNames.has(word) ||
    months.has(word) ||
    weekdays.has(word) ||
    functionWords.has(word) ||
    hedgesBefore.has(word)
  )
    return false;
  return !isCounted(reader, at, end);
}

/** Is something countable right of the number, so that it counts and names nothing? */
function isCounted(reader: Reader, at: number, end: number): boolean {
  for (let index = at + 1; index < end && index <= at + 3; index++) {
    const word = reader.lower(index);
    if (!reader.isWord(index) || functionWords.has(word)) return false;
    if (isPlural(word) && !reader.isCapital(index)) return true;
  }
  return false;
}
