import { isFiniteTag } from "./clauses";
import type { Draft } from "./draft";
import type { Mention } from "./mention";
import { isVerbTag, Tag } from "./tags";
import type { UnitRange } from "./unit-range";

const REACH = 40;

/** Words between a subject and its verb: "has not publicly". */
function isLink(tag: Tag): boolean {
  return tag === Tag.Adverb || tag === Tag.Auxiliary || tag === Tag.Modal;
}

/**
 * The mention that is most likely the subject of a verb, by its place alone.
 *
 * Walks left over helping verbs and adverbs, over "of", "in" and the like to the noun they belong to, and over one
 * stretch between commas. "Kerr, who leads the council of Halden, has not said" -> Kerr.
 *
 * @param mentionAt - index of each unit's mention, or -1
 * @returns index of the mention, or -1
 */
export function guessSubject(draft: Draft, verb: number, mentionAt: Int32Array): number {
  const { units, sentences } = draft;
  const { first } = sentences[units[verb]!.sentence]!;
  const limit = Math.max(first, verb - REACH);
  let at = verb - 1;
  while (at >= limit && isLink(units[at]!.tag)) at -= 1;
  if (at >= limit && units[at]!.tag === Tag.Comma) at = beforeComma(draft, at, limit);
  for (let steps = 0; steps < 6 && at >= limit; steps += 1) {
    const mention = mentionAt[at]!;
    if (mention < 0) break;
    const start = draft.mentions[mention]!.first;
    const before = start > limit ? units[start - 1]!.tag : Tag.None;
    const inner = start - 2 >= limit ? mentionAt[start - 2]! : -1;
    if (before !== Tag.Preposition || inner < 0) return mention;
    at = start - 2;
  }
  const free = units[verb]!.tag === Tag.Gerund || units[verb - 1]?.tag === Tag.To;
  return free ? firstSubject(draft, first, verb, mentionAt) : -1;
}

/** Before the comma that opens the stretch another comma closes. */
function beforeComma(draft: Draft, close: number, limit: number): number {
  for (let i = close - 1; i > limit; i -= 1) if (draft.units[i]!.tag === Tag.Comma) return i - 1;
  return close - 1;
}

/** The first mention of a sentence that a finite verb follows before `end`. */
function firstSubject(draft: Draft, first: number, end: number, mentionAt: Int32Array): number {
  const { units } = draft;
  let last = -1;
  for (let i = first; i < end && i < first + REACH; i += 1) {
    const { tag } = units[i]!;
    if (mentionAt[i]! >= 0) {
      const before = i > first ? units[i - 1]!.tag : Tag.None;
      if (mentionAt[i] !== last && before !== Tag.Preposition) last = mentionAt[i]!;
    } else if (last >= 0 && (isVerbTag(tag) || tag === Tag.Auxiliary || tag === Tag.Modal) && tag !== Tag.Gerund) {
      return last;
    }
  }
  return -1;
}

/** Units between "who" and the object of its verb. */
const LONGEST_RELATIVE = 8;

/**
 * The subject of a finite verb before a relative clause: "The company that runs the harbour said" -> the company, with
 * its clause.
 *
 * @returns null where no such clause stands before the verb
 */
export function subjectOverClause(
  draft: Draft,
  verb: number,
  mentionAt: Int32Array,
): { range: UnitRange; named: Mention } | null {
  const { units, mentions } = draft;
  const { tag } = units[verb]!;
  const last = mentions[mentionAt[verb - 1] ?? -1];
  if ((tag !== Tag.Past && tag !== Tag.Verb) || last?.end !== verb) return null;
  for (let at = last.first - 1; at > 0 && verb - at <= LONGEST_RELATIVE; at -= 1) {
    const unit = units[at]!;
    if (unit.sentence !== last.sentence || unit.tag === Tag.Comma || unit.tag === Tag.Quote) break;
    if (unit.tag !== Tag.That && unit.word !== "who") continue;
    const named = mentions[mentionAt[at - 1] ?? -1];
    if (named?.end !== at || !isFiniteTag(units[at + 1]!.tag)) break;
    return { range: { first: named.first, end: verb }, named };
  }
  return null;
}
