import { isElision } from "./abbreviations";
import type { Tokens } from "./analysis";
import { Character, classOf, isLetter, isSpace, isWordPair } from "./characters";
import { endOfNumber } from "./tokenize-number";
import { classAt, endOfWord, isGenitive } from "./tokenize-word";

const { Space, Letter, Digit, Apostrophe, Quote, Hyphen, Slash, Dot, Surrogate, Format } = Character;
const wordKind = 0;
const numberKind = 1;
const cliticKind = 2;
const joinerKind = 3;
const quoteKind = 4;
const markKind = 5;

/** Tokens while they are being found; `starts`, `ends` and `kinds` have room to spare. */
export interface TokenBuffer extends Tokens {
  count: number;
}

export function createBuffer(expected: number): TokenBuffer {
  const size = Math.max(16, expected);
  return { count: 0, starts: new Int32Array(size), ends: new Int32Array(size), kinds: new Uint8Array(size) };
}

/** The tokens found, without the room to spare. */
export function finish(buffer: TokenBuffer): Tokens {
  const { count } = buffer;
  return {
    count,
    starts: buffer.starts.slice(0, count),
    ends: buffer.ends.slice(0, count),
    kinds: buffer.kinds.slice(0, count),
  };
}

/**
 * Split a text into tokens, in one pass over its character codes.
 *
 * @param start - offset to begin at (default 0)
 * @param end - offset to stop before (default the end of the text)
 * @returns parallel arrays; offsets are UTF-16 code units of `text`
 * @example
 * const text = "Don't pay 3.5%.";
 * const { starts, ends, count } = tokenize(text);
 * Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at])); // => ["Don't", "pay", "3.5", "%", "."]
 */
export function tokenize(text: string, start = 0, end = text.length): Tokens {
  const buffer = createBuffer((end - start) >> 2);
  scan(text, start, end, buffer);
  return finish(buffer);
}

/** Append the tokens between two offsets to a buffer. */
export function scan(text: string, start: number, end: number, buffer: TokenBuffer): void {
  let at = start;
  let open = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === Space || kind === Format) {
      at++;
    } else if (kind === Letter) {
      at = push(buffer, wordKind, at, endOfWord(text, at, end));
    } else if (kind === Digit) {
      at = push(buffer, numberKind, at, endOfNumber(text, at, end));
    } else if (kind === Apostrophe) {
      const next = apostrophe(text, at, end, start, open, buffer);
      if (buffer.kinds[buffer.count - 1] === quoteKind && next === at + 1) open = opens(text, at, end, start, code);
      at = next;
    } else if (kind === Quote) {
      at = push(buffer, quoteKind, at, at + 1);
    } else if (kind === Hyphen || kind === Slash) {
      at = joinerOrMark(text, at, end, code, buffer);
    } else if (kind === Dot) {
      at = push(buffer, dotKind(text, at, end, start), at, endOfDots(text, at, end, start));
    } else if (kind === Surrogate) {
      at = surrogate(text, at, end, buffer);
    } else {
      at = push(buffer, markKind, at, at + 1);
    }
  }
}

function push(buffer: TokenBuffer, kind: number, start: number, end: number): number {
  const index = buffer.count++;
  if (index === buffer.starts.length) grow(buffer);
  buffer.starts[index] = start;
  buffer.ends[index] = end;
  buffer.kinds[index] = kind;
  return end;
}

function grow(buffer: TokenBuffer): void {
  const size = buffer.starts.length * 2;
  const { starts, ends, kinds } = buffer;
  buffer.starts = new Int32Array(size);
  buffer.starts.set(starts);
  buffer.ends = new Int32Array(size);
  buffer.ends.set(ends);
  buffer.kinds = new Uint8Array(size);
  buffer.kinds.set(kinds);
}

