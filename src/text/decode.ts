export interface Decoded {
  text: string;
  /** "UTF-8", "UTF-16LE", "UTF-16BE" or "Windows-1252"; of a web page also what else it names */
  encoding: string;
  /** places where the bytes are not of the encoding, U+FFFD in the text */
  wrong: number;
}

/** the characters of the bytes 0x80 to 0x9f */
const windows =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const sampleSize = 65536;
const signatures: readonly [string, string][] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive or an office document"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["\u007fELF", "a program"],
  ["\u001f\u008b", "a compressed file"],
  ["\u00d0\u00cf\u0011\u00e0", "an office document"],
  ["PAR1", "a Parquet table"],
  ["{\\rtf", "an RTF document"],
];

/** What a file is when it is no text, in words; null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [signature, kind] of signatures) if (head.startsWith(signature)) return kind;
  const sample = bytes.subarray(0, sampleSize);
  if (byteOrder(bytes) !== null) return null;
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return zeros * 50 > sample.length || controls * 10 > sample.length ? "a binary file" : null;
}

/**
 * Turn the bytes of a file into text: UTF-8, UTF-16 by its byte order mark or by where its zeros are, and Windows-1252
 * where no sequence of bytes above 127 is UTF-8. A byte order mark is no part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const order = byteOrder(bytes);
  if (order !== null) {
    const text = new TextDecoder(order).decode(bytes);
    return { text, encoding: order === "utf-16le" ? "UTF-16LE" : "UTF-16BE", wrong: countReplaced(text) };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8", wrong: 0 };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const wrong = countReplaced(text);
    if (hasOtherLetters(text)) return { text, encoding: "UTF-8", wrong };
    return { text: decodeWindows(bytes), encoding: "Windows-1252", wrong: 0 };
  }
}

const fewWrong = 8;

/**
 * Is a text no text, because its bytes are of an encoding that is not known here? A file in Shift_JIS has a wrong place
 * every few characters as UTF-8, and one in Cyrillic letters is read as Windows-1252 with an accent on every letter.
 */
export function isGarbled(text: string, wrong: number, encoding: Decoded["encoding"]): boolean {
  if (encoding !== "Windows-1252") return wrong > fewWrong && wrong * 20 > text.length;
  let [accented, all] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) continue;
    all++;
    if (code >= 0xc0 || (code >= 0x80 && code < 0xa0)) accented++;
  }
  return accented > fewWrong && accented * 3 > all;
}

/** Done here, since some versions of Node take Windows-1252 for Latin-1. */
export function decodeWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (character) => windows.charAt(character.charCodeAt(0) - 0x80));
}

function byteOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const size = Math.min(bytes.length, 4096) & ~1;
  if (size < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = size / 2;
  if (odd * 10 > pairs * 4 && even * 20 < pairs) return "utf-16le";
  return even * 10 > pairs * 4 && odd * 20 < pairs ? "utf-16be" : null;
}

export function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}

function hasOtherLetters(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 && code !== 0xfffd) return true;
  }
  return false;
}
