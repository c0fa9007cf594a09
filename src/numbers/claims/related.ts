import { type Article, analyse } from "../../text";
import { dayOf } from "../../text/dates";
import { stem } from "../bags";
import { functionWords } from "../grammar";
import { createReader } from "../reader";
import { months, weekdays } from "../values/lexicon";
import { reportTime } from "./report-time";

/** how alike the names and the words of two articles must be to be compared: set on news of one and of other events */
const enough = 0.25;
/** the articles most like one that it is compared with: keeps the work linear when hundreds report one event */
const most = 40;

interface Signature {
  names: Set<string>;
  words: Set<string>;
  /** neighbours in the text; what unrelated articles seldom share */
  pairs: Set<string>;
}

export interface Related {
  /** for each article the indices of those it is compared with, itself left out, in ascending order */
  others: number[][];
  /** how alike two articles are: 0 to 2; 2 for an article and itself */
  likeness(a: number, b: number): number;
  /** days between the two reports; 0 where one of them does not say when it was written */
  days(a: number, b: number): number;
}

/**
 * Find the articles that may report one event: those that share names and words.
 *
 * Only the two articles decide, so that others in the corpus change nothing; an index of names and of word pairs keeps
 * articles apart that share neither.
 */
export function relatedArticles(articles: readonly Article[]): Related {
  const written = articles.map((article) => dayOf(reportTime(article)));
  const signatures = articles.map(signatureOf);
  const found = articles.map((): Likeness[] => []);
  const index = new Map<string, number[]>();
  for (const [at, signature] of signatures.entries()) {
    const others = new Set<number>();
    for (const keys of [signature.names, signature.pairs]) {
      for (const key of keys) {
        const list = index.get(key);
        if (list) for (const other of list) others.add(other);
        if (list) list.push(at);
        else index.set(key, [at]);
      }
    }
    for (const other of others) {
      const likeness = likenessOf(signature, signatures[other]!);
      if (likeness < enough) continue;
      keep(found[at]!, { other, likeness });
      keep(found[other]!, { other: at, likeness });
    }
  }
  const others = found.map(() => new Set<number>());
  const likenesses = found.map((list) => new Map(best(list).map((each) => [each.other, each.likeness] as const)));
  for (const [at, near] of likenesses.entries()) {
    for (const other of near.keys()) {
      others[at]!.add(other);
      others[other]!.add(at);
    }
  }
  return {
    others: others.map((set) => [...set].sort((a, b) => a - b)),
    likeness: (a, b) => (a === b ? 2 : (likenesses[a]!.get(b) ?? likenesses[b]!.get(a) ?? 0)),
    days: (a, b) => Math.abs(written[a]! - written[b]!) || 0,
  };
}

interface Likeness {
  other: number;
  likeness: number;
}

/** Add one; now and then all but the best are dropped, so that a list stays short. */
function keep(list: Likeness[], one: Likeness): void {
  list.push(one);
  if (list.length >= 4 * most) list.splice(0, list.length, ...best(list));
}

function best(list: readonly Likeness[]): Likeness[] {
  return [...list].sort((a, b) => b.likeness - a.likeness || a.other - b.other).slice(0, most);
}

function signatureOf(article: Article): Signature {
  const { sentences, tokens } = analyse(article);
  const reader = createReader(article.text, tokens);
  const signature: Signature = { names: new Set(), words: new Set(), pairs: new Set() };
  for (const { firstToken, endToken } of sentences) {
    let last: string | null = null;
    for (let index = firstToken; index < endToken; index++) {
      if (!reader.isWord(index)) continue;
      const word = reader.lower(index);
      if (word.length < 3 || functionWords.has(word) || months.has(word) || weekdays.has(word)) continue;
      if (reader.isCapital(index) && index > firstToken) signature.names.add(word);
      if (word.length < 4) continue;
      const base = stem(word);
      if (!reader.isCapital(index)) signature.words.add(base);
      if (last !== null) signature.pairs.add(`${last} ${base}`);
      last = base;
    }
  }
  return signature;
}

function likenessOf(a: Signature, b: Signature): number {
  return overlap(a.names, b.names) + overlap(a.words, b.words);
}

/** Cosine of two sets. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  return common / Math.sqrt(a.size * b.size);
}
