import { TokenKind } from "../text";
import { abbreviationOf } from "../text/abbreviations";
import { createBuffer, scan } from "../text/tokenize";
import { apostropheSize, Byte, byteClasses, classAt, isMark } from "./byte-classes";
import {
  createWordTable,
  decode,
  enlarge,
  entrySize,
  hashFactor,
  hashSeed,
  lengthMask,
  stopEnds,
  stopKnown,
} from "./word-table";

/** What one text holds; the arrays are the caller's to keep. */
export interface TextCount {
  /** see `counter.wordOf`; in the order they were first met */
  keys: Int32Array;
  counts: Int32Array;
  /** words and figures */
  total: number;
}

/** Counts the words of many texts, one after the other, with memory for their vocabulary only. */
export interface WordCounter {
  add(text: string | Uint8Array): TextCount;
  /** the word of a key */
  wordOf(key: number): string;
}

const { Letter, Digit, Trouble, Dot, Space, Other } = Byte;
const recentMask = (1 << 13) - 1;
const longestAbbreviation = 6;
const lookAhead = 24;

/** The end of digits that stand alone between spaces, or with one mark after them; 0 otherwise. */
function endOfFigure(bytes: Uint8Array, start: number, length: number): number {
  let at = start;
  while (classAt(bytes, at, length) === Digit) at++;
  const next = classAt(bytes, at, length);
  if (next === Space) return at;
  return (next === Other || next === Dot) && classAt(bytes, at + 1, length) === Space ? at + 1 : 0;
}

function isSame(
  entries: Int32Array,
  pool: Uint8Array,
  entry: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if ((entries[entry + 3]! & lengthMask) !== end - start) return false;
  let from = entries[entry + 2]!;
  for (let at = start; at < end; at++) if (pool[from++] !== bytes[at]) return false;
  return true;
}

/**
 * Make a counter for large numbers of texts: words in lower case, but names of one word ("IS", "US") as they are
 * written. The words are those that `tokenize` finds, in the whole text as it is given: no boilerplate is left out.
 *
 * Words of plain ASCII letters are counted straight from the bytes; what stands between two spaces and holds anything
 * that needs thought (an abbreviation, a figure, another script) goes through `tokenize`.
 *
 * @example
 * const counter = createCounter();
 * const { keys, counts, total } = counter.add("The storm closed the port.");
 * Array.from(keys, (key, at) => [counter.wordOf(key), counts[at]]);
 * // => [["the", 2], ["storm", 1], ["closed", 1], ["port", 1]]
 * total; // => 5
 */
