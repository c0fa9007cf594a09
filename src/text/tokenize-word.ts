import { abbreviationOf, isDomain } from "./abbreviations";
import { Character, classOf, isLetter, isSpace, isUpper, isWordPair } from "./characters";

const { Space, Letter, Digit, Apostrophe, Dot, Surrogate, Format } = Character;
const longestAbbreviation = 6;

/** The class of a character, white space beyond the end. */
export function classAt(text: string, at: number, end: number): number {
  return at < end ? classOf(text.charCodeAt(at)) : Space;
}

/** The end of the word that begins at `start`, with the apostrophes and full stops that belong to it. */
export function endOfWord(text: string, start: number, end: number): number {
  let at = start + 1;
  for (;;) {
    let kind = 0;
    while (at < end) {
      kind = classOf(text.charCodeAt(at));
      if (kind !== Letter && kind !== Digit) break;
      at++;
    }
    if (at >= end) return end;
    if (kind === Apostrophe) {
      if (classAt(text, at + 1, end) !== Letter || isGenitive(text, at, end)) return at;
      at += 2;
    } else if (kind === Format) {
      if (classAt(text, at + 1, end) !== Letter) return at;
      at += 2;
    } else if (kind === Surrogate) {
      if (at + 1 >= end || !isWordPair(text, at)) return at;
      at += 2;
    } else if (kind === Dot) {
      const next = afterDot(text, start, at, end);
      if (next === at || text.charCodeAt(next - 1) === 46) return next;
      at = next;
    } else {
      return at;
    }
  }
}

/** Is there an "'s" at `at`, with no letter after it? */
export function isGenitive(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at + 1);
  if (at + 1 >= end || (code !== 115 && code !== 83)) return false;
  const kind = classAt(text, at + 2, end);
  return kind !== Letter && kind !== Digit;
}

/** Where the word goes on to when the full stop at `dot` is part of it; `dot` itself when it is not. */
function afterDot(text: string, start: number, dot: number, end: number): number {
  const next = classAt(text, dot + 1, end);
  if (next === Letter) {
    const initials = dot - start === 1 ? endOfInitials(text, dot, end) : dot;
    if (initials > dot) return initials;
    let stop = dot + 1;
    while (stop < end && stop - dot <= longestAbbreviation && isLetter(text.charCodeAt(stop))) stop++;
    if (isDomain(text.slice(dot + 1, stop)) && classAt(text, stop, end) !== Apostrophe) return stop;
    if (stop - dot === 2 && text.slice(start, dot) === "Ph") return text.charCodeAt(stop) === 46 ? stop + 1 : stop;
    return dot;
  }
  if (next === Dot || dot - start > longestAbbreviation) return dot;
  if (dot - start === 1 && isInitial(text, start, dot, end)) return dot + 1;
  const kind = abbreviationOf(text.slice(start, dot));
  if (kind === null || (kind === "number" && !beforeDigit(text, dot + 1, end))) return dot;
  return dot + 1;
}

/** The end of "U.S." or "a.m" whose first stop is at `dot`. */
function endOfInitials(text: string, dot: number, end: number): number {
  let at = dot;
  while (classAt(text, at, end) === Dot && classAt(text, at + 1, end) === Letter) {
    const after = classAt(text, at + 2, end);
    if (after === Letter || after === Digit) break;
    at += 2;
  }
  const closed = at > dot && classAt(text, at, end) === Dot && classAt(text, at + 1, end) !== Dot;
  return closed ? at + 1 : at;
}

/** "J. Smith": one capital, then a space and another capital. */
function isInitial(text: string, start: number, dot: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (!isUpper(code)) return false;
  let at = dot + 1;
  while (at < end && at - dot < 4 && isSpace(text.charCodeAt(at))) at++;
  if (at >= end || at === dot + 1 || !isUpper(text.charCodeAt(at))) return false;
  return code !== 73 || text.charCodeAt(at + 1) === 46;
}

function beforeDigit(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && at - from < 3 && isSpace(text.charCodeAt(at))) at++;
  return classAt(text, at, end) === Digit;
}
