import { type Article, analyse, type Span, span } from "../text";
import { compare, makePiece, type PairFeatures, type Piece } from "./align-score";
import { type Weights, type Word, wordsBetween } from "./align-words";
import type { Candidate } from "./pairs";

type Echo = Span & { article: string };

interface Narrated {
  article: number;
  words: Word[];
  piece: Piece;
}

const LEAST_WORDS = 4;
const LEAST_RUN = 10;
const LEAST_ORDER = 0.5;
const LONG_RUN = 5;
/** Words this common do not mark where a stretch begins or ends. */
const LIGHT = 0.5;
const COMMON = 60;

/** A heavy common run, or in a small corpus, where no word is rare, a long one. */
function isEnough({ run, runWords, order, lighter }: PairFeatures): boolean {
  if (runWords < LEAST_WORDS || order < LEAST_ORDER) return false;
  return run >= LEAST_RUN || (runWords >= LONG_RUN && run >= lighter / 2);
}

/** The sentences, or their parts, that no quote covers. */
function narratedParts(articles: readonly Article[], candidates: Candidate[], weigh: Weights): Narrated[] {
  const covered = articles.map(() => [] as { start: number; end: number }[]);
  for (const { row, article } of candidates) covered[article]!.push(row.content);
  const parts: Narrated[] = [];
  articles.forEach((article, index) => {
    const ranges = covered[index]!.sort((a, b) => a.start - b.start || a.end - b.end);
    let next = 0;
    for (const sentence of analyse(article).sentences) {
      let from = sentence.start;
      while (next < ranges.length && ranges[next]!.end <= from) next += 1;
      const push = (end: number) => {
        if (end <= from) return;
        const words = wordsBetween(article, from, end);
        if (words.length >= LEAST_WORDS) parts.push({ article: index, words, piece: makePiece(-1, words, weigh) });
      };
      for (let i = next; i < ranges.length && ranges[i]!.start < sentence.end; i += 1) {
        push(ranges[i]!.start);
        from = Math.max(from, ranges[i]!.end);
      }
      push(sentence.end);
    }
  });
  return parts;
}

/** From the first to the last word of the heaviest matching stretch. */
function stretch(part: Narrated, piece: Piece): { start: number; end: number } | null {
  let first = -1;
  let last = -1;
  for (let i = 0; i < part.words.length; i += 1) {
    const weight = part.piece.weights[i]!;
    if (!piece.types.has(part.words[i]!.stem) || weight < LIGHT) continue;
    if (first < 0) first = i;
    last = i;
  }
  return first < 0 ? null : { start: part.words[first]!.start, end: part.words[last]!.end };
}

/**
 * Find where other articles give the words of an utterance in the narrator's own voice.
 *
 * @returns for each group its echoes, by article and start
 */
export function findEchoes(
  articles: readonly Article[],
  candidates: Candidate[],
  groups: number[][],
  weigh: Weights,
): Echo[][] {
  const parts = groups.length > 0 ? narratedParts(articles, candidates, weigh) : [];
  const byStem = new Map<string, number[]>();
  parts.forEach(({ piece }, id) => {
    for (const stem of piece.types.keys()) {
      const list = byStem.get(stem);
      if (list) list.push(id);
      else byStem.set(stem, [id]);
    }
  });
  return groups.map((group) => {
    const found = new Map<number, Echo>();
    for (const id of group) {
      for (const piece of candidates[id]!.pieces) {
        const near = new Set<number>();
        for (const stem of piece.types.keys()) {
          const list = byStem.get(stem) ?? [];
          if (list.length <= COMMON) for (const part of list) near.add(part);
        }
        for (const at of near) {
          if (found.has(at)) continue;
          const part = parts[at]!;
          const features = compare(piece, part.piece);
          if (!isEnough(features)) continue;
          const range = stretch(part, piece);
          if (!range) continue;
          const article = articles[part.article]!;
          found.set(at, { article: article.article, ...span(article.text, range.start, range.end) });
        }
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, echo]) => echo);
  });
}
