import meaning from "./data/meaning-words.json";
import type { WordChange } from "./rows";

const NEGATION = new Set(meaning.negation);
const MODALITY = new Set(meaning.modality);
const OPPOSITES = new Set(meaning.opposites.flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]));

/** A word as it stands, and the form in which two are the same word. */
export interface PlainWord {
  text: string;
  key: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu;

/** Words of a text for comparing what stands inside quotation marks: marks, case and brackets do not count. */
export function plainWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  for (const match of text.matchAll(WORD)) {
    let raw = match[0];
    while (/[.,'’-]/.test(raw[raw.length - 1]!)) raw = raw.slice(0, -1);
    const key = raw.toLowerCase().replaceAll("’", "'").replaceAll("-", "").replaceAll(".", "");
    words.push({ text: raw, key, start: match.index ?? 0, end: (match.index ?? 0) + raw.length });
  }
  return words;
}

/** Words compared in order; beyond, a pair of long texts would cost too much. */
const LONGEST = 400;

/** Pairs of equal words of a longest common subsequence, in order. */
export function matchWords(a: PlainWord[], b: PlainWord[]): [number, number][] {
  const n = Math.min(LONGEST, a.length);
  const m = Math.min(LONGEST, b.length);
  const width = m + 1;
  const table = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i]!.key === b[j]!.key
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (a[i]!.key === b[j]!.key) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

function isName(word: PlainWord, first: boolean): boolean {
  return !first && /^\p{Lu}/u.test(word.text) && word.key !== "i";
}

function weightOf(words: PlainWord[], test: (word: PlainWord) => boolean): string {
  return words
    .filter(test)
    .map((word) => word.key)
    .join(" ");
}

function isNegation(word: PlainWord): boolean {
  return NEGATION.has(word.key) || word.key.endsWith("n't");
}

/** Does the change turn a negation, a number, a name, a modal or a word into its opposite? */
export function changesMeaning(from: PlainWord[], to: PlainWord[], initial: boolean): boolean {
  const tests: ((word: PlainWord) => boolean)[] = [
    isNegation,
    (word) => /\p{N}/u.test(word.key),
    (word) => MODALITY.has(word.key),
    (word) => isName(word, initial && (word === from[0] || word === to[0])),
  ];
  if (tests.some((test) => weightOf(from, test) !== weightOf(to, test))) return true;
  if (from.length === 0 || to.length === 0) return false;
  for (const x of from) {
    for (const y of to) {
      if (OPPOSITES.has(`${x.key} ${y.key}`)) return true;
      const [short, long] = x.key.length < y.key.length ? [x.key, y.key] : [y.key, x.key];
      if (
        short.length > 3 &&
        /^(?:un|in|im|dis|non)/.test(long) &&
        long.endsWith(short) &&
        long.length - short.length < 4
      ) {
        return true;
      }
    }
  }
  return false;
}

/** Stretches between matched words where one text differs from the other. */
export function listChanges(a: PlainWord[], b: PlainWord[], pairs: [number, number][]): WordChange[] {
  const changes: WordChange[] = [];
  for (let k = 1; k < pairs.length; k += 1) {
    const [i, j] = pairs[k - 1]!;
    const [nextI, nextJ] = pairs[k]!;
    const from = a.slice(i + 1, nextI);
    const to = b.slice(j + 1, nextJ);
    if (from.length === 0 && to.length === 0) continue;
    const text = (words: PlainWord[]) => words.map((word) => word.text).join(" ");
    changes.push({ from: text(from), to: text(to), meaning: changesMeaning(from, to, false) });
  }
  return changes;
}
