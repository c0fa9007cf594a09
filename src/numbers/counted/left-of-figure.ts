import { Tag } from "../../quotes/grammar/tags";
import type { Figure } from "../figure";
import type { Reader } from "../reader";
import { phraseEnding } from "./phrase-left";
import { isNounTag, isVerbal, type Tagged } from "./word-tags";

/** What a figure without a noun of its own is looked for in. */
export interface Scope {
  reader: Reader;
  tags: Tagged;
  first: number;
  end: number;
  /** tokens that begin another figure */
  stops: Set<number>;
  /** the figure before it in the sentence */
  before: Figure | undefined;
}

/** "a total of 5", "an average of 20": what is said is the clause's, not theirs */
export const sums = new Set(
  "total average maximum minimum sum mean median combined record rate pace level high low peak range more excess upwards out number".split(
    " ",
  ),
);

/** "a loss | of 40 cents", "customers | with more than 2 million crowns", "Maria, | 10," */
export function governor(scope: Scope, figure: Figure): boolean {
  const { reader, tags } = scope;
  const signed = /^[+−-]$/.test(reader.raw(figure.left - 1)) ? 1 : 0;
  const last = figure.left - 1 - signed;
  const word = reader.lower(last);
  let end = -1;
  if (word === "of" || word === "with" || word === "worth") {
    end = last - 1;
    if (sums.has(reader.lower(end)) || (word === "with" && isObject(scope, end))) return false;
  } else if (word === "at" && isAttendant(scope, last - 1)) end = last - 1;
  else if (figure.kind === "age" && (word === "," || word === "(" || figure.from < figure.numberFrom))
    end = word === "," || word === "(" ? last - 1 : last;
  else if (figure.kind === "age" && word === "aged") end = last - 1;
  else if (word === "(") end = last - 1;
  else if (/^(?:over|above|under|below|exceeding|topping)$/.test(reader.lower(figure.left))) end = last;
  else if (figure.kind === "money" && tags.at(last) === Tag.Noun) end = last;
  else if (/^(up|down|off)$/.test(word)) end = last - 1;
  else if (word === "at" && reader.raw(last - 1) === ",") {
    // "the rate, which, at 35 percent, is"
    end = last - 2;
    if (tags.at(end) === Tag.Relative && tags.at(end - 1) === Tag.Comma) end -= 2;
  }
  if (end < 0 || !(isNounTag(tags.at(end)) || tags.at(end) === Tag.Close || reader.lower(end) === "worth"))
    return false;
  const phrase = phraseEnding(tags, reader, end);
  if (!phrase || (end === last && figure.kind === "money" && isPayer(scope, phrase))) return false;
  [figure.nounFrom, figure.nounTo] = phrase;
  return true;
}

/** "with turnout | at 61 percent": not of the subject of the clause before */
function isAttendant({ reader, tags }: Scope, end: number): boolean {
  const phrase = isNounTag(tags.at(end)) ? phraseEnding(tags, reader, end, true) : null;
  return phrase !== null && reader.lower(phrase[0] - 1) === "with";
}

/** "will cost | buyers | $5": who pays is not what costs it. */
function isPayer({ reader, tags }: Scope, phrase: [number, number]): boolean {
  let before = phrase[0] - 1;
  while (tags.at(before) === Tag.Determiner || tags.at(before) === Tag.Possessive) before--;
  return /^(?:cost|costs|costing|save|saves|saved|saving)$/.test(reader.lower(before));
}

/** "led the team | with 800 yards": the phrase is the object of a verb. */
function isObject({ reader, tags }: Scope, end: number): boolean {
  const phrase = isNounTag(tags.at(end)) ? phraseEnding(tags, reader, end, true) : null;
  if (!phrase) return false;
  let before = phrase[0] - 1;
  while (tags.at(before) === Tag.Determiner || tags.at(before) === Tag.Possessive) before--;
  return isVerbal(tags.at(before));
}

