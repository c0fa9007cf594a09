import type { Reader } from "../reader";
import { denominators, scales, smallNumbers, tens } from "./lexicon";

export interface State {
  at: number;
  value: number;
}

export function skipHyphen(reader: Reader, at: number): number {
  return reader.isJoiner(at) || (reader.raw(at) === "-" && !reader.glued(at)) ? at + 1 : at;
}

/** Below a hundred: "twenty-five", "nineteen". */
export function readSmall(reader: Reader, at: number, end: number): State | null {
  const word = reader.lower(at);
  const ten = tens.get(word);
  if (ten !== undefined) {
    const next = skipHyphen(reader, at + 1);
    const unit = next < end ? smallNumbers.get(reader.lower(next)) : undefined;
    if (unit !== undefined && unit > 0 && unit < 10) return { at: next + 1, value: ten + unit };
    return { at: at + 1, value: ten };
  }
  const small = smallNumbers.get(word);
  return small === undefined ? null : { at: at + 1, value: small };
}

export function readCardinal(reader: Reader, start: number, end: number): State | null {
  let total = 0;
  let group = 0;
  let at = start;
  let read = false;
  let lastScale = Number.POSITIVE_INFINITY;
  let smallRead = false;
  while (at < end) {
    const word = reader.lower(at);
    const hyphened = read && reader.isJoiner(at) ? 1 : 0;
    const scale =
      scales.get(reader.lower(at + hyphened)) ?? (reader.lower(at + hyphened) === "dozens" && read ? 12 : undefined);
    if (scale !== undefined && !(hyphened && scale < 100)) {
      if (scale === 12) {
        // "three hundred and two dozen": only the two are dozens
        const dozens = smallRead ? group % 100 : group;
        group += (dozens || 1) * 12 - dozens;
      } else if (scale === 100) {
        if (group >= 100) break;
        group = (group || 1) * scale;
      } else {
        if (scale > lastScale && group === 0 && total > 0) total *= scale;
        else if (scale >= lastScale) break;
        else total += (group || 1) * scale;
        group = 0;
        lastScale = scale;
      }
      at += hyphened + 1;
      read = true;
      smallRead = false;
      continue;
    }
    const and = read && word === "and" && !smallRead && (group >= 100 || total > 0) ? 1 : 0;
    const from = at + and + (and ? 0 : hyphened);
    if (hyphened && smallRead) break;
    const small = smallRead ? null : readSmall(reader, from, end);
    if (!small || (and === 1 && !continues(reader, small, total, group))) break;
    // "one hundred thirty fifths": the last ten belongs below the line
    if (read && and === 0 && (readOrdinal(reader, from, end)?.plural ?? false) && small.at === from + 1) break;
    group += small.value;
    at = small.at;
    read = true;
    smallRead = true;
  }
  if (!read) return null;
  let value = total + group;
  if (reader.lower(at) === "point" && smallNumbers.has(reader.lower(at + 1))) {
    let digits = "";
    let index = at + 1;
    while (index < end && (smallNumbers.get(reader.lower(index)) ?? 10) < 10 && digits.length < 12) {
      digits += smallNumbers.get(reader.lower(index));
      index++;
    }
    value = Number(`${value}.${digits}`);
    at = index;
    const scale = scales.get(reader.lower(at));
    if (scale !== undefined) return { at: at + 1, value: value * scale };
  }
  return { at, value };
}

/** "six hundred and two": one number; "two million and three fifths": a number and a fraction. */
function continues(reader: Reader, small: State, total: number, group: number): boolean {
  const under = denominators.get(reader.lower(skipHyphen(reader, small.at)));
  if (under !== undefined && (under >= 100 || total > 0)) return false;
  return group % 100 === 0 || total > 0;
}

/** An ordinal of several words, as it stands below the line: "twenty-fifth", "one hundred and fifths". */
export function readOrdinal(
  reader: Reader,
  at: number,
  end: number,
): { at: number; under: number; plural: boolean } | null {
  let index = at;
  let total = 0;
  if (smallNumbers.has(reader.lower(index)) && reader.lower(index + 1) === "hundred") {
    total = 100 * smallNumbers.get(reader.lower(index))!;
    index += reader.lower(index + 2) === "and" ? 3 : 2;
  }
  const ten = tens.get(reader.lower(index));
  if (ten !== undefined) {
    total += ten;
    index = skipHyphen(reader, index + 1);
  }
  const word = reader.lower(index);
  const plural = word.endsWith("s");
  const last = ordinalsBelow.get(plural ? word.slice(0, -1) : word);
  if (total === 0 || last === undefined || index >= end || (ten !== undefined && last > 9)) return null;
  return { at: index + 1, under: total + last, plural };
}

const ordinalsBelow = new Map<string, number>([
  ["first", 1],
  ["second", 2],
  ["third", 3],
]);
for (const [word, value] of denominators) if (word.endsWith("th") && value < 20) ordinalsBelow.set(word, value);

export const isClosed = (reader: Reader, at: number) =>
  !reader.isWord(at) && !reader.isJoiner(at) && reader.raw(at) !== "%";
