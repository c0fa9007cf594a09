import type { Reader } from "../reader";
import { currencyAfter, scales, shortScales, unitForms } from "./lexicon";
import { scaled } from "./numeral";
import type { Numeral } from "./numeral-form";

/**
 * A number as continental agencies print it, left so in an English text: "3,5 percent", "1.234,50 euros", "€1.500,00",
 * "1.234.567 euros". Where English could mean something else (a list "3,5", a decimal "1.234") the comma needs a unit
 * behind it or a currency before it, and points alone are groups only from two of them on.
 */
export function readEuropean(reader: Reader, at: number, end: number): Numeral | null {
  const whole = reader.raw(at);
  if (!/^\d{1,3}(?:\.\d{3}){0,4}$/.test(whole)) return null;
  const decimals = reader.raw(at + 2);
  const comma =
    reader.raw(at + 1) === "," &&
    reader.glued(at) &&
    reader.glued(at + 1) &&
    /^\d{1,2}$/.test(decimals) &&
    at + 2 < end &&
    !(reader.glued(at + 2) && /^[,.]$/.test(reader.raw(at + 3)) && reader.glued(at + 3));
  const groups = whole.split(".").length - 1;
  const to = comma ? at + 3 : at + 1;
  const sure = comma ? groups > 0 : groups > 1;
  if (!comma && groups < 2) return null;
  if (!sure && !isMeasured(reader, at, to)) return null;
  if (!comma && !isMeasured(reader, at, to)) return null;
  const value = Number(whole.replaceAll(".", "") + (comma ? `.${decimals}` : ""));
  const digits = reader.text.slice(reader.start(at), reader.end(to - 1));
  return scaled(reader, { from: at, to, value, low: value, high: value, form: "digits", scale: 1, digits }, end);
}

/** Does a unit, a scale or a percent sign follow, or a currency go before? */
function isMeasured(reader: Reader, at: number, to: number): boolean {
  const next = reader.lower(to);
  if (/[$£€¥]$/.test(reader.raw(at - 1))) return true;
  return (
    next === "%" ||
    scales.has(next) ||
    currencyAfter.has(next) ||
    (shortScales.has(next) && next.length > 1) ||
    (unitForms.has(next) && next.length > 1 && next !== "in")
  );
}
