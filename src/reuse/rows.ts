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

/** One row of the table `copies`: near-identical articles. */
export interface CopyRow {
  /** made of the article that comes first by name */
  id: string;
  /** in the order given */
  articles: string[];
  /** the least share of words that a member has in common with another it is linked to, 0.8 to 1 */
  leastShared: number;
}
