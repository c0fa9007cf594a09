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

/**
 * The end of the word that begins at `start`, an ASCII letter, without the genitive's ending; it may end sooner, before a
 * byte of trouble. Like all that follow, for bytes with zeros after their end.
 */
export function endOfWord(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    let kind: number = byteClasses[bytes[at]!]!;
    while (kind === Byte.Letter || kind === Byte.Digit) kind = byteClasses[bytes[++at]!]!;
    const size = kind === Byte.Trouble ? apostropheSize(bytes, at) : 0;
    if (size === 0 || byteClasses[bytes[at + size]!] !== Byte.Letter || endOfGenitive(bytes, at) > at) return at;
    at += size;
  }
}

/** The end of the "'s" at `at` that no letter or digit follows; `at` itself where there is none. */
export function endOfGenitive(bytes: Uint8Array, at: number): number {
  const size = apostropheSize(bytes, at);
  if (size === 0 || (bytes[at + size]! | 32) !== 115) return at;
  const next = byteClasses[bytes[at + size + 1]!];
  return next === Byte.Letter || next === Byte.Digit ? at : at + size + 1;
}

/** The end of digits that stand alone between spaces, or with one mark after them; 0 otherwise. */
export function endOfFigure(bytes: Uint8Array, start: number): number {
  let at = start;
  while (byteClasses[bytes[at]!] === Byte.Digit) at++;
  const next = byteClasses[bytes[at]!];
  if (next === Byte.Space) return at;
  return (next === Byte.Other || next === Byte.Dot) && byteClasses[bytes[at + 1]!] === Byte.Space ? at + 1 : 0;
}
