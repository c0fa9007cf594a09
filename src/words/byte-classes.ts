/** What a byte of UTF-8 means for counting words. */
export const Byte = { Other: 0, Letter: 1, Digit: 2, Trouble: 3, Dot: 4, Space: 5 } as const;

/** The class of each byte; trouble is what may join or change words: apostrophes, underscores, all beyond ASCII. */
export const byteClasses = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code <= 32 || code === 127) return Byte.Space;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return Byte.Letter;
  if (code >= 48 && code <= 57) return Byte.Digit;
  if (code === 46) return Byte.Dot;
  return code >= 128 || code === 39 || code === 96 || code === 95 ? Byte.Trouble : Byte.Other;
});

export function classAt(bytes: Uint8Array, at: number, length: number): number {
  return at < length ? byteClasses[bytes[at]!]! : Byte.Space;
}

/** A curly double quotation mark or a dash: E2 80 and 9C, 9D, 93 or 94. */
export function isMark(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xe2 || bytes[at + 1] !== 0x80) return false;
  const last = bytes[at + 2]!;
  return last === 0x9c || last === 0x9d || last === 0x93 || last === 0x94;
}

/** The bytes of a straight or curly apostrophe; 0 when it is none. */
export function apostropheSize(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 39) return 1;
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x99 ? 3 : 0;
}
