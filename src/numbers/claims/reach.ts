import type { Reader } from "../reader";
import { scales, smallNumbers } from "../values/lexicon";
import type { Mention } from "./mention";

/** Does one of the words stand between two tokens of the figure's sentence? */
export type Near = (from: number, to: number, words: ReadonlySet<string>) => boolean;

/** "half a million nationwide", "40,000 marched across the country"; a further figure has its own reach */
export function isBroad(reader: Reader, { left, right }: Mention["figure"], end: number): boolean {
  if (reaching.test(reader.lower(left - 1))) return true;
  for (let index = right; index < end && index < right + 14; index++) {
    const word = reader.lower(index);
    if (reader.isNumber(index) || smallNumbers.has(word) || scales.has(word) || word === "half") return false;
    if (reaching.test(word)) return true;
    if (/^(?:across|around|throughout)$/.test(word) && /^(?:country|nation)$/.test(reader.lower(index + 2)))
      return true;
  }
  return false;
}

const reaching = /^(?:nationwide|countrywide|nationally)$/;

/** Of money: so much for each "year" or "share". */
export function rateOf({ row, figure }: Mention, near: Near): string | null {
  const per = / per (year|share)$/.exec(row.unit ?? "");
  if (per) return per[1]!;
  return near(figure.left - 3, figure.right + 4, yearly) ? "year" : null;
}

/** Of a price, or a change of it, on a market: in the course of trading, or at the close of a day. */
export function marketOf({ figure }: Mention, near: Near): "open" | "close" | null {
  if (!near(figure.left - 9, figure.right + 5, traded)) return null;
  return near(figure.left - 9, figure.right + 7, closes) ? "close" : "open";
}

const yearly = new Set(["annual", "annually", "yearly"]);
const traded = new Set(["shares", "stock", "stocks"]);
const closes = new Set(["close", "closed", "closing", "ended", "finished"]);
