import type { Reader } from "../reader";

/** "1/2": the slash glued to both sides; outside a mixed number only below one. */
export function readSlash(
  reader: Reader,
  at: number,
  end: number,
  strict: boolean,
): { value: number; to: number } | null {
  if (at + 2 >= end || !reader.isNumber(at) || !reader.isNumber(at + 2)) return null;
  const slash = reader.raw(at + 1);
  if ((slash !== "/" && slash !== "⁄") || !reader.glued(at) || !reader.glued(at + 1)) return null;
  const over = Number(reader.raw(at));
  const under = Number(reader.raw(at + 2));
  if (!Number.isInteger(over) || !Number.isInteger(under) || over >= under || under === 0 || over === 0) return null;
  const next = reader.raw(at + 3);
  if (
    strict &&
    (under > 128 || under === 11 || under === 7 || ((next === "/" || next === "-") && reader.glued(at + 2)))
  )
    return null;
  return { value: over / under, to: at + 3 };
}

/** "× 10^6", "x10^-4", "×10−8" and "e6"; `own` when the number itself is raised: "2^10" */
export function readPower(
  reader: Reader,
  at: number,
  end: number,
): { exponent: number; to: number; own?: boolean } | null {
  if (at >= end) return null;
  const word = reader.raw(at);
  if (word === "^" && reader.glued(at - 1)) {
    const signed = /^[+−-]$/.test(reader.raw(at + 1)) ? 1 : 0;
    const exponent = reader.isNumber(at + 1 + signed) ? Number(reader.raw(at + 1 + signed)) : Number.NaN;
    if (!Number.isInteger(exponent) || exponent > 99 || !reader.glued(at)) return null;
    return { exponent: signed && reader.raw(at + 1) !== "+" ? -exponent : exponent, to: at + 2 + signed, own: true };
  }
  if (reader.glued(at - 1) && /^[eE]\d{1,2}$/.test(word)) return { exponent: Number(word.slice(1)), to: at + 1 };
  if (
    reader.glued(at - 1) &&
    /^[eE]$/.test(word) &&
    /^[+-]$/.test(reader.raw(at + 1)) &&
    reader.isNumber(at + 2) &&
    reader.glued(at + 1)
  )
    return { exponent: Number(reader.raw(at + 2)) * (reader.raw(at + 1) === "-" ? -1 : 1), to: at + 3 };
  let index: number;
  if ((word === "×" || word === "x") && reader.raw(at + 1) === "10") index = at + 2;
  else if (word === "x10" && reader.glued(at - 1)) index = at + 1;
  else return null;
  if (reader.raw(index) === "^") index++;
  const sign = /^[−-]$/.test(reader.raw(index)) ? -1 : 1;
  if (sign === -1 || reader.raw(index) === "+") index++;
  const exponent = Number(reader.raw(index));
  if (!reader.isNumber(index) || !reader.glued(index - 1) || !Number.isInteger(exponent) || exponent > 30) return null;
  return { exponent: sign * exponent, to: index + 1 };
}

/** "and a half", "-and-a-half": where it ends, null where it is not there. */
export function readAndAHalf(reader: Reader, at: number, end: number): number | null {
  let index = at;
  for (const word of ["and", "a", "half"]) {
    if (reader.isJoiner(index)) index++;
    if (index >= end || reader.lower(index) !== word) return null;
    index++;
  }
  return index;
}
