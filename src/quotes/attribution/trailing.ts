import { oftenReports, surelyReports } from "../cues/cue-lexicon";
import { isClause, isFiniteTag } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { MentionKind } from "../grammar/mention";
import { isClosedClass } from "../grammar/tagger";
import { isVerbTag, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { endsHere, invertedSubject, isOverlong } from "./inverted";

const LONGEST_SOURCE = 16;

/**
 * The clause before a verb of saying that stands at the end of its sentence: "The bridge is closed, Kerr said on
 * Monday.", "The bridge is closed, said Kerr."
 *
 * @param source - what was found to be the source, or null
 * @param mentionAt - index of each unit's mention, or -1
 * @returns the units before the comma and the subject of the verb, or null where the sentence is built otherwise
 */
export function clauseBefore(
  draft: Draft,
  cue: number,
  source: UnitRange | null,
  mentionAt: Int32Array,
): { clause: UnitRange; subject: UnitRange | null } | null {
  const { units } = draft;
  const unit = units[cue]!;
  if (unit.tag !== Tag.Past && unit.tag !== Tag.Verb) return null;
  const { first, end } = draft.sentences[unit.sentence]!;
  if (isOverlong(draft, unit.sentence)) return null;
  const behind = invertedSubject(draft, cue, mentionAt);
  if (!behind && (!oftenReports(unit.lemma) || !(surelyReports(unit.lemma) || isClosing(draft, cue)))) return null;
  let left = cue;
  const parted = partedSubject(draft, cue, mentionAt);
  const isOwn = source !== null && !saysBehindGround(draft, cue, mentionAt) && (!behind || source.first > cue);
  let subject = parted ?? (isOwn ? source : null);
  if (parted) left = parted.first;
  else if (isOwn && source.end <= cue) {
    if (cue - source.end > 1) return null;
    left = source.first;
  } else {
    const inverted = units[cue - 1]?.tag === Tag.Comma;
    const mention = draft.mentions[mentionAt[inverted ? cue + 1 : cue - 1] ?? -1];
    if (!mention) return null;
    if (!inverted) left = mention.first;
    subject ??= { first: mention.first, end: mention.end };
  }
  // "- The bridge is closed, Kerr said": the mark of a list
  const start = units[first]!.tag === Tag.Dash ? first + 1 : first;
  const close = endBefore(draft, start, left);
  if (close <= start) return null;
  for (let i = cue + 1; i < end && !endsHere(units, i, unit.sentence); i += 1) {
    if (units[i]!.tag === Tag.Quote || units[i]!.tag === Tag.Colon) return null;
  }
  return holdsVerb(draft, start, close) ? { clause: { first: start, end: close }, subject } : null;
}

/** Where a clause ends before the subject of its cue: at a comma, or behind a quotation in it that ends with one. */
function endBefore({ text, units, segments }: Draft, first: number, left: number): number {
  if (left - 1 <= first) return first;
  const last = units[left - 1]!;
  if (last.tag === Tag.Comma) return left - 1;
  if (last.tag !== Tag.Quote || left - 2 <= first) return first;
  const { tag } = units[left - 2]!;
  const isPart = tag !== Tag.Comma && tag !== Tag.Colon && tag !== Tag.Dash && tag !== Tag.Stop;
  return isPart && text[segments[last.segment]!.innerEnd - 1] === "," ? left : first;
}

/**
 * A subject that commas part from its verb: "Ida Holm, who took office in May, told", "its director, Dr. Anton Feld, said".
 *
 * @returns from its first word to its last comma, or null where the verb has its subject beside it
 */
function partedSubject(draft: Draft, cue: number, mentionAt: Int32Array): UnitRange | null {
  const { units, mentions } = draft;
  if (units[cue - 1]?.tag !== Tag.Comma) return null;
  const behind = mentions[mentionAt[cue + 1] ?? -1];
  const isNamed = behind?.kind === MentionKind.Name && !isClosedClass(units[behind.head]!.word);
  const isInverted = behind && (behind.person || behind.group || isNamed);
  if (isInverted && units[cue]!.lemma !== "tell") return null;
  const { first } = draft.sentences[units[cue]!.sentence]!;
  let start = -1;
  let parts = 0;
  let end = cue - 1;
  for (let i = end - 1; i > first && cue - i <= LONGEST_SOURCE; i -= 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Quote || tag === Tag.Colon || tag === Tag.Dash) return null;
    if (tag !== Tag.Comma) continue;
    const mention = mentions[mentionAt[i + 1]!];
    const canSpeak = mention && (mention.person || mention.group || mention.kind === MentionKind.Name);
    const names = canSpeak && mention.end === end;
    if (!names && units[i + 1]!.tag !== Tag.Relative) break;
    parts += 1;
    start = names ? i + 1 : -1;
    end = i;
  }
  return start >= 0 && parts > 1 ? { first: start, end: cue - 1 } : null;
}

