import { abbreviationOf, isSpeechVerb, isStarter } from "./abbreviations";
import { TokenKind, type Tokens } from "./analysis";
import { isLower, isUpper } from "./characters";
import type { Range } from "./rows";
import { tokenize } from "./tokenize";

const { Word, Number: Numeral, Clitic, Joiner, Quote, Mark } = TokenKind;
const stops = new Set([33, 46, 63, 0x2026, 0x203d, 0x3002, 0xff01, 0xff1f, 0x061f, 0x06d4, 0x0964]);
const closers = new Set([41, 93, 125, 0x2019, 0x201d, 0xbb]);
const openers = new Set([40, 91, 123, 0x2018, 0x201c, 0xab]);
const furthestSpeechVerb = 6;

/**
 * The sentences of a stretch of text, white space at their ends left out.
 *
 * @param range - where to look (default the whole text); the stretch counts as one paragraph
 * @example
 * const text = "Dr. Holm left at 5 p.m. It rained.";
 * splitSentences(text).map(({ start, end }) => text.slice(start, end)); // => ["Dr. Holm left at 5 p.m.", "It rained."]
 */
export function splitSentences(text: string, range: Range = { start: 0, end: text.length }): Range[] {
  const tokens = tokenize(text, range.start, range.end);
  const ends = sentenceEnds(text, tokens, 0, tokens.count);
  let first = 0;
  return ends.map((end) => {
    const sentence = { start: tokens.starts[first]!, end: tokens.ends[end - 1]! };
    first = end;
    return sentence;
  });
}

/**
 * Where sentences end among the tokens of one paragraph.
 *
 * @returns for each sentence the index after its last token
 */
export function sentenceEnds(text: string, tokens: Tokens, from: number, to: number): number[] {
  const found: number[] = [];
  let first = from;
  let at = from;
  while (at < to) {
    if (!isStop(text, tokens, at)) {
      at++;
      continue;
    }
    const next = afterStop(text, tokens, at, to);
    if (next < to && endsHere(text, tokens, first, at, next, to)) {
      found.push(next);
      first = next;
    }
    at = next;
  }
  if (first < to) found.push(to);
  return found;
}

function isStop(text: string, tokens: Tokens, at: number): boolean {
  const kind = tokens.kinds[at];
  if (kind === Mark) return stops.has(text.charCodeAt(tokens.starts[at]!));
  return kind === Word && text.charCodeAt(tokens.ends[at]! - 1) === 46;
}

/** Steps over the other stops and the closing marks that follow without a space. */
function afterStop(text: string, tokens: Tokens, stop: number, to: number): number {
  let at = stop + 1;
  while (at < to && tokens.starts[at] === tokens.ends[at - 1]) {
    const kind = tokens.kinds[at];
    const code = text.charCodeAt(tokens.starts[at]!);
    if (kind !== Quote && kind !== Mark) break;
    if (openers.has(code) || (!closers.has(code) && !stops.has(code) && kind !== Quote)) break;
    at++;
  }
  return at;
}

function endsHere(text: string, tokens: Tokens, first: number, stop: number, next: number, to: number): boolean {
  const quoted = hasQuote(tokens, stop + 1, next);
  const head = firstWord(text, tokens, next, to);
  const capital = head < to && startsHigh(text, tokens, head);
  if (tokens.starts[next] === tokens.ends[next - 1]) return endsWithoutSpace(text, tokens, stop, next, quoted);
  const start = tokens.starts[stop]!;
  const end = tokens.ends[stop]!;
  if (tokens.kinds[stop] === Word) {
    return endsAtAbbreviation(text, tokens, start, end, head, to, quoted || opensQuote(tokens, next, head), capital);
  }
  const code = text.charCodeAt(start);
  if (code === 33 || code === 63) return capital && !(quoted && speechFollows(text, tokens, next, to));
  if (end - start > 1 || code === 0x2026) return capital && stop > first && tokens.ends[stop - 1] === start;
  if (stop === first + 1 && tokens.kinds[first] === Numeral && next === stop + 1) return false;
  return capital;
}

/** "…withdraw.The talks": a lost space. */
function endsWithoutSpace(text: string, tokens: Tokens, stop: number, next: number, quoted: boolean): boolean {
  if (tokens.kinds[next] !== Word || !isUpper(text.charCodeAt(tokens.starts[next]!))) return false;
  if (quoted) return true;
  const before = stop > 0 && tokens.kinds[stop - 1] === Word ? text.charCodeAt(tokens.ends[stop - 1]! - 1) : 0;
  const second = text.charCodeAt(tokens.starts[next]! + 1);
  return (
    tokens.kinds[stop] === Mark &&
    isLower(before) &&
    (isLower(second) || tokens.ends[next]! - tokens.starts[next]! === 1)
  );
}

function endsAtAbbreviation(
  text: string,
  tokens: Tokens,
  start: number,
  end: number,
  head: number,
  to: number,
  quoted: boolean,
  capital: boolean,
): boolean {
  if (!capital) return false;
  const kind = abbreviationOf(text.slice(start, end - 1));
  if (kind === "title") return false;
  if (head < to && tokens.kinds[head] === Numeral) return quoted;
  if (quoted) return true;
  const word = text.slice(tokens.starts[head]!, tokens.ends[head]!);
  return isStarter(word) && !(end - start === 2 && kind === null && tokens.ends[head]! - tokens.starts[head]! === 1);
}

function hasQuote(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens.kinds[at] === Quote) return true;
  return false;
}

function opensQuote(tokens: Tokens, from: number, to: number): boolean {
  return hasQuote(tokens, from, to) && tokens.kinds[from] === Quote;
}

/** The first word or number after opening marks. */
function firstWord(text: string, tokens: Tokens, from: number, to: number): number {
  let at = from;
  while (at < to && at - from < 4 && tokens.kinds[at]! >= Quote) {
    const code = text.charCodeAt(tokens.starts[at]!);
    if (tokens.kinds[at] === Mark && (code === 44 || code === 59 || code === 58)) return to;
    at++;
  }
  return at;
}

/** Can the token begin a sentence: a capital, a figure, a mark, a letter without case, or "al-" before a capital? */
function startsHigh(text: string, tokens: Tokens, at: number): boolean {
  const code = text.charCodeAt(tokens.starts[at]!);
  if (tokens.kinds[at] !== Word || !isLower(code)) return true;
  const joined = tokens.kinds[at + 1] === Joiner && at + 2 < tokens.count && tokens.ends[at]! - tokens.starts[at]! < 4;
  return joined && isUpper(text.charCodeAt(tokens.starts[at + 2]!));
}

/** `"Really?" Ms Brown asked`: a name and then a verb of speech. */
function speechFollows(text: string, tokens: Tokens, from: number, to: number): boolean {
  if (isStarter(text.slice(tokens.starts[from]!, tokens.ends[from]!))) return false;
  for (let at = from; at < to && at - from < furthestSpeechVerb; at++) {
    const kind = tokens.kinds[at];
    if (kind === Clitic || kind === Joiner) continue;
    if (kind !== Word) return false;
    const word = text.slice(tokens.starts[at]!, tokens.ends[at]!);
    if (isSpeechVerb(word)) return true;
    if (!isUpper(word.charCodeAt(0))) return false;
  }
  return false;
}
