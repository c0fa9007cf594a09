import type { Mention } from "./grammar/mention";
import type { UnitRange } from "./grammar/unit-range";
import type { Entity } from "./speakers/entity";

/** A content with its speaker, before it becomes a row. */
export interface Finding {
  content: UnitRange;
  cue: { first: number; end: number } | null;
  source: UnitRange | null;
  /** the mention in the source that names the speaker */
  mention: Mention | null;
  entity: Entity | null;
  /** who speaks together, when it is more than one */
  together?: Entity[];
  addressee: UnitRange | null;
  continued: boolean;
  confidence: number;
  /** the cue stands between the subject and the verb of what it reports, so that no part is a clause by itself */
  interrupted?: boolean;
  /** a turn of a transcript: speech without marks */
  turn?: boolean;
}
