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

/** The bytes of a mark that is part of no word: a curly double quotation mark, a dash, two apostrophes; 0 when it is none. */
export function markSize(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first === 39 || first === 96) return bytes[at + 1] === first ? 2 : 0;
  if (first !== 0xe2 || bytes[at + 1] !== 0x80) return 0;
  const last = bytes[at + 2]!;
  return last === 0x9c || last === 0x9d || last === 0x93 || last === 0x94 ? 3 : 0;
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

/** The bytes of an apostrophe after a word that is not followed by another letter, digit or apostrophe: it closes. */
export function closingSize(bytes: Uint8Array, at: number): number {
  const size = apostropheSize(bytes, at);
  const next = byteClasses[bytes[at + size]!];
  return next === Byte.Space || next === Byte.Other ? size : 0;
}

/** The end of a figure, "2,500" or "3.5", that no letter follows; 0 where more must be known. */
export function endOfFigure(bytes: Uint8Array, start: number): number {
  let at = endOfDigits(bytes, start);
  const isGrouped = at - start <= 3;
  for (;;) {
    const isBeforeDigit = byteClasses[bytes[at + 1]!] === Byte.Digit;
    if (bytes[at] === 46 && isBeforeDigit) at = endOfDigits(bytes, at + 1);
    else if (bytes[at] === 44 && isBeforeDigit) {
      const end = endOfDigits(bytes, at + 1);
      if (!isGrouped || end - at !== 4) return 0;
      at = end;
    } else break;
  }
  const next = byteClasses[bytes[at]!];
  if (next === Byte.Space || next === Byte.Other) return at;
  return next === Byte.Dot && byteClasses[bytes[at + 1]!] === Byte.Space ? at + 1 : 0;
}

function endOfDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (byteClasses[bytes[at]!] === Byte.Digit) at++;
  return at;
}

/** The end of initials like "U.S." whose first full stop is at `dot`; 0 where there are none or more must be known. */
export function endOfInitials(bytes: Uint8Array, dot: number): number {
  let at = dot;
  while (byteClasses[bytes[at + 1]!] === Byte.Letter && byteClasses[bytes[at + 2]!] === Byte.Dot) at += 2;
  const next = byteClasses[bytes[at + 1]!];
  return at > dot && (next === Byte.Space || next === Byte.Other) ? at + 1 : 0;
}
