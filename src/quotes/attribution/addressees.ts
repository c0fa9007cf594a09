import type { Cue } from "../cues/cues";
import type { Draft } from "../grammar/draft";
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
