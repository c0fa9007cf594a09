import { LexClass, nounClass } from "../../quotes/grammar/lexis";
import { isPlural } from "../grammar";
import type { Reader } from "../reader";
import { months, scales, smallNumbers, unitForms } from "./lexicon";

interface Age {
  from: number;
  to: number;
  unit: string;
  /** the last year of a decade of life: 49 of "in her 40s" */
  high?: number;
}

const person = /^(who|he|she|i|they|now|just|only|then|turned|turning|turns|aged|age)$/;
const units = new Map([
  ["year", "year of age"],
  ["years", "year of age"],
  ["month", "month of age"],
  ["months", "month of age"],
  ["week", "week of age"],
  ["weeks", "week of age"],
  ["day", "day of age"],
  ["days", "day of age"],
]);

const hyphen = (reader: Reader, at: number) =>
  reader.isJoiner(at) || (reader.raw(at) === "-" && reader.isWord(at + 1)) ? at + 1 : at;

/**
 * Is the number an age? "28-year-old", "500 years old", "3 years of age", "aged 18", "under the age of 5",
 * "Maria, 10, said", "who was 10.", "a 65 year-old", "in her 40s", "the over-65s"
 */
export function ageOf(reader: Reader, from: number, to: number, first: number, end: number): Age | null {
  if (reader.raw(to) === "s" && reader.glued(to - 1)) return ofDecade(reader, from, to);
  const at = hyphen(reader, to);
  const unit = units.get(reader.lower(at));
  const named = /^(of|at)$/.test(reader.lower(from - 1)) && /^(age|ages)$/.test(reader.lower(from - 2));
  if (named) return { from: from - 2, to: unit !== undefined ? at + 1 : to, unit: unit ?? "year of age" };
  if (unit !== undefined && at < end) {
    const next = hyphen(reader, at + 1);
    const word = reader.lower(next);
    if (word === "old" || word === "olds") return { from, to: next + 1, unit };
    if (word === "of" && reader.lower(next + 1) === "age") return { from, to: next + 2, unit };
    return null;
  }
  if (/^(yo|y\/o|yrs)$/.test(reader.lower(to)) && reader.lower(to) === "yo")
    return { from, to: to + 1, unit: "year of age" };
  const word = reader.lower(from - 1);
  if (/^(under|over|below|above)$/.test(word) && isYoungOrOld(reader, from - 2) && isEnd(reader, to, end))
    return { from, to, unit: "year of age" };
  if (word === "aged" || word === "age" || word === "ages") return { from, to, unit: "year of age" };
  if (isOfAge(reader, from, to, first, end)) return { from, to, unit: "year of age" };
  return apposed(reader, from, to, first, end) ? { from, to, unit: "year of age" } : null;
}

/** "raises the retirement age from 62 to 64", "the average age was 42", "have to work until 67" */
function isOfAge(reader: Reader, from: number, to: number, first: number, end: number): boolean {
  const value = reader.isNumber(from) && to === from + 1 ? Number(reader.raw(from)) : Number.NaN;
  const before = reader.lower(from - 1);
  if (!(value >= 10 && value < 115) || !/^(?:from|to|at|is|was|until|till)$/.test(before)) return false;
  const range = reader.lower(to) === "to" && reader.isNumber(to + 1) && isEnd(reader, to + 2, end);
  if (!range && !isEnd(reader, to, end)) return false;
  let at = from - 1;
  while (at >= first && at > from - 6 && (/^(?:from|to|at|is|was)$/.test(reader.lower(at)) || reader.isNumber(at)))
    at--;
  if (reader.lower(at) === "age") return true;
  return (
    value >= 50 &&
    /^(?:work|working|retire|retiring|until|till)$/.test(reader.lower(from - 2)) &&
    before !== "from" &&
    before !== "to"
  );
}

const possessives = /^(?:his|her|their|your|my|our)$/;

function ofDecade(reader: Reader, from: number, to: number): Age | null {
  const value = Number(reader.raw(from));
  if (to !== from + 1 || !(value >= 5 && value < 120)) return null;
  const before = reader.isJoiner(from - 1) ? from - 2 : from - 1;
  if (/^(?:over|under)$/.test(reader.lower(before))) return { from, to: to + 1, unit: "year of age" };
  const owner = /^(?:early|mid|late|-)$/.test(reader.lower(before)) ? before - 1 : before;
  if (value % 10 !== 0 || !possessives.test(reader.lower(owner))) return null;
  return { from, to: to + 1, unit: "year of age", high: value + 9 };
}

const people =
  /^(children|kids|people|adults|men|women|girls|boys|youths?|teenagers|those|anyone|everyone|players|voters|patients|residents|workers|students|pupils|migrants|minors)$/;
const isYoungOrOld = (reader: Reader, at: number) => people.test(reader.lower(at));
/** No noun, unit or sign follows that the number could count. */
function isEnd(reader: Reader, at: number, end: number): boolean {
  if (at >= end) return true;
  const word = reader.lower(at);
  if (!reader.isWord(at)) return !/^[%$€£-]$/.test(reader.raw(at)) && !reader.isJoiner(at);
  return !isPlural(word) && word !== "of" && word !== "per" && !scales.has(word) && !unitForms.has(word);
}

function apposed(reader: Reader, from: number, to: number, first: number, end: number): boolean {
  const raw = reader.raw(from);
  if (to !== from + 1 || !(/^\d{1,3}$/.test(raw) || smallNumbers.has(reader.lower(from)))) return false;
  const value = Number(raw);
  if (value > 115 || value === 0) return false;
  const closed =
    to >= end || reader.raw(to) === "," || reader.raw(to) === "." || reader.raw(to) === ")" || reader.raw(to) === ";";
  const verb = reader.lower(from - 1);
  const said = /^(is|was|turned|turns|turning|'s|’s)$/.test(verb) && person.test(reader.lower(from - 2));
  if (said && (closed || /^(and|when|but|or|now|today)$/.test(reader.lower(to)))) return true;
  if (!closed) return false;
  const mark = reader.raw(from - 1);
  if ((mark === "," || mark === "(") && from - 2 >= first) {
    if (mark === "," && (to >= end || reader.raw(to) === ")" || !reader.isNumber(from))) return false;
    if (mark === "(" && reader.raw(to) !== ")") return false;
    const name = reader.lower(from - 2);
    const person = reader.isCapital(from - 2) || (nounClass(name) & LexClass.Person) !== 0;
    if (months.has(name.replace(".", "")) || !person || /\d/.test(name)) return false;
    if (mark === ",") return value >= 1 && /^[,.;]$/.test(reader.raw(to));
    return value >= 10;
  }
  return false;
}
