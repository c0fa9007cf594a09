import type { Span } from "../text/rows";

/** One row of the table `words`: a word (or alias group) in one article, or in the whole corpus. */
export interface WordRow {
  /** null = the whole corpus */
  article: string | null;
  word: string;
  /** what a stem or an alias group merged, most frequent first */
  forms: { form: string; count: number }[];
  count: number;
  perThousand: number;
  /** Gries' deviation of proportions over the articles, 0 (even) to 1; null for one article */
  dispersion: number | null;
}

/** One row of the table `keywords`: how unusual a word is in one article compared with the others. */
export interface KeywordRow {
  article: string;
  word: string;
  count: number;
  referenceCount: number;
  expected: number;
  /** G², signed by nothing: see `logRatio` for the direction */
  logLikelihood: number;
  logRatio: number;
  logRatioLow: number;
  logRatioHigh: number;
  pValue: number;
  /** Benjamini-Hochberg */
  adjustedP: number;
}

/** How often an article uses one form of a name that has several. */
export interface FormRow {
  article: string;
  /** the name the forms stand for */
  group: string;
  form: string;
  count: number;
  /** of the article's uses of this name, 0 to 1 */
  share: number;
}

/** A place where a word or phrase stands, with what is around it. */
export interface ConcordanceRow {
  article: string;
  start: number;
  /** before it, in the same paragraph, white space made one space */
  left: string;
  node: Span;
  /** after it, in the same paragraph, white space made one space */
  right: string;
}