export function createCounter(): WordCounter {
  const table = createWordTable();
  const encoder = new TextEncoder();
  const buffer = createBuffer(64);
  /** entries of words met lately: few enough for the processor's nearest cache, and most words are among them */
  const recent = new Int32Array(recentMask + 1);
  let encoded = new Uint8Array(1 << 16);
  let chunk = new Uint8Array(1 << 10);
  let counts: Int32Array = new Int32Array(1 << 12);
  let touched = new Int32Array(1 << 12);
  let touchedCount = 0;
  let total = 0;

  function count(key: number): void {
    if (key >= counts.length) {
      while (key >= counts.length) counts = enlarge(counts);
      const more = new Int32Array(counts.length);
      more.set(touched);
      touched = more;
    }
    if (counts[key]!++ === 0) touched[touchedCount++] = key;
    total++;
  }

  /** Count the words between spaces, one such chunk after the other; at most two words of each are taken back. */
  function scanBytes(bytes: Uint8Array, length: number): void {
    let { entries, slots, pool, mask } = table;
    let start = 0;
    let first = -1;
    let second = -1;
    let before = 0;
    let at = 0;
    while (at < length) {
      const kind = byteClasses[bytes[at]!]!;
      if (kind === Space) {
        start = ++at;
        first = second = -1;
        before = touchedCount;
        continue;
      }
      if (kind === Other) {
        at++;
        continue;
      }
      if (kind === Digit && at === start) {
        const end = endOfFigure(bytes, at, length);
        if (end > 0) {
          total++;
          at = end;
          continue;
        }
      }
      let isHard = kind !== Letter;
      if (kind === Trouble && isMark(bytes, at)) {
        at += 3;
        continue;
      }
      if (kind === Letter) {
        const begin = at;
        let end = at;
        let hash = hashSeed;
        let next: number = kind;
        for (;;) {
          do {
            hash = Math.imul(hash ^ bytes[at]!, hashFactor);
            at++;
            next = at < length ? byteClasses[bytes[at]!]! : Space;
          } while (next === Letter || next === Digit);
          end = at;
          if (next !== Trouble) break;
          const size = apostropheSize(bytes, at);
          if (size === 0 || classAt(bytes, at + size, length) !== Letter) break;
          if ((bytes[at + size]! | 32) === 115) {
            next = classAt(bytes, at + size + 1, length);
            if (next !== Letter && next !== Digit) {
              at += size + 1;
              break;
            }
          }
          for (let byte = 0; byte < size; byte++) hash = Math.imul(hash ^ bytes[at++]!, hashFactor);
        }
        isHard = second >= 0 || (next === Trouble && !isMark(bytes, at)) || (next === Dot && at !== end);
        if (!isHard) {
          const recentSlot = (hash ^ (hash >>> 15)) & recentMask;
          let entry = recent[recentSlot]!;
          if (entries[entry + 1] !== hash || !isSame(entries, pool, entry, bytes, begin, end)) {
            let slot = (hash ^ (hash >>> 15)) & mask;
            for (entry = (slots[slot]! - 1) * entrySize; entry >= 0; entry = (slots[slot]! - 1) * entrySize) {
              if (entries[entry + 1] === hash && isSame(entries, pool, entry, bytes, begin, end)) break;
              slot = (slot + 1) & mask;
            }
            if (entry >= 0) recent[recentSlot] = entry;
          }
          if (entry < 0) {
            entry = table.insert(bytes, begin, end, hash);
            ({ entries, slots, pool, mask } = table);
          }
          if (next === Dot) {
            const after = classAt(bytes, at + 1, length);
            const isEnd = after === Space || after === Other || (after === Trouble && isMark(bytes, at + 1));
            isHard = !isEnd || !endsSentence(entry, bytes, begin, end);
            at++;
          }
          if (!isHard) {
            const key = entries[entry]!;
            count(key);
            if (first < 0) first = key;
            else second = key;
          }
        }
      }
      if (isHard) {
        for (const key of [first, second])
          if (key >= 0) {
            counts[key]!--;
            total--;
          }
        touchedCount = before;
        at = think(bytes, start, length);
        ({ entries, slots, pool, mask } = table);
      }
    }
  }

  /** Is a full stop after the word the end of a sentence, and no part of an abbreviation? Looked up once for each word. */
  function endsSentence(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const flags = table.entries[entry + 3]!;
    if ((flags & stopKnown) !== 0) return (flags & stopEnds) !== 0;
    const length = end - start;
    const ends = length > longestAbbreviation || (length > 1 && abbreviationOf(decode(bytes, start, length)) === null);
    table.entries[entry + 3] = flags | stopKnown | (ends ? stopEnds : 0);
    return ends;
  }

  /** Count a chunk by its tokens; where it ends. */
  function think(bytes: Uint8Array, start: number, length: number): number {
    let end = start;
    let chars = 0;
    for (; end < length && byteClasses[bytes[end]!] !== Space; end++) {
      const byte = bytes[end]!;
      if (byte < 0x80 || byte >= 0xc0) chars += byte >= 0xf0 ? 2 : 1;
    }
    let stop = Math.min(length, end + lookAhead);
    while (stop < length && (bytes[stop]! & 0xc0) === 0x80) stop--;
    const isAscii = chars === end - start;
    const text = decode(bytes, start, stop - start);
    buffer.count = 0;
    scan(text, 0, text.length, buffer);
    for (let token = 0; token < buffer.count && buffer.starts[token]! < chars; token++) {
      const kind = buffer.kinds[token]!;
      if (kind === TokenKind.Number || (kind === TokenKind.Word && isGlued(token))) total++;
      else if (kind !== TokenKind.Word) continue;
      else if (isAscii) countBytes(bytes, start + buffer.starts[token]!, start + buffer.ends[token]!);
      else countText(text.slice(buffer.starts[token], buffer.ends[token]));
    }
    return end;
  }

  /** What is written on to a figure, "19th", is no word. */
  function isGlued(token: number): boolean {
    const { kinds, starts, ends } = buffer;
    return token > 0 && kinds[token - 1] === TokenKind.Number && ends[token - 1] === starts[token];
  }

  function countText(word: string): void {
    if (chunk.length < word.length * 3) chunk = new Uint8Array(word.length * 6);
    const { written } = encoder.encodeInto(word, chunk);
    countBytes(chunk, 0, written ?? 0);
  }

  function countBytes(bytes: Uint8Array, start: number, end: number): void {
    count(table.entries[table.find(bytes, start, end)]!);
  }

  return {
    wordOf: table.wordOf,
    add(text) {
      total = 0;
      touchedCount = 0;
      if (typeof text === "string") {
        if (encoded.length < text.length * 3) encoded = new Uint8Array(text.length * 3);
        scanBytes(encoded, encoder.encodeInto(text, encoded).written ?? 0);
      } else {
        scanBytes(text, text.length);
      }
      const keys = touched.slice(0, touchedCount);
      const found = new Int32Array(touchedCount);
      for (let at = 0; at < touchedCount; at++) {
        found[at] = counts[keys[at]!]!;
        counts[keys[at]!] = 0;
      }
      return { keys, counts: found, total };
    },
  };
}
