import type { Span } from "../text/rows";

export type NumberKind =
  | "count"
  | "money"
  | "percentage"
  | "measure"
  | "age"
  | "duration"
  | "fraction"
  | "ordinal"
  | "year"
  | "date"
  | "time"
  | "weekday"
  | "score"
  | "vague-count";

export type Hedge = "exact" | "approximate" | "more-than" | "at-least" | "less-than" | "at-most" | "vague";

/** One row of the table `numbers`: a figure with what it counts and who gives it. */
export interface NumberRow {
  id: string;
  article: string;
  start: number;
  end: number;
  /** the expression with its hedge: "more than 150" */
  text: string;
  kind: NumberKind;
  value: number | null;
  /** the interval the figure means; null = open */
  low: number | null;
  high: number | null;
  hedge: Hedge;
  /** canonical English name, singular; of a count the head noun of what is counted */
  unit: string | null;
  /** as fully as the sentence says: "US troops deployed in Iraq" */
  counted: string | null;
  place: Span | null;
  time: Span | null;
  /** a resolved date or clock time */
  iso: string | null;
  /** of a score or record */
  parts: number[] | null;
  /** the number this is a fraction or subset of */
  of: string | null;
  /** who is said to give it; null = the narrator */
  speaker: string | null;
  change: { from: number | null; to: number | null } | null;
  claim: string | null;
}

export type PairVerdict = "agree" | "compatible" | "changed" | "conflict";
export type ClaimVerdict = PairVerdict | "single-source";

/** One row of the table `claims`: the figures of several articles that mean the same quantity. */
export interface ClaimRow {
  id: string;
  /** the quantity in words */
  quantity: string;
  unit: string | null;
  numbers: string[];
  verdict: ClaimVerdict;
  relations: { a: string; b: string; verdict: PairVerdict; why: string }[];
  explanation: string;
}

export type CheckKind =
  | "sum"
  | "difference"
  | "product"
  | "ratio"
  | "part-whole"
  | "elapsed-time"
  | "calendar"
  | "order";

/** One row of the table `checks`: arithmetic and calendars that a careful reader would try. */
export interface CheckRow {
  id: string;
  kind: CheckKind;
  numbers: string[];
  verdict: "consistent" | "inconsistent" | "undetermined";
  explanation: string;
}
