import { surelyReports } from "../cues/cue-lexicon";
import { isClause, isFiniteTag } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { isVerbTag, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { isOverlong } from "./inverted";

/** Words that make what they open hang on another clause. */
const SUBORDINATE = new Set(
  "when while after before although though as if since because unless until once whereas asked told pressed".split(" "),
);
/** Units between a cue and its "that": "said in a statement on Friday that". */
const REACH = 12;

/** "When told of the report,": an opening that is no clause of its own. */
function isOpener({ units }: Draft, first: number, comma: number): boolean {
  if (!SUBORDINATE.has(units[first]!.word)) return false;
  for (let i = first; i < comma; i += 1) if (units[i]!.tag === Tag.Comma) return false;
  return true;
}

/**
 * What is said where only what opens the sentence was found: "After a week in hospital, he said he was well."
 *
 * @param contents - what was found, all before the cue
 * @returns what stands behind the cue, or null where the opening is no such clause or nothing is said behind
 */
export function contentBehindOpener(
  draft: Draft,
  cue: number,
  contents: UnitRange[],
  source: UnitRange | null,
): UnitRange | null {
  const { units } = draft;
  const { first, end } = draft.sentences[units[cue]!.sentence]!;
  const [content] = contents;
  if (contents.length !== 1 || !content || content.first !== first || !isVerbTag(units[cue]!.tag)) return null;
  const start = source && source.end <= cue ? source.first : cue;
  if (content.end > start || !isOpener(draft, first, content.end)) return null;
  let last = end;
  while (last > cue + 1 && units[last - 1]!.tag === Tag.Stop) last -= 1;
  for (let i = cue + 1; i < Math.min(last, cue + REACH); i += 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Quote) return { first: i, end: i + 1 };
    if (tag === Tag.That) return { first: i, end: last };
    if (isFiniteTag(tag)) break;
  }
  return isClause(draft, cue + 1, last) ? { first: cue + 1, end: last } : null;
}

/**
 * What is said where the clause joined before it was found, alone or too: "The area is wooded, and Kerr said he got away."
 *
 * @param contents - what was found
 * @returns the clause behind the cue, or null where the sentence is built otherwise
 */
export function contentBehindJoin(
  draft: Draft,
  cue: number,
  contents: UnitRange[],
  source: UnitRange | null,
): UnitRange | null {
  const { units, sentences } = draft;
  const [before, behind] = contents;
  if (isOverlong(draft, units[cue]!.sentence)) return null;
  if (!before || contents.length > 2 || !source || !surelyReports(units[cue]!.lemma)) return null;
  const join = source.first - 1;
  if (source.end !== cue || units[join]?.tag !== Tag.Conjunction || units[join - 1]?.tag !== Tag.Comma) return null;
  if (before.end > join) return null;
  if (behind) return behind.first > cue && isClause(draft, behind.first, behind.end) ? behind : null;
  let { end } = sentences[units[cue]!.sentence]!;
  while (end > cue + 1 && units[end - 1]!.tag === Tag.Stop) end -= 1;
  for (let i = cue + 1; i < end; i += 1) if (units[i]!.tag === Tag.Quote || units[i]!.tag === Tag.Comma) return null;
  return isClause(draft, cue + 1, end) ? { first: cue + 1, end } : null;
}
