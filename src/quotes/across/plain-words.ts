import words from "../data/align-words.json";
import numbers from "../data/number-words.json";

/** A word as it stands, and the form in which two are the same word. */
export interface PlainWord {
  text: string;
  /** lower case, without marks: "U.S." is "us", "2,000" is "2000" */
  key: string;
  start: number;
  end: number;
  /** begins a sentence, so that its capital says nothing */
  initial: boolean;
  /** stands in [brackets] or (parentheses) */
  bracketed: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,:]*/gu;
const DIGITS = /^\p{N}/u;

function keyOf(raw: string): string {
  const lower = raw.toLowerCase().replaceAll("’", "'").replaceAll(".", "");
  return DIGITS.test(raw) ? raw.toLowerCase().replaceAll(",", "") : lower;
}

/** Words of a text for comparing what stands inside quotation marks: marks, case, hyphens and brackets do not count. */
export function plainWords(text: string): PlainWord[] {
  const found: PlainWord[] = [];
  let last = 0;
  let depth = 0;
  for (const match of text.matchAll(WORD)) {
    let raw = match[0];
    while (/[.,:'’]/.test(raw[raw.length - 1]!)) raw = raw.slice(0, -1);
    const start = match.index ?? 0;
    const before = text.slice(last, start);
    for (const mark of before) {
      if (mark === "[" || mark === "(") depth += 1;
      else if (mark === "]" || mark === ")") depth = Math.max(0, depth - 1);
    }
    const initial = found.length === 0 || /[.!?:]/.test(before);
    last = start + raw.length;
    found.push({ text: raw, key: keyOf(raw), start, end: last, initial, bracketed: depth > 0 });
  }
  return found;
}

const CONTRACTIONS = new Map(words.contractions.map((line) => [line.split(" ")[0]!, line.split(" ").slice(1)]));
const ENDINGS = words.endings.map((pair) => pair.split(" ") as [string, string]);
const NUMBERS = new Map<string, string>(numbers.words.map((word) => word.split(" ") as [string, string]));

/** Contractions in full and number words in digits: "won't" -> ["will", "not"], "two" -> ["2"]. */
export function inFull(key: string): string[] {
  const whole = CONTRACTIONS.get(key);
  if (whole) return whole;
  for (const [ending, meaning] of ENDINGS) {
    if (key.length > ending.length && key.endsWith(ending)) return [key.slice(0, -ending.length), meaning];
  }
  return [NUMBERS.get(key) ?? key];
}

/** Words compared in order; beyond, a pair of long texts would cost too much. */
const LONGEST = 400;
/** A word that is the same counts for so much, and one that follows another such word a little more. */
const SAME = 4;
const FOLLOWS = 1;

/**
 * Pairs of equal words in order, as many as there can be, and rather in one stretch than scattered: "I" of "I love it.
 * I will stay" meets that of "I will stay" in the second sentence.
 */
export function matchWords(a: readonly PlainWord[], b: readonly PlainWord[]): [number, number][] {
  const n = Math.min(LONGEST, a.length);
  const m = Math.min(LONGEST, b.length);
  const width = m + 1;
  const best = new Int32Array((n + 1) * width);
  const met = new Int32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const next = at + width + 1;
      let value = Math.max(best[at + width]!, best[at + 1]!);
      if (a[i]!.key === b[j]!.key) {
        met[at] = SAME + Math.max(best[next]!, met[next]! > 0 ? met[next]! + FOLLOWS : 0);
        value = Math.max(value, met[at]!);
      }
      best[at] = value;
    }
  }
  const pairs: [number, number][] = [];
  let inRun = false;
  for (let i = 0, j = 0; i < n && j < m; ) {
    const at = i * width + j;
    const next = at + width + 1;
    if (met[at]! > 0 && (inRun || met[at] === best[at])) {
      pairs.push([i, j]);
      inRun = met[next]! > 0 && met[next]! + FOLLOWS >= best[next]!;
      i += 1;
      j += 1;
    } else {
      if (best[at + width]! >= best[at + 1]!) i += 1;
      else j += 1;
    }
  }
  return pairs;
}
