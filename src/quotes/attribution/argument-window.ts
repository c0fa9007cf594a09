import type { Draft } from "../grammar/draft";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

const REACH = 70;
/** Cues of a sentence from which on their windows are narrower, so that a sentence of nothing but cues costs no more. */
const MANY = 12;
const NARROWEST = 6;
/** Units on each side for each that a cue of such a sentence has to itself. */
const SHARE = 1;

/** How far to look from a cue, by how many cues its sentence has among how many units. */
export function reachOf(cues: number, units: number): number {
  if (cues <= MANY) return REACH;
  return Math.max(NARROWEST, Math.min(REACH, Math.floor((SHARE * units) / cues)));
}

/**
 * Where what a cue attributes can stand: its sentence, the quotations beside it, and the next paragraph's where that
 * begins with one.
 *
 * @param reach - units on each side at most
 */
export function windowOf(draft: Draft, cue: number, reach = REACH): UnitRange {
  const { units } = draft;
  const { paragraph, sentence } = units[cue]!;
  let { first, end } = draft.sentences[sentence]!;
  const before = units[first - 1];
  if (before && before.tag === Tag.Quote && before.paragraph === paragraph) first -= 1;
  for (let taken = 0; taken < 2; taken += 1) {
    const after = units[end];
    if (!after || after.tag !== Tag.Quote) break;
    if (after.paragraph !== paragraph && after.paragraph !== paragraph + 1) break;
    end += 1;
  }
  return { first: Math.max(first, cue - reach), end: Math.min(end, cue + reach) };
}