function apostrophe(text: string, at: number, end: number, start: number, open: boolean, buffer: TokenBuffer): number {
  const code = text.charCodeAt(at);
  const doubled = (code === 39 || code === 96) && at + 1 < end && text.charCodeAt(at + 1) === code;
  if (doubled) return push(buffer, quoteKind, at, at + 2);
  const next = classAt(text, at + 1, end);
  const before = at > start ? classOf(text.charCodeAt(at - 1)) : Space;
  if (before === Letter || before === Digit || before === Dot) {
    if (code !== 0x2018 && code !== 96) {
      if (isGenitive(text, at, end)) return push(buffer, cliticKind, at, at + 2);
      if (before === Letter && next !== Letter && !open && endsInSibilant(text, at)) {
        return push(buffer, cliticKind, at, at + 1);
      }
    }
    const feet = before === Digit && next === Digit;
    return push(buffer, feet ? markKind : quoteKind, at, at + 1);
  }
  if (before !== Space && code !== 0x2018 && code !== 96 && isGenitive(text, at, end)) {
    return push(buffer, cliticKind, at, at + 2);
  }
  if (next === Digit && isDecade(text, at + 1, end)) return push(buffer, markKind, at, at + 1);
  if (next === Letter) {
    let stop = at + 1;
    while (stop < end && stop - at < 7 && isLetter(text.charCodeAt(stop))) stop++;
    if (isElision(text.slice(at + 1, stop).toLowerCase()) && classAt(text, stop, end) !== Letter) {
      return push(buffer, wordKind, at, stop);
    }
  }
  return push(buffer, quoteKind, at, at + 1);
}

function opens(text: string, at: number, end: number, start: number, code: number): boolean {
  if (code === 0x2019) return false;
  const before = at > start ? classOf(text.charCodeAt(at - 1)) : Space;
  return before !== Letter && before !== Digit && classAt(text, at + 1, end) !== Space;
}

function endsInSibilant(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1) | 32;
  return code === 115 || code === 120 || code === 122;
}

/** "90s" */
function isDecade(text: string, at: number, end: number): boolean {
  return classAt(text, at + 1, end) === Digit && at + 2 < end && text.charCodeAt(at + 2) === 115;
}

function joinerOrMark(text: string, at: number, end: number, code: number, buffer: TokenBuffer): number {
  let stop = at + 1;
  while (code === 45 && stop < end && text.charCodeAt(stop) === 45) stop++;
  const last = buffer.count - 1;
  const joined = last >= 0 && buffer.ends[last] === at && (buffer.kinds[last] ?? markKind) <= cliticKind;
  const next = classAt(text, stop, end);
  const joins = stop === at + 1 && joined && (next === Letter || next === Digit);
  return push(buffer, joins ? joinerKind : markKind, at, stop);
}

/** ".5" after a space or a currency sign is a number, every other stop a mark. */
function dotKind(text: string, at: number, end: number, start: number): number {
  return isLeadingPoint(text, at, end, start) ? numberKind : markKind;
}

function endOfDots(text: string, at: number, end: number, start: number): number {
  if (isLeadingPoint(text, at, end, start)) return endOfNumber(text, at + 1, end);
  let stop = at + 1;
  while (stop < end && text.charCodeAt(stop) === 46) stop++;
  return stop;
}

function isLeadingPoint(text: string, at: number, end: number, start: number): boolean {
  if (classAt(text, at + 1, end) !== Digit) return false;
  const before = at > start ? text.charCodeAt(at - 1) : 32;
  return isSpace(before) || before === 36 || before === 0xa3 || before === 0x20ac;
}

function surrogate(text: string, at: number, end: number, buffer: TokenBuffer): number {
  const code = text.codePointAt(at) ?? 0;
  if (code <= 0xffff || at + 1 >= end) return push(buffer, markKind, at, at + 1);
  if (!isWordPair(text, at)) return push(buffer, markKind, at, at + 2);
  return push(buffer, wordKind, at, at + 2 < end ? endOfWord(text, at + 1, end) : at + 2);
}