/** "fell 0.3 per cent to 9,120": the second figure is of what the first is of. */
export function continued({ reader, before }: Scope, figure: Figure): boolean {
  if (
    !before ||
    before.kind === "count" ||
    before.hyphened ||
    before.nounFrom === null ||
    before.nounFrom >= before.left
  )
    return false;
  if (figure.left - before.right !== 1 || !/^(to|at)$/.test(reader.lower(before.right))) return false;
  figure.nounFrom = before.nounFrom;
  figure.nounTo = before.nounTo;
  return true;
}

/** "its forecast | for the year": -1 when no preposition makes the period part of the phrase. */
function beforePeriod({ reader, tags, first }: Scope, end: number): number {
  for (let at = end - 1; at >= first && at > end - 5; at--) {
    if (/^(?:for|in|of)$/.test(reader.lower(at))) return at - 1;
    if (tags.at(at) !== Tag.Determiner && tags.at(at) !== Tag.Adjective && tags.at(at) !== Tag.Possessive) return -1;
  }
  return -1;
}

const comparatives =
  /^(?:cheaper|dearer|faster|slower|taller|heavier|lighter|longer|shorter|older|younger|higher|lower|richer|poorer|larger|smaller|bigger)$/;

/** "raised its forecast | to 5 percent", "grow sales | by 35 percent": the object is what is measured. */
export function object(scope: Scope, figure: Figure, lasting = false): boolean {
  const { reader, tags, first } = scope;
  const last = figure.left - 1;
  const word = reader.lower(last);
  const linked =
    /^(to|by|from)$/.test(word) ||
    (word === "at" && figure.kind !== "percentage") ||
    (word === "for" && (figure.kind === "money" || lasting));
  const compared = comparatives.test(reader.lower(figure.right));
  if (!linked && figure.kind !== "percentage" && !compared) return false;
  let end = linked ? last - 1 : last;
  while (tags.at(end) === Tag.Adverb) end--;
  if (periods.has(reader.lower(end))) end = beforePeriod(scope, end);
  if (end < first || !isNounTag(tags.at(end))) return false;
  const phrase = phraseEnding(tags, reader, end);
  if (!phrase) return false;
  let before = phrase[0] - 1;
  while (tags.at(before) === Tag.Determiner || tags.at(before) === Tag.Possessive || tags.at(before) === Tag.Number)
    before--;
  if (!isVerbal(tags.at(before))) return false;
  [figure.nounFrom, figure.nounTo] = phrase;
  return true;
}

export const periods = new Set(
  "week month year night day quarter decade season weekend morning evening afternoon".split(" "),
);

/** "Nasdaq | +0.8%", "shares | up 4 percent": the phrase beside a figure that no verb governs. */
export function beside({ reader, tags, first }: Scope, figure: Figure): [number, number] | null {
  let at = figure.left - 1;
  while (at >= first && at > figure.left - 6) {
    const tag = tags.at(at);
    const passed =
      tag === Tag.Preposition ||
      tag === Tag.Adverb ||
      tag === Tag.To ||
      tag === Tag.Other ||
      tag === Tag.Adjective ||
      tag === Tag.Comma;
    if (!passed) break;
    at--;
  }
  return isNounTag(tags.at(at)) || tags.at(at) === Tag.Close ? phraseEnding(tags, reader, at) : null;
}

const quakes = /^(?:earthquakes?|quakes?|temblors?|tremors?|aftershocks?|foreshocks?|shakers?|seaquakes?)$/;

/** A magnitude is of the quake named nearest to it, right first. */
export function quake({ reader, tags, first, end }: Scope, figure: Figure): boolean {
  for (let index = figure.right; index < Math.min(end, figure.right + 5); index++)
    if (quakes.test(reader.lower(index))) return take(index);
  for (let index = figure.left - 1; index >= Math.max(first, figure.left - 20); index--)
    if (quakes.test(reader.lower(index))) return take(index);
  return false;

  function take(index: number): boolean {
    const phrase = phraseEnding(tags, reader, index, true);
    if (phrase) [figure.nounFrom, figure.nounTo] = phrase;
    return phrase !== null;
  }
}
