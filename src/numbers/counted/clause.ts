import { Tag } from "../../quotes/grammar/tags";
import type { Reader } from "../reader";
import { phraseEnding } from "./phrase-left";
import { isNounTag, isVerbal, type Tagged } from "./word-tags";

/** Who or what the verb left of a figure is said of. */
export interface Clause {
  /** token range of the subject; null when it is not named */
  subject: [number, number] | null;
  /** the subject is a pronoun: whom it means is not known here */
  pronoun: boolean;
  /** token range from the verb to the figure */
  verb: [number, number];
  /** "is", "was", "stood at": subject and figure are one */
  copula: boolean;
}

/** tokens looked back over; keeps a hostile sentence without end linear */
const farthest = 40;
const longestSubject = 16;
const deepest = 6;
const alone = new Set([
  "this",
  "that",
  "these",
  "those",
  "all",
  "both",
  "each",
  "some",
  "most",
  "many",
  "few",
  "others",
  "another",
]);

/** The clause that governs the token at `index` from the left; null when no verb does. */
export function clauseLeft(reader: Reader, tags: Tagged, index: number): Clause | null {
  const verb = lastVerb(tags, index);
  if (verb < 0) return null;
  const group = groupStart(tags, verb);
  const subject = subjectOfVerb(reader, tags, verb, group, 0);
  const from = subject?.from ?? group;
  return {
    subject: subject?.range ?? null,
    pronoun: subject !== null && subject.range === null,
    verb: [from, index],
    copula: isCopula(reader, tags, verb, index),
  };
}

function lastVerb(tags: Tagged, index: number): number {
  for (let at = index - 1; at >= Math.max(tags.first, index - farthest); at--) {
    const tag = tags.at(at);
    if (tag === Tag.Colon || tag === Tag.Stop || tag === Tag.Dash) return -1;
    if (isVerbal(tag)) return at;
  }
  return -1;
}

/** The first token of "has not been", "is expected to have", "quickly took". */
function groupStart(tags: Tagged, verb: number): number {
  let at = verb;
  while (at > tags.first) {
    const left = tags.at(at - 1);
    if (left === Tag.Auxiliary || left === Tag.Modal || left === Tag.Adverb || left === Tag.To) at--;
    else if (tags.at(at) === Tag.To && isVerbal(left)) at--;
    else break;
  }
  while (at < verb && tags.at(at) === Tag.Adverb) at++;
  return at;
}

/** verbs whose object does what the infinitive says */
const raising = new Set(
  "expect expects expected expecting want wants wanted force forces forced forcing allow allows allowed allowing enable enables enabled enabling cause causes caused causing lead leads led prompt prompts prompted urge urges urged ask asks asked forecasts forecast sees saw help helps helped require requires required".split(
    " ",
  ),
);

/** The token of the verb whose object ends at `last`, or -1. */
function verbBefore(reader: Reader, tags: Tagged, last: number): number {
  const phrase = phraseEnding(tags, reader, last);
  if (!phrase) return -1;
  let at = phrase[0] - 1;
  while (tags.at(at) === Tag.Determiner || tags.at(at) === Tag.Possessive) at--;
  return isVerbal(tags.at(at)) && tags.at(at - 1) !== Tag.Auxiliary ? at : -1;
}

interface Found {
  range: [number, number] | null;
  /** where what is said of the subject begins */
  from: number;
}

function subjectOfVerb(reader: Reader, tags: Tagged, verb: number, group: number, depth: number): Found | null {
  const before = passAdverbs(reader, tags, group - 1);
  if (before < tags.first || depth > deepest) return null;
  const tag = tags.at(before);
  if (tag === Tag.Number) {
    const range = aroundFigure(reader, tags, before);
    return range && { range, from: group };
  }
  const infinitive = tags.at(group) === Tag.To;
  const finite = !infinitive && !(tags.at(verb) === Tag.Gerund && group === verb);
  if (tag === Tag.Pronoun && reported.has(reader.lower(before))) {
    // "the company said it has": the pronoun of a report is who speaks
    if (/^(?:cost|costs|take|takes|took)$/.test(reader.lower(verb))) return { range: null, from: group };
    const says = tags.at(before - 1) === Tag.That ? before - 2 : before - 1;
    const speaker = saying.has(reader.lower(says))
      ? subjectOfVerb(reader, tags, says, groupStart(tags, says), depth + 1)
      : null;
    return { range: speaker?.range ?? null, from: group };
  }
  if (tag === Tag.Pronoun || (tag === Tag.Determiner && alone.has(reader.lower(before))))
    return { range: null, from: group };
  if (infinitive) {
    // "expects the value to rise": the object is who or what does it
    if (isNounTag(tag) && raising.has(reader.lower(verbBefore(reader, tags, before))))
      return { range: phraseEnding(tags, reader, before), from: group };
    const outer = outerSubject(reader, tags, before + 1, depth);
    if (outer) return outer;
    return isNounTag(tag) ? { range: phraseEnding(tags, reader, before), from: group } : null;
  }
  if (tag === Tag.Relative || (tag === Tag.That && isNounTag(tags.at(before - 1)))) {
    const end = tags.at(before - 1) === Tag.Comma ? before - 2 : before - 1;
    if (isNounTag(tags.at(end)) || tags.at(end) === Tag.Close)
      return { range: phraseEnding(tags, reader, end, true), from: group };
    return null;
  }
  const headless = tag === Tag.Adjective && finite;
  if (isNounTag(tag) || tag === Tag.Close || headless)
    return { range: phraseEnding(tags, reader, before), from: group };
  if (tag === Tag.Comma && finite) {
    const apposed = beforeApposition(reader, tags, before);
    if (apposed) return { range: apposed, from: group };
  }
  let outer = outerSubject(reader, tags, isVerbal(tag) ? before + 1 : before, depth);
  // ", totalling": of the main clause, not of the relative one beside it
  let steps = 0;
  for (let at = before; outer && !outer.range && tag === Tag.Comma && !finite && depth < 3 && steps < 4; steps++) {
    at = groupStart(tags, lastVerb(tags, at));
    const further = outerSubject(reader, tags, at, depth);
    if (!further) break;
    if (further.range) outer = further;
  }
  return outer ? { range: outer.range, from: group } : null;
}