/** Words of what a report rests on: "according to a first reading of its log,". */
const LONGEST_GROUND = 12;

/** "..., according to its log, said an officer": a verb of saying before its subject, behind what the report rests on. */
export function saysBehindGround({ units, mentions }: Draft, cue: number, mentionAt: Int32Array): boolean {
  const speaker = mentions[mentionAt[cue + 1] ?? -1];
  const canSpeak = speaker && (speaker.person || speaker.kind === MentionKind.Name);
  if (units[cue - 1]?.tag !== Tag.Comma || !canSpeak) return false;
  if (!surelyReports(units[cue]!.lemma) || units[cue]!.tag !== Tag.Past) return false;
  const { sentence } = units[cue]!;
  for (let i = cue - 2; i > 1 && cue - i <= LONGEST_GROUND && units[i]!.sentence === sentence; i -= 1) {
    if (units[i]!.tag !== Tag.Comma) continue;
    return units[i + 1]!.lemma === "accord" && units[i + 2]!.tag === Tag.To;
  }
  return false;
}

/** Nothing that could be an object follows: ", Reuters reported.", ", she complained on Monday." */
function isClosing({ units }: Draft, cue: number): boolean {
  const next = units[cue + 1];
  if (!next || next.sentence !== units[cue]!.sentence) return true;
  return next.tag === Tag.Stop || next.tag === Tag.Comma || next.tag === Tag.Preposition;
}

function holdsVerb(draft: Draft, first: number, end: number): boolean {
  for (let i = first; i < end; i += 1) {
    const { tag } = draft.units[i]!;
    if (tag === Tag.Quote) return false;
    if (isVerbTag(tag) || tag === Tag.Auxiliary || tag === Tag.Modal) return true;
  }
  return false;
}

/**
 * The rest of a clause that was broken off at a comma before its verb: "said the ruling, which came late, would stand".
 *
 * @returns the content up to the end of the sentence, or null where it is whole or the rest reports something itself
 */
export function restOfClause(draft: Draft, cue: number, content: UnitRange): UnitRange | null {
  const { units } = draft;
  const unit = units[cue]!;
  const { end } = draft.sentences[unit.sentence]!;
  if (content.first < cue || content.end >= end || units[content.end]!.tag !== Tag.Comma) return null;
  if (!surelyReports(unit.lemma) || isClause(draft, content.first, content.end)) return null;
  let last = end;
  while (last > content.end && (units[last - 1]!.tag === Tag.Stop || units[last - 1]!.tag === Tag.Comma)) last -= 1;
  for (let i = content.end; i < last; i += 1) {
    const { tag, lemma } = units[i]!;
    if (tag === Tag.Quote || tag === Tag.Colon) return null;
    if (isVerbTag(tag) && surelyReports(lemma)) return null;
  }
  return isClause(draft, content.first, last) ? { first: content.first, end: last } : null;
}

/** "The closure, which Kerr said | was needed, came in May": what is said of a relative ends with its clause. */
export function withinRelative({ units }: Draft, content: UnitRange, source: UnitRange | null): UnitRange {
  if (!source || content.first < source.end || units[source.first - 1]?.tag !== Tag.Relative) return content;
  if (units[source.first - 2]?.tag !== Tag.Comma || !isFiniteTag(units[content.first]!.tag)) return content;
  for (let i = content.first + 1; i < content.end; i += 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Quote) return content;
    if (tag === Tag.Comma) return { first: content.first, end: i };
  }
  return content;
}

/** "was described by Kerr as a success": what stands behind the source is the content, not "by Kerr". */
export function withoutSource({ units }: Draft, content: UnitRange, source: UnitRange): UnitRange {
  const opens = source.first === content.first || source.first === content.first + 1;
  const by = source.first === content.first || units[content.first]!.tag === Tag.Preposition;
  return opens && by && source.end < content.end ? { first: source.end, end: content.end } : content;
}
