import { type Article, analyse } from "../../text";
import type { QuoteRow } from "../rows";
import { makePiece, type Piece } from "./align-compare";
import { type Weights, type Word, wordsBetween } from "./align-words";
import { type SpeakerKey, speakerKey } from "./speaker-names";

/** A quote ready to compare. */
export interface Candidate {
  row: QuoteRow;
  /** index of its article, and of the chain of linked articles that one is in */
  article: number;
  chain: number;
  /** its sentences, and the same weighed by the rarity of their words in the chain */
  parts: Word[][];
  pieces: Piece[];
  speaker: SpeakerKey | null;
  /** a short fragment all in capitals: the echo of a headline, not what somebody said */
  echo: boolean;
}

const ECHO_WORDS = 10;

function isEcho(row: QuoteRow): boolean {
  if (row.kind !== "direct") return false;
  const words = row.content.text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 && words.length <= ECHO_WORDS && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

const BREAK = /\.\.\.|…|\. \. \.|—|--|\s[–-]\s/;
const SHORTEST = 3;

/** A sentence in its parts between dashes and ellipses, none shorter than three words. */
function splitAtDashes(text: string, words: Word[]): Word[][] {
  const parts: Word[][] = [];
  let from = 0;
  for (let i = 1; i < words.length; i += 1) {
    if (i - from < SHORTEST || words.length - i < SHORTEST) continue;
    if (!BREAK.test(text.slice(words[i - 1]!.end, words[i]!.start))) continue;
    parts.push(words.slice(from, i));
    from = i;
  }
  if (words.length > 0) parts.push(words.slice(from));
  return parts;
}

function partsOf(article: Article, { start, end }: { start: number; end: number }): Word[][] {
  const { sentences } = analyse(article);
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const parts: Word[][] = [];
  for (let i = low; i < sentences.length && sentences[i]!.start < end; i += 1) {
    const words = wordsBetween(article, Math.max(sentences[i]!.start, start), Math.min(sentences[i]!.end, end));
    for (const part of splitAtDashes(article.text, words)) parts.push(part);
  }
  return parts;
}

export interface Place {
  article: number;
  chain: number;
}

/** Split a quote into sentences, each with its words and their weights. */
export function makeCandidate(article: Article, place: Place, row: QuoteRow, weigh: Weights): Candidate {
  const parts = partsOf(article, row.content);
  return {
    row,
    ...place,
    parts,
    pieces: parts.map((words) => makePiece(words, weigh)),
    speaker: speakerKey(row.speaker, row.speakerType),
    echo: isEcho(row),
  };
}

/** The two halves of one interrupted quotation: that they differ says nothing. */
export function isOneBreath(a: Candidate, b: Candidate): boolean {
  return a.article === b.article && a.row.cue !== null && a.row.cue.start === b.row.cue?.start;
}
