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
