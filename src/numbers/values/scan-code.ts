import { createFigure, type Figure } from "../figure";
import type { Reader } from "../reader";
import { smallNumbers, tens } from "./lexicon";
import { digitsValue, scaled } from "./numeral";
import type { Numeral } from "./numeral-form";
import { readQuantity } from "./quantity";
import type { Scope } from "./scope";
import { splitCode } from "./units";

/** "RM79", "USD10m": code and digits in one word, perhaps with a decimal part after it */
export function scanCode(reader: Reader, at: number, scope: Scope, figures: Figure[]): number {
  const raw = reader.raw(at);
  if (raw.length > 6 && raw.endsWith("fold")) return scanFold(reader, at, scope, figures);
  const last = raw.charCodeAt(raw.length - 1);
  const signed = reader.raw(at - 1) === "$" && reader.glued(at - 1);
  if (
    raw.length < 2 ||
    (!(raw.charCodeAt(1) <= 57) && raw.charCodeAt(2) > 57 && raw.charCodeAt(3) > 57) ||
    (last > 57 && !/\d[a-z]{1,3}$/i.test(raw))
  )
    return at + 1;
  // a console, and no pounds
  if (
    /^PS[1-6]$/.test(raw) &&
    !/^(?:\.\d|m|bn|[ ](?:million|billion))/.test(reader.text.slice(reader.end(at), reader.end(at) + 9))
  )
    return at + 1;
  const code = splitCode(raw, signed);
  if (!code) return at + 1;
  const start = reader.start(at) + code.length;
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]{1,3})?/i.exec(reader.text.slice(start, start + 30));
  if (!found) return at + 1;
  const stop = start + found[0].length;
  let to = at + 1;
  while (to < scope.end && reader.end(to - 1) < stop) to++;
  const value = digitsValue(`${found[1]}${found[2] ?? ""}`);
  if (value === null || reader.end(to - 1) !== stop) return at + 1;
  const suffix = found[3]?.toLowerCase();
  const by =
    suffix === undefined
      ? 1
      : ({ k: 1e3, m: 1e6, mn: 1e6, mil: 1e6, mln: 1e6, b: 1e9, bn: 1e9, tn: 1e12 } as Record<string, number>)[suffix];
  if (by === undefined) return at + 1;
  const total = Number((value * by).toPrecision(12));
  const numeral: Numeral = {
    from: at,
    to,
    value: total,
    low: total,
    high: total,
    form: "digits",
    scale: by,
    digits: found[1]!,
  };
  const figure = readQuantity(reader, by === 1 ? scaled(reader, numeral, scope.end) : numeral, scope, code.name);
  if (!figure) return to;
  if (signed) {
    figure.from = at - 1;
    figure.left = figure.from;
  }
  figures.push(figure);
  return figure.to;
}

/** "sixfold": six times as much */
function scanFold(reader: Reader, at: number, scope: Scope, figures: Figure[]): number {
  const word = reader.lower(at).slice(0, -4);
  const value =
    smallNumbers.get(word) ?? tens.get(word) ?? (word === "hundred" ? 100 : word === "thousand" ? 1000 : undefined);
  if (value === undefined || value < 2 || reader.isJoiner(at + 1)) return at + 1;
  const figure = createFigure(scope.sentence, "measure", at, at + 1);
  figure.value = value;
  figure.low = value;
  figure.high = value;
  figure.unit = "time";
  figure.form = "words";
  figures.push(figure);
  return at + 1;
}

/** An address of the web or of mail that begins at a token: its digits are no figures. Gives its end, or 0. */
export function endOfAddress(reader: Reader, at: number, end: number): number {
  const word = reader.lower(at);
  const scheme = /^(?:https?|ftp)$/.test(word) && reader.raw(at + 1) === ":" && reader.glued(at);
  const host = word.length > 4 && (word.startsWith("www.") || word.includes(".")) && reader.raw(at + 1) === "/";
  const mail = reader.raw(at + 1) === "@" && reader.glued(at) && reader.glued(at + 1);
  if (!scheme && !(host && reader.glued(at)) && !mail) return 0;
  let to = at + 1;
  while (to < end && reader.glued(to - 1)) to++;
  return to;
}
