import { type Analysis, type Article, analyse, TokenKind } from "../text";

/** The words of an article as numbers: equal numbers, equal words, whatever their case and their quotation marks. */
export interface WordList {
  /** a hash of each word; 0 where a stretch ends that no passage runs over */
  hashes: Int32Array;
  starts: Int32Array;
  /** characters of each word */
  lengths: Uint16Array;
  /** words without the zeros */
  count: number;
}

const known = new WeakMap<object, WordList>();
const folded = new Uint16Array(65536);
const skipped = 1;
/** A longer row of letters is no word; no passage runs over it. */
const longestWord = 65_000;
const fullStop = 46;

/** The words of an article; numbers are words, "'s" belongs to the word before it, boilerplate is left out. */
export function wordsOf(article: Article): WordList {
  let words = known.get(article);
  if (!words) {
    words = readWords(article.text, analyse(article));
    known.set(article, words);
  }
  return words;
}

/** The same for a text that was analysed elsewhere, not remembered. */
export function readWords(text: string, { tokens, paragraphs }: Analysis): WordList {
  const size = tokens.count + paragraphs.length + 1;
  const list: WordList = {
    hashes: new Int32Array(size),
    starts: new Int32Array(size),
    lengths: new Uint16Array(size),
    count: 0,
  };
  let at = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    if (before && isBreak(text, before, paragraph)) at++;
    for (let token = paragraph.firstToken; token < paragraph.endToken; token++) {
      const kind = tokens.kinds[token]!;
      const start = tokens.starts[token]!;
      const end = tokens.ends[token]!;
      const follows = at > 0 && list.hashes[at - 1] !== 0 && list.starts[at - 1]! + list.lengths[at - 1]! === start;
      if (kind === TokenKind.Clitic && follows) {
        if (end - start > 1) list.hashes[at - 1] = hashWord(text, start, end, false, list.hashes[at - 1]!);
        list.lengths[at - 1]! += end - start;
      } else if (end - start > longestWord) {
        at++;
      } else if (kind <= TokenKind.Number) {
        list.hashes[at] = hashWord(text, start, end, kind === TokenKind.Number, 0);
        list.starts[at] = start;
        list.lengths[at] = end - start;
        list.count++;
        at++;
      }
    }
  }
  return {
    hashes: list.hashes.slice(0, at),
    starts: list.starts.slice(0, at),
    lengths: list.lengths.slice(0, at),
    count: list.count,
  };
}

/** Headlines, datelines and captions stand for themselves; nothing runs over boilerplate. */
function isBreak(text: string, before: Analysis["paragraphs"][number], after: Analysis["paragraphs"][number]): boolean {
  if (streamOf(before.kind) !== streamOf(after.kind)) return true;
  for (let at = before.end; at < after.start; at++)
    if (text.charCodeAt(at) > 32 && fold(text.charCodeAt(at)) !== skipped) return true;
  return false;
}

function streamOf(kind: string): string {
  return kind === "subhead" || kind === "dateline" ? "body" : kind;
}

/** FNV-1a over the folded characters, mixed at the end; never 0. */
function hashWord(text: string, start: number, end: number, isNumber: boolean, seed: number): number {
  let hash = seed === 0 ? 0x811c9dc5 | 0 : seed;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = folded[code] || fold(code);
    if (letter !== skipped) hash = Math.imul(hash ^ letter, 0x01000193);
    else if (isNumber && code === fullStop) hash = Math.imul(hash ^ code, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash === 0 ? 1 : hash;
}

function fold(code: number): number {
  if (folded[code] !== 0) return folded[code]!;
  const character = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const letter = isSurrogate || /[\p{L}\p{M}\p{N}]/u.test(character) ? character.toLowerCase().charCodeAt(0) : skipped;
  folded[code] = letter;
  return letter;
}
