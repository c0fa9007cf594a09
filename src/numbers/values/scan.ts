import { createFigure, type Figure } from "../figure";
import { functionWords, isPlural, singular } from "../grammar";
import type { Reader } from "../reader";
import { readAgeRange } from "./age-range";
import { readDate, readWeekday, readYear } from "./dates";
import { readDecadeWords } from "./decade-words";
import { skipDesignator } from "./designators";
import { readEuropean } from "./european";
import {
  hedgesBefore,
  months,
  ordinalWords,
  pluralScales,
  scales,
  smallNumbers,
  tens,
  unitForms,
  weekdays,
} from "./lexicon";
import { digitsValue, readNumeral, scaled } from "./numeral";
import type { Numeral } from "./numeral-form";
import { isPronoun } from "./one";
import { endOfAddress, scanCode } from "./scan-code";
import { isPartOfWord, ordinalAfter, pushOrdinal, scanOrdinal } from "./scan-ordinal";
import { pushQuantity, type Scope } from "./scope";
import { readScore } from "./scores";
import { readSpokenTime } from "./spoken-times";
import { readHour, readTime } from "./times";
import { readVague } from "./vague";

/** words that a number, date or time can begin with, so that all others cost one look-up */
const starters = new Set<string>([
  "half",
  "quarter",
  "a",
  "an",
  "several",
  "few",
  "many",
  "couple",
  "handful",
  "noon",
  "midnight",
]);
for (const map of [smallNumbers, tens, scales, pluralScales, weekdays, ordinalWords])
  for (const word of map.keys()) starters.add(word);
for (const word of months.keys()) {
  starters.add(word);
  starters.add(`${word}.`);
}
for (const word of weekdays.keys()) starters.add(`${word}s`);

/** All figures of one sentence, in order, without hedges, ranges and nouns. */
export function scanSentence(reader: Reader, scope: Scope): Figure[] {
  const figures: Figure[] = [];
  let at = scope.first;
  while (at < scope.end) {
    const next = reader.isNumber(at)
      ? scanNumber(reader, at, scope, figures)
      : reader.isWord(at)
        ? endOfAddress(reader, at, scope.end) || scanWord(reader, at, scope, figures)
        : at + 1;
    at = Math.max(next, at + 1);
  }
  // a look ahead may have gone beyond the sentence, a look back into the figure before
  let before = scope.first;
  for (const figure of figures) {
    figure.from = Math.max(figure.from, before);
    figure.left = Math.max(figure.left, before);
    figure.numberTo = Math.min(figure.numberTo, scope.end);
    figure.to = Math.min(figure.to, scope.end);
    figure.right = Math.min(figure.right, scope.end);
    before = figure.to;
  }
  return figures;
}

function scanNumber(reader: Reader, at: number, scope: Scope, figures: Figure[]): number {
  const { first, end, sentence } = scope;
  const named = readTime(reader, at, end) ?? readSpokenTime(reader, at, end);
  const time = named ?? (hasCount(figures) ? null : readHour(reader, at, end));
  if (time) return pushTime(sentence, time, figures);
  const date = readDate(reader, at, end, scope.published);
  if (date) return pushDate(sentence, date, figures);
  const ages = readAgeRange(reader, at, scope);
  if (ages) {
    figures.push(ages);
    return ages.to;
  }
  const score = readScore(reader, at, scope);
  if (score) {
    figures.push(score);
    return score.to;
  }
  const european = readEuropean(reader, at, end);
  if (european) return pushQuantity(reader, european, scope, figures);
  const skipped = skipDesignator(reader, at, end, first);
  if (skipped) return skipped;
  if (reader.glued(at) && /^(st|nd|rd|th)$/.test(reader.lower(at + 1)))
    return pushOrdinal(reader, sentence, at, at + 2, figures);
  const year = readYear(reader, at, end, (to) => followsNoun(reader, to, end));
  if (year && !/^[$£€¥%]$/.test(reader.raw(at - 1)) && reader.raw(at + 1) !== "%")
    return pushDate(sentence, year, figures);
  const numeral = readNumeral(reader, at, end);
  return numeral ? pushQuantity(reader, numeral, scope, figures) : scanList(reader, at, scope, figures);
}

const looked = new WeakMap<readonly Figure[], { upTo: number; found: boolean }>();

