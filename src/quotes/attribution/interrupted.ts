import { surelyReports } from "../cues/cue-lexicon";
import type { Cue } from "../cues/cues";
import { isClause, isFiniteTag } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { behindCircumstances } from "./clause-behind";

const LONGEST_SOURCE = 16;

/** A clause in the parts that its cue leaves of it, and who says it. */
export interface BrokenClause {
  parts: UnitRange[];
  subject: UnitRange;
}

const OPENS_COMPLEMENT = new Set([Tag.Determiner, Tag.Possessive, Tag.Adjective, Tag.Preposition, Tag.Adverb]);

function withoutStop({ units }: Draft, first: number, end: number): UnitRange {
  let last = end;
  while (last > first && units[last - 1]!.tag === Tag.Stop) last -= 1;
  return { first, end: last };
}

/** Does what stands before the first comma need what stands behind the second? "The council | will resign", "It was | shut" */
function goesOn(draft: Draft, first: number, comma: number, next: number): boolean {
  const { units } = draft;
  const after = units[next]?.tag ?? Tag.None;
  for (let i = first; i < comma; i += 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Quote) return false;
    if (!isFiniteTag(tag)) continue;
    if (i < comma - 1 || (tag !== Tag.Auxiliary && tag !== Tag.Modal)) return false;
    if (isFiniteTag(after) || after === Tag.Participle || after === Tag.Gerund) return true;
    // "It is, Kerr says, a question of trust."
    return units[i]!.lemma === "be" && OPENS_COMPLEMENT.has(after);
  }
  return isFiniteTag(after);
}

/**
 * The two parts of a clause that a verb of saying interrupts: "The council, people close to it said, will resign."
 *
 * @returns the subject before the first comma and the rest behind the second, with the source; null where the sentence is built otherwise
 */
export function clauseAround(draft: Draft, cue: Cue, mentionAt: Int32Array): BrokenClause | null {
  if (cue.according) return aroundAccording(draft, cue.unit, mentionAt);
  const { units } = draft;
  const unit = units[cue.unit]!;
  if ((unit.tag !== Tag.Past && unit.tag !== Tag.Verb) || !surelyReports(unit.lemma)) return null;
  const { first, end } = draft.sentences[unit.sentence]!;
  // "Kerr said on Monday,"
  const close = behindCircumstances(draft, cue.unit + 1, end);
  const next = close + 1;
  if (next >= end || units[close]!.tag !== Tag.Comma) return null;
  let comma = cue.unit - 1;
  while (comma > first && cue.unit - comma < LONGEST_SOURCE && units[comma]!.tag !== Tag.Comma) comma -= 1;
  if (comma <= first || units[comma]!.tag !== Tag.Comma || mentionAt[comma + 1]! < 0) return null;
  // "Holm, an expert who writes for a paper, noted that": who writes is no subject of its own
  for (let i = comma + 1; i < cue.unit; i += 1) if (units[i]!.tag === Tag.Relative) return null;
  const parts = partsOf(draft, first, comma, next, end);
  return parts && { parts, subject: { first: comma + 1, end: cue.unit } };
}

/** What is said of "The line is old and, Kerr said, will close." is only what stands behind; else both parts of a clause are. */
function partsOf(draft: Draft, first: number, comma: number, next: number, end: number): UnitRange[] | null {
  const { units } = draft;
  const rest = withoutStop(draft, next, end);
  if (units[comma - 1]!.tag === Tag.Conjunction && comma - 1 > first) {
    return isFiniteTag(units[next]!.tag) || isClause(draft, next, end) ? [rest] : null;
  }
  return goesOn(draft, first, comma, next) ? [{ first, end: comma }, rest] : null;
}

/** First comma of a sentence at or behind a unit, or -1. */
function commaFrom({ units }: Draft, at: number, end: number): number {
  for (let i = at; i < Math.min(end, at + LONGEST_SOURCE); i += 1) if (units[i]!.tag === Tag.Comma) return i;
  return -1;
}

/** "The driver, according to Kerr, fled." and "According to Kerr, the mayor of Halden, the driver fled." */
function aroundAccording(draft: Draft, cue: number, mentionAt: Int32Array): BrokenClause | null {
  const { units } = draft;
  const { first, end } = draft.sentences[units[cue]!.sentence]!;
  const source = cue + 2;
  const close = commaFrom(draft, source, end);
  if (close < 0 || (mentionAt[source] ?? -1) < 0) return null;
  if (cue === first) {
    const again = commaFrom(draft, close + 1, end);
    if (again < 0 || !isAside(draft, close + 1, again, mentionAt) || !isClause(draft, again + 1, end)) return null;
    return { parts: [withoutStop(draft, again + 1, end)], subject: { first: source, end: again } };
  }
  if (units[cue - 1]!.tag !== Tag.Comma || cue - 1 <= first || close + 1 >= end) return null;
  const parts = partsOf(draft, first, cue - 1, close + 1, end);
  return parts && { parts, subject: { first: source, end: close } };
}

/** "the mayor of Halden", "who leads the council": what stands between commas tells who somebody is. */
function isAside({ units, mentions }: Draft, first: number, end: number, mentionAt: Int32Array): boolean {
  if (units[first]!.word === "who") return true;
  const mention = mentions[mentionAt[first] ?? -1];
  if (!mention?.person || mention.plural) return false;
  for (let i = first; i < end; i += 1) if (isFiniteTag(units[i]!.tag) || units[i]!.tag === Tag.Quote) return false;
  return true;
}
