import type { Cue } from "../cues/cues";
import type { Draft } from "../grammar/draft";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { Label } from "./viterbi";

const TELLING = new Set(["tell", "ask", "urge", "inform", "remind", "assure", "warn", "advise", "notify", "reassure"]);

/** "told AFP": the mention right behind a verb of telling that is neither source nor content. */
export function addresseeOf(
  draft: Draft,
  cue: Cue,
  path: Uint8Array,
  offset: number,
  mentionAt: Int32Array,
): UnitRange | null {
  if (!TELLING.has(draft.units[cue.unit]!.lemma)) return null;
  for (let i = cue.unit + 1; i <= cue.unit + 2; i += 1) {
    const index = mentionAt[i] ?? -1;
    if (index < 0 || path[i - offset] !== Label.Other) continue;
    const { first, end } = draft.mentions[index]!;
    return { first, end };
  }
  return null;
}

/** Units between "was" and "told": "was not immediately". */
const BETWEEN = 3;

/** "They were told that", "we're reminded that": who stands before a verb of telling in the passive hears it. */
export function isTold({ units }: Draft, cue: number): boolean {
  const { lemma, sentence, tag } = units[cue]!;
  if (!TELLING.has(lemma) || (tag !== Tag.Past && tag !== Tag.Participle)) return false;
  for (let at = cue - 1; at >= 0 && cue - at <= BETWEEN && units[at]!.sentence === sentence; at -= 1) {
    const unit = units[at]!;
    if (unit.lemma === "be" || /['’](?:re|m)$/.test(unit.word)) return true;
    if (unit.tag !== Tag.Adverb) return false;
  }
  return false;
}
