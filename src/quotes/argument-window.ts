import type { UnitRange } from "./arguments";
import type { Draft } from "./draft";
import { Tag } from "./tags";

const REACH = 70;

/**
 * Where what a cue attributes can stand: its sentence, the quotations beside it, and the next paragraph's where that
 * begins with one.
 */
export function windowOf(draft: Draft, cue: number): UnitRange {
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
  return { first: Math.max(first, cue - REACH), end: Math.min(end, cue + REACH) };
}