/** "the market worth 2 billion | is", "a baker's dozen | is": a figure ends the subject. */
function aroundFigure(reader: Reader, tags: Tagged, last: number): [number, number] | null {
  let at = last;
  while (tags.at(at) === Tag.Number) at--;
  if (tags.at(at) === Tag.Clitic) {
    const phrase = phraseEnding(tags, reader, at);
    return phrase && [phrase[0], last + 1];
  }
  const linked = /^(?:of|with|worth|aged|at|between|under|over|above|below)$/.test(reader.lower(at));
  return linked && isNounTag(tags.at(at - 1)) ? phraseEnding(tags, reader, at - 1) : null;
}

const reported = new Set(["it", "they", "he", "she"]);
/** verbs of saying after which "it" is who speaks */
export const saying = new Set(
  "said says say saying announced announces claimed claims confirmed confirms added adds".split(" "),
);
const periods = new Set(
  "week month year night day quarter decade season weekend morning evening afternoon summer winter spring".split(" "),
);
const relativeTime = /^(last|this|next|past|previous|each|every)$/;

/** Pass over what says when or how between subject and verb: ", meanwhile,", "last week", "in the past year". */
function passAdverbs(reader: Reader, tags: Tagged, index: number): number {
  let at = index;
  for (let passed = true; passed && at >= tags.first; ) {
    passed = false;
    while (tags.at(at) === Tag.Adverb) at--;
    if (tags.at(at) === Tag.Comma && tags.at(at - 1) === Tag.Adverb) {
      let open = at - 1;
      while (tags.at(open) === Tag.Adverb) open--;
      if (tags.at(open) === Tag.Comma && open > tags.first) {
        at = open - 1;
        passed = true;
      }
    } else if (periods.has(reader.lower(at)) && relativeTime.test(reader.lower(at - 1))) {
      at -= 2;
      if (tags.at(at) === Tag.Determiner) at--;
      if (tags.at(at) === Tag.Preposition) at--;
      passed = true;
    }
  }
  return at;
}

function outerSubject(reader: Reader, tags: Tagged, index: number, depth: number): Found | null {
  const verb = lastVerb(tags, index);
  if (verb < 0) return null;
  return subjectOfVerb(reader, tags, verb, groupStart(tags, verb), depth + 1);
}

/** "Holt, the biggest builder, | is": the phrase before what stands between two commas. */
function beforeApposition(reader: Reader, tags: Tagged, comma: number): [number, number] | null {
  for (let at = comma - 1; at > tags.first && at > comma - longestSubject; at--) {
    const tag = tags.at(at);
    if (tag === Tag.Comma) {
      const opens = tags.at(at + 1);
      const noun = opens === Tag.Determiner || opens === Tag.Relative || opens === Tag.Possessive || isNounTag(opens);
      const number = opens === Tag.Number && at + 2 === comma;
      const participle = opens === Tag.Participle || opens === Tag.Past;
      return (noun || number || participle) && isNounTag(tags.at(at - 1)) ? phraseEnding(tags, reader, at - 1) : null;
    }
    if (tag === Tag.Auxiliary && tags.at(at - 1) !== Tag.Relative && tags.at(at - 1) !== Tag.Auxiliary) return null;
  }
  return null;
}

const copulas = new Set(
  "is are was were be been being am 's ’s remain remains remained stand stands stood total totals totalled totaled became equals represents".split(
    " ",
  ),
);

function isCopula(reader: Reader, tags: Tagged, verb: number, index: number): boolean {
  if (!copulas.has(reader.lower(verb))) return false;
  for (let at = verb + 1; at < index; at++) if (tags.at(at) !== Tag.Adverb && reader.lower(at) !== "at") return false;
  return true;
}
