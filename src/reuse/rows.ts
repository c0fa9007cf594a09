import type { Span } from "../text/rows";

/** One row of the table `passages`: a stretch of words that several articles share. */
export interface PassageRow {
  id: string;
  words: number;
  /** as the first occurrence has it */
  text: string;
  occurrences: (Span & { article: string })[];
  /** false where words differ between the occurrences */
  exact: boolean;
}

/** One row of the table `overlaps`: how much two articles have in common. */
export interface OverlapRow {
  a: string;
  b: string;
  jaccard: number;
  shareOfA: number;
  shareOfB: number;
  /** words of the longest shared passage */
  longest: number;
}

/** Something in the texts that speaks for a direction of descent, or for a source that both have. */
export interface DescentReason {
  /**
   * credit: `article` names the outlet or agency of the other one as its source;
   * agency: both carry or name the same agency; date: the two are of different days
   */
  kind: "credit" | "agency" | "date";
  /** the article that would be the source; null = a source that both have */
  source: string | null;
  /** the article in which the reason stands; null for a date, which takes both */
  article: string | null;
  /** the outlet or agency named */
  name: string | null;
  /** where it is named, when it stands in the text */
  place: Span | null;
}

/** One row of the table `descents`: which of two articles that share passages is likely the source of the other. */
export interface DescentRow {
  a: string;
  b: string;
  /** the larger of the two shares of the row in `overlaps` */
  share: number;
  /** the article that is likely the source; null when both have another one or nothing says which */
  source: string | null;
  /** an agency that both carry or name, when no article of the two is likely the source */
  common: string | null;
  /**
   * named: one text names the other's outlet or agency; dated: dates alone say which came first; common: both have one
   * agency; undetermined: nothing says, or the reasons contradict each other
   */
  basis: "named" | "dated" | "common" | "undetermined";
  reasons: DescentReason[];
}

/** One row of the table `copies`: near-identical articles. */
export interface CopyRow {
  /** made of the article that comes first by name */
  id: string;
  /** in the order given */
  articles: string[];
  /** the least share of words that a member has in common with another it is linked to, 0.8 to 1 */
  leastShared: number;
}
