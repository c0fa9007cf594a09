/** A number as it stands in the text, without hedge or unit; tokens from `from` up to, but without, `to`. */
export interface Numeral {
  from: number;
  to: number;
  /** null when it is an interval ("hundreds") */
  value: number | null;
  low: number;
  high: number;
  form: "digits" | "words" | "fraction" | "vague";
  /** what the digits were multiplied with: 1, or 1e6 in "2.5 million" */
  scale: number;
  /** the digits as written, "" when none */
  digits: string;
}
