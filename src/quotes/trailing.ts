import type { UnitRange } from "./arguments";
import { isClause } from "./clauses";
import { verbCue } from "./cue-lexicon";
import type { Draft } from "./draft";
import { isVerbTag, Tag } from "./tags";

/** How often in a hundred the verb must report for its place alone to tell what it reports. */
const SURE = 74;
const LIKELY = 60;

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
  const share = verbCue(unit.lemma)?.share ?? 0;
  if (share < LIKELY || (share < SURE && !isClosing(draft, cue))) return null;
  const { first, end } = draft.sentences[unit.sentence]!;
  let left = cue;
  let subject = source;
  if (source && source.end <= cue) {
    if (cue - source.end > 1) return null;
    left = source.first;
  } else {
    const inverted = units[cue - 1]?.tag === Tag.Comma;
    const mention = draft.mentions[mentionAt[inverted ? cue + 1 : cue - 1] ?? -1];
    if (!mention) return null;
    if (!inverted) left = mention.first;
    subject ??= { first: mention.first, end: mention.end };
  }
  const comma = left - 1;
  if (comma <= first || units[comma]!.tag !== Tag.Comma) return null;
  for (let i = cue + 1; i < end; i += 1) if (units[i]!.tag === Tag.Quote || units[i]!.tag === Tag.Colon) return null;
  return holdsVerb(draft, first, comma) ? { clause: { first, end: comma }, subject } : null;
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
  if ((verbCue(unit.lemma)?.share ?? 0) < SURE || isClause(draft, content.first, content.end)) return null;
  let last = end;
  while (last > content.end && (units[last - 1]!.tag === Tag.Stop || units[last - 1]!.tag === Tag.Comma)) last -= 1;
  for (let i = content.end; i < last; i += 1) {
    const { tag, lemma } = units[i]!;
    if (tag === Tag.Quote || tag === Tag.Colon) return null;
    if (isVerbTag(tag) && (verbCue(lemma)?.share ?? 0) >= SURE) return null;
  }
  return isClause(draft, content.first, last) ? { first: content.first, end: last } : null;
}

/** "was described by Kerr as a success": what stands behind the source is the content, not "by Kerr". */
export function withoutSource({ units }: Draft, content: UnitRange, source: UnitRange): UnitRange {
  const opens = source.first === content.first || source.first === content.first + 1;
  const by = source.first === content.first || units[content.first]!.tag === Tag.Preposition;
  return opens && by && source.end < content.end ? { first: source.end, end: content.end } : content;
}
