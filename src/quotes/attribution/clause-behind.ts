import { canQuote, surelyReports } from "../cues/cue-lexicon";
import frames from "../data/report-frames.json";
import { isClause } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { isClosedClass } from "../grammar/tagger";
import { isNominal, Tag, type Unit } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { isOverlong } from "./inverted";

const MAKING = new Set(frames.making.split(" "));
/** Units of where, when and to whom: "in his speech to the council on Monday". */
const REACH = 14;

/** Behind "in his New Year's speech", "to BNC News", "on Monday": a new determiner begins another phrase. */
function behindPhrase({ units }: Draft, preposition: number, end: number): number {
  let at = preposition + 1;
  let nominal = false;
  for (; at < end; at += 1) {
    const { tag } = units[at]!;
    if (isNominal(tag) || tag === Tag.Clitic || tag === Tag.Number) nominal = true;
    else if (tag === Tag.Determiner || tag === Tag.Possessive) {
      if (nominal) break;
    } else if (tag !== Tag.Adjective) break;
  }
  return nominal ? at : preposition;
}

/** "said further | talks": an adverb before a noun belongs to its phrase. */
function qualifies(next: Unit | undefined): boolean {
  return next !== undefined && (isNominal(next.tag) || next.tag === Tag.Adjective || next.tag === Tag.Participle);
}

/** Behind where, when, how or to whom something was said: "on Monday", "to BNC News", "in his speech again". */
export function behindCircumstances(draft: Draft, first: number, end: number): number {
  const { units } = draft;
  let at = first;
  while (at < end && at - first < REACH) {
    const unit = units[at]!;
    let next = at;
    if (unit.tag === Tag.Preposition || unit.tag === Tag.To) next = behindPhrase(draft, at, end);
    else if (
      (unit.tag === Tag.Adverb && !qualifies(units[at + 1])) ||
      (unit.tag === Tag.Name && isClosedClass(unit.word))
    )
      next = at + 1;
    if (next === at) break;
    at = next;
  }
  return at;
}

/**
 * What somebody says behind where, when or to whom it was said: "Kerr stated in July | it opposed the line".
 *
 * @returns the clause to the end of the sentence, or null where no such phrase or no clause with "that", a pronoun or a
 * determiner of its own stands behind the verb
 */
export function clauseBehind(draft: Draft, verb: number): UnitRange | null {
  const { units, sentences } = draft;
  const { tag, lemma, sentence } = units[verb]!;
  if ((tag !== Tag.Past && tag !== Tag.Verb) || !canQuote(lemma)) return null;
  if (isOverlong(draft, sentence)) return null;
  let { end } = sentences[sentence]!;
  while (end > verb + 1 && units[end - 1]!.tag === Tag.Stop) end -= 1;
  const at = behindCircumstances(draft, verb + 1, end);
  if (at === verb + 1 || at >= end) return null;
  const opening = units[at]!.tag;
  // "wrote in May the book that"
  const bare = (opening === Tag.Determiner || opening === Tag.Possessive) && !MAKING.has(lemma);
  const opens = opening === Tag.That || opening === Tag.Pronoun || bare;
  return opens && isClause(draft, opening === Tag.That ? at + 1 : at, end) ? { first: at, end } : null;
}

/** Does a subject stand right before the verb, so that it is no participle: "Kerr has stated in July that"? */
export function hasSubject({ units }: Draft, verb: number): boolean {
  let at = verb - 1;
  const { sentence } = units[verb]!;
  while (at >= 0 && units[at]!.sentence === sentence && units[at]!.tag === Tag.Adverb) at -= 1;
  if (at < 0 || units[at]!.sentence !== sentence) return false;
  const { tag, lemma } = units[at]!;
  return isNominal(tag) || tag === Tag.Pronoun || tag === Tag.Comma || lemma === "have" || units[at]!.word === "who";
}

/** "deaths that | Kerr said | are unrelated": the subject of what is said stands before the one who says it. */
export function isLifted(draft: Draft, verb: number, mentionAt: Int32Array): boolean {
  const { units, mentions } = draft;
  const { tag, lemma, sentence } = units[verb]!;
  if ((tag !== Tag.Past && tag !== Tag.Verb) || !canQuote(lemma)) return false;
  if (isOverlong(draft, sentence)) return false;
  const next = units[verb + 1];
  if (next?.sentence !== sentence || (next.tag !== Tag.Auxiliary && next.tag !== Tag.Modal)) return false;
  const subject = mentions[mentionAt[verb - 1] ?? -1];
  const before = units[(subject?.first ?? 0) - 1];
  if (subject?.end !== verb || before?.sentence !== sentence) return false;
  return before.tag === Tag.That || before.word === "which" || before.word === "who";
}

/** What is said of a subject lifted before its speaker: the units from the verb of saying to the next comma. */
export function restOfLifted({ units, sentences }: Draft, verb: number): UnitRange {
  const { end } = sentences[units[verb]!.sentence]!;
  let last = verb + 1;
  while (last < end && units[last]!.tag !== Tag.Comma && units[last]!.tag !== Tag.Stop) last += 1;
  return { first: verb + 1, end: last };
}

/**
 * The whole clause behind a verb of saying where only its last part or a piece of it was found: "said | further talks
 * would be "held soon"".
 *
 * @returns the clause, or the content as it was where it is none or a comma or colon parts it from the verb or the quotation
 */
export function wholeBehind(draft: Draft, verb: number, content: UnitRange): UnitRange {
  const { units, sentences } = draft;
  const { tag, lemma, sentence } = units[verb]!;
  if ((tag !== Tag.Past && tag !== Tag.Verb) || !surelyReports(lemma) || !canQuote(lemma)) return content;
  const opening = units[content.first]!;
  if (isOverlong(draft, sentence)) return content;
  if (content.first <= verb + 2 || opening.sentence !== sentence || units[verb + 1]!.tag === Tag.Comma) return content;
  for (let i = verb + 1; i < content.first; i += 1) {
    const own = units[i]!.tag;
    if (own === Tag.Colon || own === Tag.Quote || own === Tag.Dash) return content;
  }
  const first = behindCircumstances(draft, verb + 1, content.first);
  if (opening.tag === Tag.Quote) {
    const parted = units[content.first - 1]!.tag === Tag.Comma;
    return !parted && isClause(draft, first, content.first) ? { first, end: content.end } : content;
  }
  if (first === content.first || MAKING.has(lemma) || isClause(draft, content.first, content.end)) return content;
  let { end } = sentences[sentence]!;
  while (end > content.end && units[end - 1]!.tag === Tag.Stop) end -= 1;
  return isClause(draft, first, end) ? { first, end: Math.max(end, content.end) } : content;
}
