import type { Reader } from "../reader";
import { months, weekdays } from "./lexicon";

export interface DateFigure {
  kind: "date" | "year" | "weekday";
  from: number;
  to: number;
  value: number | null;
  low: number | null;
  high: number | null;
  /** "2024-01-27", "2024-01" or null */
  iso: string | null;
}

const day = 86_400_000;
const pad = (value: number) => String(value).padStart(2, "0");
export const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The time of an ISO date, or NaN. */
export function timeOf(iso: string | null): number {
  return iso && /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : Number.NaN;
}

function validDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isYear(text: string): boolean {
  return /^(1[4-9]|20|21)\d\d$/.test(text);
}

/** The year that puts a month (and day) nearest to the day of publication; null when that is unknown. */
function nearestYear(month: number, date: number, published: string | null): number | null {
  const time = timeOf(published);
  if (Number.isNaN(time)) return null;
  const year = new Date(time).getUTCFullYear();
  let best = year;
  for (const candidate of [year - 1, year + 1]) {
    const at = Math.abs(Date.UTC(candidate, month - 1, date) - time);
    if (at < Math.abs(Date.UTC(best, month - 1, date) - time)) best = candidate;
  }
  return best;
}

function made(from: number, to: number, year: number | null, month: number, date: number | null): DateFigure {
  const iso = year === null ? null : date === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(date)}`;
  return { kind: "date", from, to, value: null, low: null, high: null, iso };
}

function dayAt(reader: Reader, index: number): { date: number; to: number } | null {
  if (!reader.isNumber(index) || !/^\d{1,2}$/.test(reader.raw(index))) return null;
  const date = Number(reader.raw(index));
  if (date < 1 || date > 31) return null;
  const suffix = reader.glued(index) && /^(st|nd|rd|th)$/.test(reader.lower(index + 1));
  return { date, to: index + (suffix ? 2 : 1) };
}

function yearAfter(reader: Reader, index: number, end: number): { year: number; to: number } | null {
  const at = reader.raw(index) === "," ? index + 1 : index;
  return at < end && isYear(reader.raw(at)) ? { year: Number(reader.raw(at)), to: at + 1 } : null;
}

/** A month in words: capitalised, or beside a day of the month. */
function monthAt(reader: Reader, index: number): number | null {
  if (!reader.isWord(index)) return null;
  const word = reader.lower(index);
  const month = months.get(word.endsWith(".") ? word.slice(0, -1) : word);
  return month !== undefined && reader.isCapital(index) ? month : null;
}

const beforeMonth = new Set(
  "in since of by last until till from early late mid next this during before after through to between and on around".split(
    " ",
  ),
);

/**
 * Read a date, a year written as part of one, or a month that begins at a token.
 *
 * @param published - ISO date from which a missing year is worked out; without it nothing is made up
 */
export function readDate(reader: Reader, at: number, end: number, published: string | null): DateFigure | null {
  return reader.isNumber(at) ? dateFromNumber(reader, at, end, published) : dateFromMonth(reader, at, end, published);
}

function dateFromMonth(reader: Reader, at: number, end: number, published: string | null): DateFigure | null {
  const month = monthAt(reader, at);
  if (month === null) return null;
  const next = reader.raw(at + 1) === "." && reader.glued(at) ? at + 2 : at + 1;
  const found = next < end ? dayAt(reader, next) : null;
  if (found && !(reader.glued(next) && reader.raw(next + 1) === ":")) {
    const year = yearAfter(reader, found.to, end);
    const known = year?.year ?? nearestYear(month, found.date, published);
    if (!validDay(known ?? 2000, month, found.date)) return null;
    return made(at, year?.to ?? found.to, known, month, found.date);
  }
  const year = next < end ? yearAfter(reader, next, end) : null;
  if (year) return made(at, year.to, year.year, month, null);
  const word = reader.lower(at);
  const before = reader.lower(reader.isJoiner(at - 1) ? at - 2 : at - 1);
  if (word.length < 5 && word !== "june" && word !== "july" && !beforeMonth.has(before)) return null;
  if ((word === "may" || word === "march") && !beforeMonth.has(before)) return null;
  return made(at, at + 1, nearestYear(month, 15, published), month, null);
}

function dateFromNumber(reader: Reader, at: number, end: number, published: string | null): DateFigure | null {
  const text = reader.raw(at);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(text);
  if (dotted && validDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])))
    return made(at, at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const joined =
    reader.isJoiner(at + 1) &&
    reader.isNumber(at + 2) &&
    reader.isJoiner(at + 3) &&
    reader.isNumber(at + 4) &&
    at + 4 < end;
  if (joined && reader.glued(at) && reader.glued(at + 1) && reader.glued(at + 2) && reader.glued(at + 3)) {
    const [a, b, c] = [text, reader.raw(at + 2), reader.raw(at + 4)] as const;
    if (isYear(a) && validDay(Number(a), Number(b), Number(c)))
      return made(at, at + 5, Number(a), Number(b), Number(c));
    if (isYear(c) && reader.raw(at + 1) === "/") {
      const [first, second] = [Number(a), Number(b)];
      if (validDay(Number(c), first, second)) {
        // 3/4/2024 is March or April: only a day above 12 tells
        const unsure = first !== second && second <= 12;
        return unsure ? { ...made(at, at + 5, null, first, second) } : made(at, at + 5, Number(c), first, second);
      }
      if (validDay(Number(c), second, first)) return made(at, at + 5, Number(c), second, first);
    }
  }
  const found = dayAt(reader, at);
  if (!found) return null;
  let index = found.to;
  if (reader.lower(index) === "of") index++;
  const month = monthAt(reader, index);
  if (month === null || index >= end) return null;
  const word = reader.lower(index);
  if (
    word === "may" &&
    reader.isWord(index + 1) &&
    !/^(and|at|in|to|on|when|but|or|as|for)$/.test(reader.lower(index + 1))
  )
    return null;
  const after = reader.raw(index + 1) === "." && reader.glued(index) ? index + 2 : index + 1;
  const year = yearAfter(reader, after, end);
  const known = year?.year ?? nearestYear(month, found.date, published);
  if (!validDay(known ?? 2000, month, found.date)) return null;
  return made(at, year?.to ?? index + 1, known, month, found.date);
}

const next = new Set(["will", "next", "due", "scheduled", "upcoming", "tomorrow", "would"]);

/** Read a weekday and find its date from the day of publication: the last one up to that day, or a coming one. */
export function readWeekday(reader: Reader, at: number, first: number, published: string | null): DateFigure | null {
  const word = reader.lower(at);
  const bare = word.endsWith("s") && weekdays.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
  const weekday = weekdays.get(bare);
  if (weekday === undefined || !reader.isCapital(at)) return null;
  const figure: DateFigure = { kind: "weekday", from: at, to: at + 1, value: null, low: null, high: null, iso: null };
  const time = timeOf(published);
  if (Number.isNaN(time) || bare !== word) return figure;
  const back = (new Date(time).getUTCDay() - weekday + 7) % 7;
  const before = reader.lower(at - 1);
  if (before === "last" && back === 0) figure.iso = isoDay(time - 7 * day);
  else if (before === "next" || (back !== 0 && coming(reader, first, at))) figure.iso = isoDay(time + (7 - back) * day);
  else figure.iso = isoDay(time - back * day);
  return figure;
}

function coming(reader: Reader, first: number, at: number): boolean {
  for (let index = Math.max(first, at - 8); index < at; index++) if (next.has(reader.lower(index))) return true;
  return false;
}

const yearBefore = new Set(
  "in since of by from until till during through throughout early late mid circa before after between and to for the year fiscal spring summer autumn fall winter around christmas easter thanksgiving ramadan diwali halloween hanukkah passover".split(
    " ",
  ),
);

/** Read a year or a decade ("1990s", "the '80s"). */
export function readYear(
  reader: Reader,
  at: number,
  end: number,
  isCounted: (to: number) => boolean,
): DateFigure | null {
  const text = reader.raw(at);
  if (!/^\d{2,4}$/.test(text)) return null;
  const decade = reader.glued(at) && reader.raw(at + 1) === "s" && at + 1 < end;
  if (decade && text.endsWith("0")) {
    const base = text.length === 4 ? Number(text) : text.length === 2 ? 1900 + Number(text) : Number.NaN;
    if (text.length === 2 && !/^(the|early|late|mid|'|’)$/.test(reader.lower(at - 1))) return null;
    // "in his early 30s" is an age
    if (text.length === 2 && /^(?:his|her|their|my|your|our)$/.test(reader.lower(at - 2))) return null;
    if (base >= 1400 && base <= 2100)
      return { kind: "year", from: at, to: at + 2, value: base, low: base, high: base + 9, iso: null };
    return null;
  }
  if (text.length !== 4) return null;
  const value = Number(text);
  if (value < 1000 || value > 2199 || (value > 2100 && !/^(by|in|until)$/.test(reader.lower(at - 1)))) return null;
  const before = reader.lower(at - 1);
  const recent = value >= 1900 && value < 2200;
  const cued =
    yearBefore.has(before) ||
    months.has(before.replace(".", "")) ||
    (reader.isJoiner(at - 1) && (reader.lower(at - 2) === "mid" || isYear(reader.raw(at - 2))));
  if (value < 1500 && before !== "in" && before !== "year") return null;
  if (value < 1900 && !cued) return null;
  if (!recent && !cued) return null;
  if (
    isCounted(at + 1) &&
    !(cued && before !== "of" && before !== "and" && before !== "to" && before !== "for" && before !== "around")
  )
    return null;
  // "the 2016-17 season"
  const season = /^[-–/]$/.test(reader.raw(at + 1)) && reader.glued(at) && reader.glued(at + 1) && at + 2 < end;
  const next = season && /^\d\d$/.test(reader.raw(at + 2)) ? Number(reader.raw(at + 2)) : -1;
  if (next === (value + 1) % 100)
    return { kind: "year", from: at, to: at + 3, value, low: value, high: value + 1, iso: null };
  return { kind: "year", from: at, to: at + 1, value, low: value, high: value, iso: null };
}
