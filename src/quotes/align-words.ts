import { type Article, analyse, TokenKind } from "../text";
import numbers from "./data/number-words.json";
import { singular } from "./lexis";
import { readVerb } from "./verbs";

/** One word of a text for comparing: its stem and where it stands. */
export interface Word {
  stem: string;
  start: number;
  end: number;
}

const NUMBERS = new Map<string, string>(numbers.words.map((word) => word.split(" ") as [string, string]));
const SUFFIX = /(?:ments?|ations?|ions?|ers?|ors?|ly|ness|ity|able|ible|al)$/;
const SHORTEST = 4;
const STEMS = new Map<string, string>();
const STEMS_LIMIT = 200_000;

function makeStem(word: string): string {
  const number = NUMBERS.get(word);
  if (number) return number;
  const verb = readVerb(word);
  const base = verb ? verb.lemma : singular(word);
  const cut = base.replace(SUFFIX, "");
  const stem = cut.length >= SHORTEST ? cut : base;
  return stem.length > SHORTEST && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}

/** Irregular forms to their base, number words to digits, suffixes off: "talks" and "talked" are one, "two" is "2". */
export function stemOf(raw: string): string {
  const word = raw.toLowerCase().replaceAll("’", "'").replaceAll(",", "");
  let stem = STEMS.get(word);
  if (stem === undefined) {
    stem = makeStem(word);
    if (STEMS.size < STEMS_LIMIT) STEMS.set(word, stem);
  }
  return stem;
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
    words.push({ stem: stemOf(article.text.slice(from, tokens.ends[i]!)), start: from, end: tokens.ends[i]! });
  }
  return words;
}

export type Weights = (stem: string) => number;

const FEWEST = 4;
const LIGHTEST = 0.05;
const HEAVIEST = 9;

/** Rarity of each stem among the sentences of these articles: `clamp(ln((N + 1) / (df + .5)), .05, 9)`; repeated sentences count once. */
export function weighWords(articles: readonly Article[]): Weights {
  const df = new Map<string, number>();
  const seen = new Set<string>();
  let count = 0;
  for (const article of articles) {
    for (const { start, end } of analyse(article).sentences) {
      const stems = wordsBetween(article, start, end).map((word) => word.stem);
      const key = stems.join(" ");
      if (stems.length < FEWEST || seen.has(key)) continue;
      seen.add(key);
      count += 1;
      for (const stem of new Set(stems)) df.set(stem, (df.get(stem) ?? 0) + 1);
    }
  }
  return (stem) => Math.min(HEAVIEST, Math.max(LIGHTEST, Math.log((count + 1) / ((df.get(stem) ?? 0) + 0.5))));
}
