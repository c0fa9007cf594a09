export interface Decoded {
  text: string;
  /** "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "Windows-1252", or the label that was named */
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
 * Turn the bytes of a file into text: UTF-8, UTF-16 and UTF-32 by their byte order mark, UTF-16 by where its zeros are
 * too; what is none of them is of the encoding that is named, else Windows-1252 where no sequence of bytes above 127 is
 * UTF-8. A byte order mark is no part of the text.
 *
 * @param named - the label of an encoding, from who should know: the page itself, or a person
 */
export function decode(bytes: Uint8Array, named: string | null = null): Decoded {
  const order = byteOrder(bytes);
  if (order !== null) {
    const text = order.startsWith("UTF-32") ? decodeUtf32(bytes, order) : new TextDecoder(order).decode(bytes);
    return { text, encoding: order, wrong: countReplaced(text) };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!switchesSets(text)) return { text, encoding: "UTF-8", wrong: 0 };
  } catch {
    // of another encoding, or damaged
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  const wrong = countReplaced(text);
  const others = countOtherLetters(text);
  if (named !== null && others <= wrong) return decodeAs(bytes, named);
  if (others > 0 || wrong === 0) return { text, encoding: "UTF-8", wrong };
  return { text: decodeWindows(bytes), encoding: "Windows-1252", wrong: 0 };
}

function decodeAs(bytes: Uint8Array, named: string): Decoded {
  const decoder = new TextDecoder(named);
  // some versions of Node take it for Latin-1
  if (decoder.encoding === "windows-1252") return { text: decodeWindows(bytes), encoding: named, wrong: 0 };
  const text = decoder.decode(bytes);
  return { text, encoding: named, wrong: countReplaced(text) };
}

/** Is it the label of an encoding that can be read? */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

const fewWrong = 8;

/** Do escapes switch to another set of characters, as in ISO-2022-JP, whose bytes are all below 128? */
function switchesSets(text: string): boolean {
  return text.includes("\u001b$B") || text.includes("\u001b$@");
}

/**
 * Is a text no text, because its bytes are of an encoding that is not known here? A file in Shift_JIS has a wrong place
 * every few characters as UTF-8, and one in Cyrillic letters is read as Windows-1252 with an accent on every letter.
 */
export function isGarbled(text: string, wrong: number, encoding: string): boolean {
  if (encoding === "UTF-8" && switchesSets(text)) return true;
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

type ByteOrder = "UTF-16LE" | "UTF-16BE" | "UTF-32LE" | "UTF-32BE";

function byteOrder(bytes: Uint8Array): ByteOrder | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32LE" : "UTF-16LE";
  if (a === 0xfe && b === 0xff) return "UTF-16BE";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "UTF-32BE";
  const size = Math.min(bytes.length, 4096) & ~1;
  if (size < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = size / 2;
  if (odd * 10 > pairs * 4 && even * 20 < pairs) return "UTF-16LE";
  return even * 10 > pairs * 4 && odd * 20 < pairs ? "UTF-16BE" : null;
}

/** Is a file of two or four bytes a character, which cannot be cut into lines as bytes? */
export function isWide(bytes: Uint8Array): boolean {
  return byteOrder(bytes) !== null;
}

/** Without its byte order mark; what is no character becomes U+FFFD. */
function decodeUtf32(bytes: Uint8Array, order: ByteOrder): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~3);
  const units = Buffer.alloc(view.byteLength);
  let length = 0;
  for (let at = 4; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, order === "UTF-32LE");
    if (code < 0x10000) length = units.writeUInt16LE(code, length);
    else if (code > 0x10ffff) length = units.writeUInt16LE(0xfffd, length);
    else {
      length = units.writeUInt16LE(0xd800 + ((code - 0x10000) >> 10), length);
      length = units.writeUInt16LE(0xdc00 + ((code - 0x10000) & 0x3ff), length);
    }
  }
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units.subarray(0, length));
}

/** Places that no character was found for. */
export function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}

function countOtherLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 && code !== 0xfffd) count++;
  }
  return count;
}
