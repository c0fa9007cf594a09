import { type Article, analyse, type Span, span } from "../../text";
import type { Candidate } from "./align-candidates";
import { compare, makePiece, type PairFeatures, type Piece } from "./align-compare";
import type { Prepared } from "./align-groups";
import { isGrammar } from "./align-stems";
import { type Word, wordsBetween } from "./align-words";

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
/** Words of grammar do not mark where a stretch begins or ends, nor do others so many words away. */
const WIDEST_GAP = 4;
const COMMON = 60;
/** Shared words of matter that are no names: a name alone is nobody's words. */
const LEAST_PLAIN = 2;

/** A heavy common run, or in a small corpus, where no word is rare, a long one. */
function isEnough({ run, runWords, order, lighter }: PairFeatures): boolean {
  if (runWords < LEAST_WORDS || order < LEAST_ORDER) return false;
  return run >= LEAST_RUN || (runWords >= LONG_RUN && run >= lighter / 2);
}

/** The sentences, or their parts, that no quote covers. */
function narratedParts({ articles, candidates, events, weightsOf }: Prepared): Narrated[] {
  const covered = articles.map(() => [] as { start: number; end: number }[]);
  for (const { row, article } of candidates) covered[article]!.push(row.content);
  return articles.flatMap((article, index) => {
    const weigh = weightsOf(events.chainOf[index]!);
    return uncovered(article, covered[index]!).flatMap(({ start, end }) => {
      const words = wordsBetween(article, start, end);
      return words.length >= LEAST_WORDS ? [{ article: index, words, piece: makePiece(words, weigh) }] : [];
    });
  });
}

/** What the ranges, sorted, leave of the sentences. */
function uncovered(article: Article, ranges: { start: number; end: number }[]): { start: number; end: number }[] {
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  const left: { start: number; end: number }[] = [];
  let next = 0;
  for (const sentence of analyse(article).sentences) {
    let from = sentence.start;
    while (next < ranges.length && ranges[next]!.end <= from) next += 1;
    for (let i = next; i < ranges.length && ranges[i]!.start < sentence.end; i += 1) {
      if (ranges[i]!.start > from) left.push({ start: from, end: ranges[i]!.start });
      from = Math.max(from, ranges[i]!.end);
    }
    if (sentence.end > from) left.push({ start: from, end: sentence.end });
  }
  return left;
}

/** Stems of the words of matter that begin with a small letter: not names. */
function plainStems(article: Article, words: readonly Word[]): Set<string> {
  const plain = words.filter(({ stem, start }) => !isGrammar(stem) && !/\p{Lu}/u.test(article.text[start]!));
  return new Set(plain.map(({ stem }) => stem));
}

/** The heaviest stretch of words that stand in the quotation too, from the first to the last of them. */
function stretch({ words, piece }: Narrated, quoted: Piece): Word[] {
  let best: { first: number; last: number; weight: number } | null = null;
  let open: { first: number; last: number; weight: number } | null = null;
  words.forEach(({ stem }, at) => {
    const weight = piece.weights[at]!;
    if (isGrammar(stem) || !quoted.types.has(stem)) return;
    open =
      open && at - open.last <= WIDEST_GAP + 1
        ? { first: open.first, last: at, weight: open.weight + weight }
        : { first: at, last: at, weight };
    if (!best || open.weight > best.weight) best = open;
  });
  const found = best as { first: number; last: number } | null;
  return found ? words.slice(found.first, found.last + 1) : [];
}

/**
 * Find where articles that attribute an utterance to nobody give its words in the narrator's own voice.
 *
 * @param groups - indices of candidates
 * @returns for each group its echoes, by article and start
 */
export function findEchoes(prepared: Prepared, groups: readonly number[][]): Echo[][] {
  const { articles, candidates, events } = prepared;
  const parts = groups.length > 0 ? narratedParts(prepared) : [];
  const byStem = new Map<string, number[]>();
  const keyOf = (chain: number, stem: string) => `${chain} ${stem}`;
  parts.forEach(({ article, piece }, id) => {
    for (const stem of piece.types.keys()) {
      const key = keyOf(events.chainOf[article]!, stem);
      const list = byStem.get(key);
      if (list) list.push(id);
      else byStem.set(key, [id]);
    }
  });
  const near = ({ chain }: Candidate, piece: Piece): Set<number> => {
    const found = new Set<number>();
    for (const stem of piece.types.keys()) {
      const list = byStem.get(keyOf(chain, stem)) ?? [];
      if (list.length <= COMMON) for (const part of list) found.add(part);
    }
    return found;
  };
  return groups.map((group) => {
    const attributed = new Set(group.map((id) => candidates[id]!.article));
    const found = new Map<number, Echo>();
    for (const candidate of group.map((id) => candidates[id]!)) {
      for (const [i, piece] of candidate.pieces.entries()) {
        const plain = plainStems(articles[candidate.article]!, candidate.parts[i]!);
        for (const at of near(candidate, piece)) {
          const part = parts[at]!;
          if (found.has(at) || attributed.has(part.article) || !isEnough(compare(piece, part.piece))) continue;
          const article = articles[part.article]!;
          const words = stretch(part, piece);
          const shared = [...plainStems(article, words)].filter((stem) => plain.has(stem));
          if (shared.length < LEAST_PLAIN) continue;
          const [first, last] = [words[0]!, words[words.length - 1]!];
          found.set(at, { article: article.article, ...span(article.text, first.start, last.end) });
        }
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, echo]) => echo);
  });
}
