/** What a character can be part of; 0 means not yet looked up. */
export const Character = {
  Space: 1,
  Letter: 2,
  Digit: 3,
  Apostrophe: 4,
  Quote: 5,
  Hyphen: 6,
  Slash: 7,
  Dot: 8,
  Other: 9,
  Surrogate: 10,
  Format: 11,
} as const;

const table = new Uint8Array(65536);
const apostrophes = "'\u2018\u2019\u02bc\u201b`";
const quotes = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d';
const hyphens = "-\u2010\u2011";

/** The class of the UTF-16 code unit; filled as characters turn up, so that loading costs nothing. */
export function classOf(code: number): number {
  return table[code] || lookUp(code);
}

function lookUp(code: number): number {
  const found = classify(code);
  table[code] = found;
  return found;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) return Character.Surrogate;
  if (apostrophes.includes(character)) return Character.Apostrophe;
  if (quotes.includes(character)) return Character.Quote;
  if (hyphens.includes(character)) return Character.Hyphen;
  if (character === "/") return Character.Slash;
  if (character === ".") return Character.Dot;
  if (/[\p{L}\p{M}_]/u.test(character)) return Character.Letter;
  if (/\p{N}/u.test(character)) return Character.Digit;
  if (/[\s\p{Z}]/u.test(character) || code < 32 || code === 0x7f || code === 0x85) return Character.Space;
  if (/\p{Cf}/u.test(character)) return Character.Format;
  return Character.Other;
}

/** Is the pair of surrogates at `at` a letter, mark or digit beyond the basic plane? */
export function isWordPair(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff && /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(code));
}

export function isLetter(code: number): boolean {
  return classOf(code) === Character.Letter;
}

export function isSpace(code: number): boolean {
  return classOf(code) === Character.Space;
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const character = String.fromCharCode(code);
  return character !== character.toUpperCase();
}
