import { TokenKind } from "../text";
import { createBuffer, scan } from "../text/tokenize";
import { Byte, byteClasses } from "./byte-classes";
import { type CountState, makeRoom } from "./count-state";
import { decode } from "./word-table";

const lookAhead = 24;
const buffer = createBuffer(64);
const encoder = new TextEncoder();
let encoded = new Uint8Array(1 << 10);

/** Count what stands between two spaces by its tokens; where it ends. */
export function countChunk(state: CountState, start: number, length: number): number {
  const { bytes } = state;
  let end = start;
  let chars = 0;
  for (; end < length && byteClasses[bytes[end]!] !== Byte.Space; end++) {
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
    if (kind === TokenKind.Number || (kind === TokenKind.Word && isGlued(token))) state.total++;
    else if (kind !== TokenKind.Word) continue;
    else if (isAscii) countBytes(state, bytes, start + buffer.starts[token]!, start + buffer.ends[token]!);
    else countText(state, text.slice(buffer.starts[token], buffer.ends[token]));
  }
  return end;
}

/** What is written on to a figure, "19th", is no word. */
function isGlued(token: number): boolean {
  const { kinds, starts, ends } = buffer;
  return token > 0 && kinds[token - 1] === TokenKind.Number && ends[token - 1] === starts[token];
}

function countText(state: CountState, word: string): void {
  if (encoded.length < word.length * 3) encoded = new Uint8Array(word.length * 6);
  countBytes(state, encoded, 0, encoder.encodeInto(word, encoded).written ?? 0);
}

function countBytes(state: CountState, bytes: Uint8Array, start: number, end: number): void {
  const key = (state.table.find(bytes, start, end) >> 2) - 1;
  makeRoom(state);
  if (state.counts[key]!++ === 0) state.touched[state.touchedCount++] = key;
  state.total++;
}
