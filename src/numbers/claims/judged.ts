import type { PairVerdict } from "../rows";

/** Why two figures stand to each other as they do; `explain.ts` has the words. */
export type Reason =
  | "same"
  | "hedge"
  | "bound"
  | "rounding"
  | "units"
  | "zone"
  | "interval"
  | "debt"
  | "total"
  | "later"
  | "unknown-time"
  | "market"
  | "decimal"
  | "sources"
  | "differ";

export interface Judged {
  verdict: PairVerdict;
  reason: Reason;
}
