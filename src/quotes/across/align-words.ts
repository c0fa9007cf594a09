import { type Article, analyse, TokenKind } from "../../text";
import { isGrammar, stemsOf } from "./align-stems";

/** One word of a text for comparing, and where it stands. */
export interface Word {
  /** as a retelling would have it */
  stem: string;
  /** as a quotation has it; "" for the second half of a contraction */
  exact: string;
  start: number;
  end: number;
}

/** First token that starts at or after `offset`. */
function tokenAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words and numbers between two offsets. */
export function wordsBetween(article: Article, start: number, end: number): Word[] {
  const { tokens } = analyse(article);
  const words: Word[] = [];
  for (let i = tokenAt(tokens.starts, start); i < tokens.count && tokens.starts[i]! < end; i += 1) {
    const kind = tokens.kinds[i]!;
    if (kind !== TokenKind.Word && kind !== TokenKind.Number) continue;
    const from = tokens.starts[i]!;
    const to = tokens.ends[i]!;
    const { exact, retold } = stemsOf(article.text.slice(from, to));
    for (const [at, stem] of retold.entries()) words.push({ stem, exact: at === 0 ? exact : "", start: from, end: to });
  }
  return words;
}

/** Rarity of a stem; of words as a quotation has them when `exact`. */
export type Weights = (stem: string, exact?: boolean) => number;

/** In how many sentences each stem stands; repeated sentences count once. */
export interface StemCounts {
  sentences: number;
  retold: Map<string, number>;
  exact: Map<string, number>;
}

const FEWEST = 4;
const LIGHTEST = 0.05;
const HEAVIEST = 9;
/** As many other sentences are reckoned with, so that in a few short texts no word of grammar is rare and others are. */
const BACKGROUND = 30;
const BACKGROUND_GRAMMAR = 0.3 * BACKGROUND;

export function countStems(articles: readonly Article[]): StemCounts {
  const counts: StemCounts = { sentences: 0, retold: new Map(), exact: new Map() };
  const seen = new Set<string>();
  const add = (map: Map<string, number>, stems: string[]) => {
    for (const stem of new Set(stems)) map.set(stem, (map.get(stem) ?? 0) + 1);
  };
  for (const article of articles) {
    for (const { start, end } of analyse(article).sentences) {
      const words = wordsBetween(article, start, end);
      const stems = words.map((word) => word.stem);
      const key = stems.join(" ");
      if (words.length < FEWEST || seen.has(key)) continue;
      seen.add(key);
      counts.sentences += 1;
      add(counts.retold, stems);
      add(
        counts.exact,
        words.map((word) => word.exact),
      );
    }
  }
  return counts;
}

/** Rarity of each stem among the sentences counted: `clamp(ln((N + 1) / (df + .5)), .05, 9)`, a few more
 * sentences of other texts added. */
export function weighStems(counts: readonly StemCounts[]): Weights {
  const sentences = counts.reduce((sum, one) => sum + one.sentences, BACKGROUND);
  return (stem, exact = false) => {
    let df = isGrammar(stem) ? BACKGROUND_GRAMMAR : 0;
    for (const one of counts) df += (exact ? one.exact : one.retold).get(stem) ?? 0;
    return Math.min(HEAVIEST, Math.max(LIGHTEST, Math.log((sentences + 1) / (df + 0.5))));
  };
}
