import { Tag } from "../quotes/tags";
import { readVerb, VerbForm } from "../quotes/verbs";
import { clauseLeft, phraseEnding } from "./clause";
import type { Figure } from "./figure";
import { functionWords, verbs } from "./grammar";
import { endOfPhrase, nounPhraseAt, unitOf } from "./noun-phrase";
import type { Reader } from "./reader";
import { subjectOf } from "./subject";
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

/** adjectives of size after a measure: "47 feet deep" says nothing of what is deep */
const sizes = new Set(
  "deep long wide high tall thick away off apart old older younger up down lower higher more less cheaper faster slower heavier ahead behind cash apiece each extra annually total combined yearly overall above below north south east west northeast northwest southeast southwest north-east north-west inland offshore long-range".split(
    " ",
  ),
);
/** "a total of 5", "an average of 20": what is said is the clause's, not theirs */
export const sums = new Set(
  "total average maximum minimum sum mean median combined record rate pace level high low peak range more excess upwards out number".split(
    " ",
  ),
);

/** "a third of voters", "40 percent of the buildings", "half the staff" */
export function partOf(scope: Scope, figure: Figure): boolean {
  const { reader, end } = scope;
  const at = figure.right;
  const word = reader.lower(at);
  const bare = figure.kind === "fraction" && reader.isWord(at) && !functionWords.has(word);
  const determined = figure.kind === "fraction" && /^(the|its|their|his|her|our|all|this|that)$/.test(word);
  if (word !== "of" && !bare && !determined) return false;
  const from = word === "of" ? at + 1 : at;
  const noun = nounPhraseAt(reader, from, end, true);
  const phrase = noun ?? nounRun(scope, from);
  if (!phrase) return false;
  set(scope, figure, phrase.from, phrase.to);
  if (figure.kind === "fraction" && figure.unit === null && noun && !reader.isCapital(noun.head))
    figure.unit = unitOf(reader, noun);
  return true;
}

/** Amounts, measures and shares are of the noun they stand before, or of what they are said of. */
export function described(scope: Scope, figure: Figure): void {
  if (attributive(scope, figure) || complement(scope, figure)) return;
  if (figure.unit === "magnitude" && quake(scope, figure)) return;
  if (!isPeriod(scope, figure) && (governor(scope, figure) || continued(scope, figure) || object(scope, figure)))
    return;
  const { reader, tags, first, before } = scope;
  const clause = clauseLeft(reader, tags, figure.left);
  if (clause && (clause.subject || clause.pronoun)) {
    if (clause.subject) [figure.nounFrom, figure.nounTo] = clause.subject;
    return;
  }
  if (isPeriod(scope, figure)) return;
  const near = clause ? null : beside(scope, figure);
  const subject = near ?? (figure.kind === "age" ? null : subjectOf(reader, figure, first, before));
  if (subject && tags.at(subject[1] - 1) !== Tag.Number && (near || isNounTag(tags.at(subject[1] - 1))))
    [figure.nounFrom, figure.nounTo] = subject;
}

const quakes = /^(?:earthquakes?|quakes?|temblors?|tremors?|aftershocks?|foreshocks?|shakers?|seaquakes?)$/;

