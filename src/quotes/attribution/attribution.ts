import type { Cue } from "../cues/cues";
import type { Mention } from "../grammar/mention";
import type { UnitRange } from "../grammar/unit-range";

/** What a cue attributes to whom. */
export interface Attribution {
  cue: Cue;
  /** all words of the source, and the mention in it that names the speaker */
  source: UnitRange | null;
  speaker: Mention | null;
  contents: UnitRange[];
  addressee: UnitRange | null;
  /** the cue stands between the subject and the verb of what it reports */
  interrupts: boolean;
}
