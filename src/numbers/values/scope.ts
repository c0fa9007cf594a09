import type { Figure } from "../figure";
import type { Reader } from "../reader";
import type { Numeral } from "./numeral-form";
import { readQuantity } from "./quantity";

/** The sentence that is read for figures. */
export interface Scope {
  sentence: number;
  first: number;
  end: number;
  /** ISO date of the article, from which weekdays and missing years follow */
  published: string | null;
}

/** Read what stands beside a number and keep the figure; gives the token to go on from. */
export function pushQuantity(reader: Reader, numeral: Numeral, scope: Scope, figures: Figure[]): number {
  const figure = readQuantity(reader, numeral, scope);
  if (!figure) return numeral.to;
  figures.push(figure);
  return figure.to;
}