/** Is there a count among the figures so far? Each is looked at once or twice: a sentence may hold very many. */
function hasCount(figures: readonly Figure[]): boolean {
  const state = looked.get(figures) ?? { upTo: 0, found: false };
  let at = Math.max(0, Math.min(state.upTo, figures.length) - 1);
  while (!state.found && at < figures.length) state.found = figures[at++]!.kind === "count";
  state.upTo = at;
  looked.set(figures, state);
  return state.found;
}

/** "22,24,26": digits that are no number as a whole */
function scanList(reader: Reader, at: number, scope: Scope, figures: Figure[]): number {
  const raw = reader.raw(at);
  if (!/^\d{1,2},\d{1,2}$/.test(raw)) return at + 1;
  const value = digitsValue(raw.replace(",", "."));
  if (value === null) return at + 1;
  const numeral: Numeral = {
    from: at,
    to: at + 1,
    value,
    low: value,
    high: value,
    form: "digits",
    scale: 1,
    digits: raw,
  };
  return pushQuantity(reader, scaled(reader, numeral, scope.end), scope, figures);
}

/** what a count that looks like a recent year is of most often */
const countable = new Set(
  "person man woman child troop soldier employee worker job home house family student passenger resident migrant refugee attack case delegate job-seeker animal tree seat ticket vote dollar euro".split(
    " ",
  ),
);

/** Is something counted right of a four-digit number, so that it is no year? */
function followsNoun(reader: Reader, at: number, end: number): boolean {
  const recent = /^(19[5-9]|20[0-4])/.test(reader.raw(at - 1));
  for (let index = at; index < end && index < at + 3; index++) {
    const word = reader.lower(index);
    if (reader.raw(index) === "-" || reader.isJoiner(index)) continue;
    if (!reader.isWord(index)) return false;
    if (unitForms.has(word) && index === at && word !== "in") return true;
    if (functionWords.has(word) || reader.isCapital(index)) return false;
    if (isPlural(word)) return !recent || countable.has(singular(word)) || hedgesBefore.has(reader.lower(at - 2));
  }
  return false;
}

function pushTime(sentence: number, time: NonNullable<ReturnType<typeof readHour>>, figures: Figure[]): number {
  const figure = createFigure(sentence, "time", time.from, time.to);
  figure.iso = time.iso;
  figures.push(figure);
  return time.to;
}

function pushDate(sentence: number, date: ReturnType<typeof readDate> & object, figures: Figure[]): number {
  const figure = createFigure(sentence, date.kind, date.from, date.to);
  figure.value = date.value;
  figure.low = date.low;
  figure.high = date.high;
  figure.iso = date.iso;
  figures.push(figure);
  return date.to;
}

function scanWord(reader: Reader, at: number, scope: Scope, figures: Figure[]): number {
  const { sentence, first, end } = scope;
  const word = reader.lower(at);
  if (!starters.has(word)) return scanCode(reader, at, scope, figures);
  const spoken = readSpokenTime(reader, at, end);
  if (spoken) return pushTime(sentence, spoken, figures);
  const vague = readVague(reader, at, end);
  if (vague) return pushQuantity(reader, vague, scope, figures);
  if (weekdays.has(word) || (word.endsWith("s") && weekdays.has(word.slice(0, -1)))) {
    const weekday = readWeekday(reader, at, first, scope.published);
    return weekday ? pushDate(sentence, weekday, figures) : at + 1;
  }
  const date = readDate(reader, at, end, scope.published);
  if (date) return pushDate(sentence, date, figures);
  const time = readTime(reader, at, end);
  if (time) return pushTime(sentence, time, figures);
  const decade = readDecadeWords(reader, at, end);
  if (decade) {
    const { low } = decade;
    return pushDate(sentence, { ...decade, kind: "year", value: low, high: low + 9, iso: null }, figures);
  }
  if (isPronoun(reader, at, end, first)) return at + 1;
  const score = readScore(reader, at, scope);
  if (score) {
    figures.push(score);
    return score.to;
  }
  if (reader.isCapital(at) && reader.isCapital(at - 1) && at - 1 > first && smallNumbers.has(word)) return at + 1;
  const numeral = readNumeral(reader, at, end);
  if (numeral) {
    const ordinal = ordinalAfter(reader, numeral, end);
    if (ordinal) return pushOrdinal(reader, sentence, at, numeral.to + 2, figures, ordinal);
    if (isPartOfWord(reader, numeral)) return numeral.to;
    return pushQuantity(reader, numeral, scope, figures);
  }
  return scanOrdinal(reader, at, scope, figures);
}
