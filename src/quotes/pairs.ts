import { type Article, analyse } from "../text";
import { compare, makePiece, type Piece, type Sides, scoreAcrossEvents, scoreSameEvent } from "./align-score";
import type { Weights } from "./align-words";
import { wordsBetween } from "./align-words";
import type { QuoteRow } from "./rows";
import { type SpeakerKey, speakerKey } from "./speaker-names";

/** A quote ready to compare. */
export interface Candidate {
  row: QuoteRow;
  article: number;
  pieces: Piece[];
  speaker: SpeakerKey | null;
  echo: boolean;
}

const ECHO_WORDS = 10;

/** Ten words or fewer, all with capitals: a headline's echo. */
function isEcho(row: QuoteRow): boolean {
  if (row.kind !== "direct") return false;
  const words = row.content.text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 && words.length <= ECHO_WORDS && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** Split a quote into sentences, each with its words and their weights. */
export function makeCandidate(article: Article, index: number, row: QuoteRow, id: number, weigh: Weights): Candidate {
  const pieces: Piece[] = [];
  const { sentences } = analyse(article);
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= row.content.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < sentences.length && sentences[i]!.start < row.content.end; i += 1) {
    const start = Math.max(sentences[i]!.start, row.content.start);
    const words = wordsBetween(article, start, Math.min(sentences[i]!.end, row.content.end));
    if (words.length > 0) pieces.push(makePiece(id, words, weigh));
  }
  return { row, article: index, pieces, speaker: speakerKey(row.speaker, row.speakerType), echo: isEcho(row) };
}

/** Score of two quotes: that of their best two sentences. */
export function scorePair(a: Candidate, b: Candidate, sameEvent: boolean): number {
  const sides: Sides = {
    directA: a.row.kind === "direct",
    directB: b.row.kind === "direct",
    indirectA: a.row.kind === "indirect",
    indirectB: b.row.kind === "indirect",
    speakerA: a.speaker,
    speakerB: b.speaker,
    echo: a.echo || b.echo,
  };
  const score = sameEvent ? scoreSameEvent : scoreAcrossEvents;
  let best = -9;
  for (const x of a.pieces) for (const y of b.pieces) best = Math.max(best, score(compare(x, y), sides));
  return best;
}

const COMMON = 60;

/** Pairs of quotes of different articles that share a word rare enough to be worth a comparison. */
export function listPairs(candidates: Candidate[]): [number, number][] {
  const byStem = new Map<string, number[]>();
  candidates.forEach((candidate, id) => {
    const stems = new Set<string>();
    for (const piece of candidate.pieces) for (const stem of piece.types.keys()) stems.add(stem);
    for (const stem of stems) {
      const list = byStem.get(stem);
      if (list) list.push(id);
      else byStem.set(stem, [id]);
    }
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const list of byStem.values()) {
    if (list.length > COMMON) continue;
    for (let i = 0; i < list.length; i += 1) {
      for (let j = i + 1; j < list.length; j += 1) {
        const [a, b] = [list[i]!, list[j]!];
        const key = a * candidates.length + b;
        if (candidates[a]!.article === candidates[b]!.article || seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
    }
  }
  return pairs;
}
