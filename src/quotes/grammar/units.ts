import { type Analysis, TokenKind } from "../../text/analysis";
import type { Draft } from "./draft";
import { tagOfMark } from "./mark-tags";
import { pairMarks } from "./segments";
import { hashWord, tagUnits } from "./tagger";
import { Tag, type Unit } from "./tags";

const UPPER = /^\p{Lu}/u;

function isCapital(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(text.slice(start, start + 2));
}

/**
 * Turn an article into units: words, marks, and each stretch inside quotation marks as one.
 *
 * @param readAs - words to take for others, in lower case: see `own-verbs.ts`
 * @returns the draft without its mentions
 */
export function makeUnits(text: string, analysis: Analysis, readAs: ReadonlyMap<string, string> = new Map()): Draft {
  const { tokens, paragraphs } = analysis;
  const segments = pairMarks(text, tokens, paragraphs);
  const draft: Draft = { text, paragraphs, segments, units: [], sentences: [], ranges: [], mentions: [] };
  const { units } = draft;
  let segment = 0;
  paragraphs.forEach((paragraph, index) => {
    const first = units.length;
    const firstSentence = draft.sentences.length;
    let sentence = paragraph.firstSentence;
    let open = false;
    for (let token = paragraph.firstToken; token < paragraph.endToken; ) {
      while (sentence < paragraph.endSentence && analysis.sentences[sentence]!.endToken <= token) {
        sentence += 1;
        open = false;
      }
      if (!open) {
        const last = units[units.length - 1];
        if (!last || last.paragraph !== index || !continues(text, last, tokens.starts[token]!)) {
          draft.sentences.push({ first: units.length, end: units.length, paragraph: index });
        }
        open = true;
      }
      while (segment < segments.length && segments[segment]!.endToken <= token) segment += 1;
      const quote = segments[segment];
      if (quote && quote.firstToken === token) {
        pushUnit(draft, index, quote.start, quote.end, "", Tag.Quote, segment);
        // boundaries inside the quotation end nothing outside it
        while (sentence < paragraph.endSentence && analysis.sentences[sentence]!.endToken < quote.endToken)
          sentence += 1;
        token = quote.endToken;
      } else token = pushWord(draft, index, analysis, token, paragraph.endToken, readAs);
      draft.sentences[draft.sentences.length - 1]!.end = units.length;
    }
    draft.ranges.push({ first, end: units.length, firstSentence, endSentence: draft.sentences.length });
  });
  tagUnits(text, units, findStarts(draft));
  return draft;
}

/** `"Is it over?" he asked.`: what follows a quotation in lower case belongs to its sentence. */
function continues(text: string, last: Unit, next: number): boolean {
  return last.tag === Tag.Quote && !isCapital(text, next) && /[a-z]/.test(text[next] ?? "");
}

function pushUnit(
  draft: Draft,
  paragraph: number,
  start: number,
  end: number,
  word: string,
  tag: Tag,
  segment: number,
) {
  draft.units.push({
    start,
    end,
    word,
    lemma: word,
    // words get theirs with their lemma
    hash: tag === Tag.None ? 0 : hashWord(word),
    tag,
    capital: tag === Tag.None && isCapital(draft.text, start),
    sentence: draft.sentences.length - 1,
    paragraph,
    segment,
    classes: 0,
  });
}

/** In lower case, with straight apostrophes. */
function plain(raw: string): string {
  const word = raw.toLowerCase();
  return word.includes("’") ? word.replaceAll("’", "'") : word;
}

/** One unit from a token, or from the parts of a compound such as "US-led" or "19th". */
function pushWord(
  draft: Draft,
  paragraph: number,
  analysis: Analysis,
  token: number,
  limit: number,
  readAs: ReadonlyMap<string, string>,
): number {
  const { starts, ends, kinds } = analysis.tokens;
  const kind = kinds[token]!;
  const start = starts[token]!;
  let next = token + 1;
  if (kind === TokenKind.Word || kind === TokenKind.Number) {
    for (;;) {
      if (next >= limit || starts[next] !== ends[next - 1]) break;
      if (kinds[next] === TokenKind.Joiner && next + 1 < limit && starts[next + 1] === ends[next]) next += 2;
      else if (kinds[next] === TokenKind.Word && kinds[next - 1] === TokenKind.Number) next += 1;
      else break;
    }
  }
  const end = ends[next - 1]!;
  const raw = draft.text.slice(start, end);
  let tag: Tag = Tag.None;
  if (kind === TokenKind.Number) tag = Tag.Number;
  else if (kind === TokenKind.Clitic) tag = Tag.Clitic;
  else if (kind === TokenKind.Joiner) tag = Tag.Dash;
  else if (kind === TokenKind.Quote) tag = Tag.Other;
  else if (kind === TokenKind.Mark) tag = tagOfMark(raw);
  const word = kind === TokenKind.Word ? plain(raw) : raw;
  pushUnit(draft, paragraph, start, end, (readAs.size > 0 && readAs.get(word)) || word, tag, -1);
  return next;
}

/** Units whose capital letter may only mean that a sentence starts. */
function findStarts(draft: Draft): Uint8Array {
  const starts = new Uint8Array(draft.units.length);
  for (const sentence of draft.sentences) {
    if (isTitleCase(draft, sentence.first, sentence.end)) starts.fill(1, sentence.first, sentence.end);
    let at = sentence.first;
    while (at < sentence.end && draft.units[at]!.tag !== Tag.None && draft.units[at]!.tag !== Tag.Number) at += 1;
    if (at < sentence.end) starts[at] = 1;
  }
  return starts;
}

/** A headline with capitals on most words says nothing about names. */
function isTitleCase(draft: Draft, first: number, end: number): boolean {
  // what ends in a full stop is a sentence, however many names are in it
  if (draft.units[end - 1]?.tag === Tag.Stop && draft.units[end - 1]!.word === ".") return false;
  let words = 0;
  let capitals = 0;
  for (let i = first; i < end; i += 1) {
    const unit = draft.units[i]!;
    if (unit.tag !== Tag.None || unit.word.length < 4) continue;
    words += 1;
    if (unit.capital) capitals += 1;
  }
  return words > 3 && capitals > words * 0.7;
}
