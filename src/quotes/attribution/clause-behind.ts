import { canQuote } from "../cues/cue-lexicon";
import { isClause } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { isClosedClass } from "../grammar/tagger";
import { isNominal, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

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

/** Behind where, when, how or to whom something was said: "on Monday", "to BNC News", "in his speech again". */
export function behindCircumstances(draft: Draft, first: number, end: number): number {
  const { units } = draft;
  let at = first;
  while (at < end && at - first < REACH) {
    const unit = units[at]!;
    let next = at;
    if (unit.tag === Tag.Preposition || unit.tag === Tag.To) next = behindPhrase(draft, at, end);
    else if (unit.tag === Tag.Adverb || (unit.tag === Tag.Name && isClosedClass(unit.word))) next = at + 1;
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
  let { end } = sentences[sentence]!;
  while (end > verb + 1 && units[end - 1]!.tag === Tag.Stop) end -= 1;
  const at = behindCircumstances(draft, verb + 1, end);
  if (at === verb + 1 || at >= end) return null;
  const opening = units[at]!.tag;
  const opens =
    opening === Tag.That || opening === Tag.Pronoun || opening === Tag.Determiner || opening === Tag.Possessive;
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
export function isLifted({ units, mentions }: Draft, verb: number, mentionAt: Int32Array): boolean {
  const { tag, lemma, sentence } = units[verb]!;
  if ((tag !== Tag.Past && tag !== Tag.Verb) || !canQuote(lemma)) return false;
  const next = units[verb + 1];
  if (next?.sentence !== sentence || (next.tag !== Tag.Auxiliary && next.tag !== Tag.Modal)) return false;
  const subject = mentions[mentionAt[verb - 1] ?? -1];
  const before = units[(subject?.first ?? 0) - 1];
  if (subject?.end !== verb || before?.sentence !== sentence) return false;
  return before.tag === Tag.That || before.word === "which" || before.word === "who";
}
