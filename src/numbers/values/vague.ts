import type { Reader } from "../reader";
import { pluralScales, scales } from "./lexicon";
import type { Numeral } from "./numeral-form";

/** "hundreds", "tens of thousands", "several hundred", "dozens" */
export function readVague(reader: Reader, at: number, end: number): Numeral | null {
  const few = readCouple(reader, at, end);
  if (few) return few;
  const word = reader.lower(at);
  const several = severalWords.has(word) || (word === "a" && reader.lower(at + 1) === "few");
  if (several) {
    const { scale, to } = scalesAt(reader, at + (word === "a" ? 2 : 1), end);
    if (scale === 1) return null;
    const high = word === "many" ? 10 : word === "several" ? 10 : 6;
    return vague(at, to, 2 * scale, Math.min(high, 10) * scale);
  }
  const interval = pluralScales.get(word);
  if (!interval) return null;
  if (word === "tens" || word === "scores" || word === "dozens" || word === "hundreds" || word === "thousands") {
    const next = reader.lower(at + 1) === "of" ? pluralScales.get(reader.lower(at + 2)) : undefined;
    if (next && reader.lower(at + 2) !== "tens" && reader.lower(at + 2) !== "scores") {
      const low = word === "tens" ? 10 : word === "dozens" ? 24 : word === "scores" ? 40 : interval[0]!;
      return vague(at, at + 3, low * next[0]!, (word === "tens" ? 100 : interval[1]!) * next[0]!);
    }
    if (word === "tens" || (word === "scores" && reader.lower(at + 1) !== "of")) return null;
  }
  return vague(at, at + 1, interval[0]!, interval[1]!);
}

/** What so many are at least and at most. */
const collective = new Map([
  ["couple", [2, 3]],
  ["handful", [2, 10]],
]);

/** Words before "couple of" with which it counts: "the couple of Leeds" are two people. */
const counting = new Set(["last", "past", "next", "first", "another"]);

/** "a couple of officers", "a couple of hundred", "a handful of soldiers"; "a couple" of two people is none. */
function readCouple(reader: Reader, at: number, end: number): Numeral | null {
  const noun = reader.lower(at) === "a" ? at + 1 : at;
  const bounds = collective.get(reader.lower(noun));
  if (noun === at && !counting.has(reader.lower(at - 1))) return null;
  if (!bounds || reader.lower(noun + 1) !== "of" || noun + 2 >= end) return null;
  const { scale, to } = scalesAt(reader, noun + 2, end);
  return vague(at, scale === 1 ? noun + 1 : to, bounds[0]! * scale, bounds[1]! * scale);
}

/** "hundred thousand", "dozens": what they come to, 1 where there is none. */
function scalesAt(reader: Reader, at: number, end: number): { scale: number; to: number } {
  let [scale, to] = [1, at];
  for (; to < end; to++) {
    const by = scales.get(reader.lower(to)) ?? (reader.lower(to) === "dozens" ? 12 : undefined);
    if (by === undefined) break;
    scale *= by;
  }
  return { scale, to };
}

const severalWords = new Set(["several", "few", "many"]);

function vague(from: number, to: number, low: number, high: number): Numeral {
  return { from, to, value: null, low, high, form: "vague", scale: 1, digits: "" };
}