/** A magnitude is of the quake named nearest to it, right first. */
function quake({ reader, tags, first, end }: Scope, figure: Figure): boolean {
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

/** "the last three months", "the past 8 weeks": when, not what */
function isPeriod({ reader }: Scope, figure: Figure): boolean {
  return (
    figure.kind === "duration" &&
    /^(last|past|next|previous|first|coming|recent|following|final|those|these)$/.test(reader.lower(figure.left - 1))
  );
}

function set({ reader, end, stops }: Scope, figure: Figure, from: number, to: number): void {
  figure.nounFrom = from;
  figure.nounTo = endOfPhrase(reader, to, end, stops, true);
}

/** The token after "(13 km)", which restates the figure before it. */
function afterParenthesis(reader: Reader, at: number, end: number): number {
  if (reader.raw(at) !== "(") return at;
  for (let index = at + 1; index < at + 7 && index < end; index++) if (reader.raw(index) === ")") return index + 1;
  return at;
}

/** "a $5 fee", "a 65-year-old man", "a 7% rise" */
function attributive(scope: Scope, figure: Figure): boolean {
  const { reader, tags, end } = scope;
  let at = afterParenthesis(reader, figure.right, end);
  if (reader.isJoiner(at)) at++;
  const word = reader.lower(at);
  if (!reader.isWord(at) || functionWords.has(word) || (sizes.has(word) && !figure.hyphened)) return false;
  // "Dow +0.2% Nasdaq +0.8%": a name after an amount begins something else
  if (tags.at(at) === Tag.Name && !figure.hyphened && figure.kind !== "measure") return false;
  if (!figure.hyphened && word.endsWith("ing") && isGerund(scope, figure, at)) return false;
  const determined = /^(a|an|the|its|their|his|her)$/.test(reader.lower(figure.left - 1));
  if (!figure.hyphened && !determined && (verbs.has(word) || tags.at(at) === Tag.Past || tags.at(at) === Tag.Verb))
    return false;
  const phrase = nounPhraseAt(reader, at, end, figure.kind === "count") ?? (determined ? nounRun(scope, at) : null);
  if (!phrase || phrase.from !== at) return false;
  set(scope, figure, phrase.from, phrase.to);
  return true;
}

/** "five years creating jobs", "10 percent voting by proxy": what somebody does, not what the figure is of. */
function isGerund({ reader }: Scope, figure: Figure, at: number): boolean {
  if (readVerb(reader.lower(at))?.form !== VerbForm.Gerund) return false;
  const next = reader.lower(at + 1);
  return figure.kind !== "percentage" || functionWords.has(next) || !reader.isWord(at + 1);
}

/** The nouns and adjectives from a token on, by their tags alone: "pay rise". */
function nounRun({ tags }: Scope, at: number): { from: number; to: number } | null {
  let from = at;
  while (tags.at(from) === Tag.Determiner || tags.at(from) === Tag.Possessive) from++;
  let to = from;
  while (to < from + 6 && (isNounTag(tags.at(to)) || tags.at(to) === Tag.Adjective)) to++;
  while (to > from && !isNounTag(tags.at(to - 1))) to--;
  return to > from ? { from, to } : null;
}

/** "$3 million of debt", "worth of goods", "for a flat", "$2 million in fines" */
function complement(scope: Scope, figure: Figure): boolean {
  const { reader, tags, end } = scope;
  const at = afterParenthesis(reader, figure.right, end);
  const word = reader.lower(at);
  const money = figure.kind === "money";
  const kinds =
    word === "of" || word === "worth" || (money && (word === "for" || (word === "in" && !reader.isCapital(at + 1))));
  if (!kinds) return false;
  if (word === "in" && tags.at(at + 1) !== Tag.Noun && tags.at(at + 1) !== Tag.Adjective) return false;
  const from = word === "worth" && reader.lower(at + 1) === "of" ? at + 2 : at + 1;
  const phrase = nounPhraseAt(reader, from, end, false);
  if (
    !phrase ||
    (word === "in" &&
      /^(total|all|addition|part|return|turn|cash|advance|order|fact|full)$/.test(reader.lower(phrase.head)))
  )
    return false;
  set(scope, figure, phrase.from, phrase.to);
  return true;
}

/** "a loss | of 63 cents", "customers | with more than 7 million crowns", "Maria, | 10," */
function governor(scope: Scope, figure: Figure): boolean {
  const { reader, tags } = scope;
  const last = figure.left - 1;
  const word = reader.lower(last);
  let end = -1;
  if (word === "of" || word === "with" || word === "worth") {
    end = last - 1;
    if (sums.has(reader.lower(end)) || (word === "with" && isObject(scope, end))) return false;
  } else if (figure.kind === "age" && (word === "," || word === "(" || figure.from < figure.numberFrom))
    end = word === "," || word === "(" ? last - 1 : last;
  else if (figure.kind === "age" && word === "aged") end = last - 1;
  else if (/^(up|down|off)$/.test(word)) end = last - 1;
  else if (word === "at" && reader.raw(last - 1) === ",") {
    // "the rate, which, at 35 percent, is"
    end = last - 2;
    if (tags.at(end) === Tag.Relative && tags.at(end - 1) === Tag.Comma) end -= 2;
  }
  if (end < 0 || !(isNounTag(tags.at(end)) || tags.at(end) === Tag.Close || reader.lower(end) === "worth"))
    return false;
  const phrase = phraseEnding(tags, reader, end);
  if (!phrase) return false;
  [figure.nounFrom, figure.nounTo] = phrase;
  return true;
}

/** "led the team | with 1,098 yards": the phrase is the object of a verb. */
function isObject({ reader, tags }: Scope, end: number): boolean {
  const phrase = isNounTag(tags.at(end)) ? phraseEnding(tags, reader, end, true) : null;
  if (!phrase) return false;
  let before = phrase[0] - 1;
  while (tags.at(before) === Tag.Determiner || tags.at(before) === Tag.Possessive) before--;
  return isVerbal(tags.at(before));
}

/** "fell 0.4 per cent to 13176": the second figure is of what the first is of. */
function continued({ reader, before }: Scope, figure: Figure): boolean {
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

/** "raised its forecast | to 5 percent", "grow sales | by 35 percent": the object is what is measured. */
function object({ reader, tags, first }: Scope, figure: Figure): boolean {
  const last = figure.left - 1;
  const word = reader.lower(last);
  const linked =
    /^(to|by|from)$/.test(word) ||
    (word === "at" && figure.kind !== "percentage") ||
    (word === "for" && figure.kind === "money");
  if (!linked && figure.kind !== "percentage") return false;
  let end = linked ? last - 1 : last;
  while (tags.at(end) === Tag.Adverb) end--;
  if (end < first || !isNounTag(tags.at(end))) return false;
  const phrase = phraseEnding(tags, reader, end);
  if (!phrase || periods.has(reader.lower(end))) return false;
  let before = phrase[0] - 1;
  while (tags.at(before) === Tag.Determiner || tags.at(before) === Tag.Possessive || tags.at(before) === Tag.Number)
    before--;
  if (!isVerbal(tags.at(before))) return false;
  [figure.nounFrom, figure.nounTo] = phrase;
  return true;
}

const periods = new Set("week month year night day quarter decade season weekend morning evening afternoon".split(" "));

/** "Nasdaq | +0.8%", "shares | up 4 percent": the phrase beside a figure that no verb governs. */
function beside({ reader, tags, first }: Scope, figure: Figure): [number, number] | null {
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
