/** A speaker of the gold or of a prediction; `start` is -1 where only the text is known. */
export interface ScoredSpeaker {
  start?: number;
  end?: number;
  text?: string;
  resolved?: string | null;
}

/** A quotation of the gold or of a prediction; offsets are UTF-16 code units. */
export interface ScoredQuote {
  start: number;
  end: number;
  text?: string;
  spans?: [number, number][];
  type?: string;
  speaker: ScoredSpeaker | null;
  cue?: { start?: number; end?: number; text?: string } | null;
  reference?: string | null;
  optional?: boolean;
  continuation?: boolean;
}

export interface GoldArticle {
  id: string;
  text: string;
  quotes: ScoredQuote[];
}

export interface ScoreOptions {
  /** count only gold of these types; the others are neither missed nor wrong when found */
  types?: string[];
  /** leave out predictions that touch no double quotation mark */
  quotedOnly?: boolean;
}

export type Counts = [truePositives: number, falsePositives: number, falseNegatives: number];

export interface QuoteScores {
  exact: Counts;
  overlap3: Counts;
  overlap8: Counts;
  joint3: Counts;
  joint8: Counts;
  resolved: [right: number, all: number];
}

interface Item {
  a: number;
  b: number;
  chars: Set<number>;
  quote: ScoredQuote;
}

const EDGE = "\"“”'‘’`«»„ \t\n\r,.\u00a0";
const STOP = new Set(
  "the a an mr mr. mrs ms dr sen rep gov president minister of and for in to her his their its".split(" "),
);
const PRONOUNS = new Set(["he", "she", "they", "it", "i", "we"]);

/** F1 in percent of true positives, false positives and false negatives. */
export function f1([tp, fp, fn]: Counts): number {
  const p = tp + fp ? tp / (tp + fp) : 0;
  const r = tp + fn ? tp / (tp + fn) : 0;
  return p + r ? (200 * p * r) / (p + r) : 0;
}

function trim(text: string, start: number, end: number): [number, number] {
  let [a, b] = [start, end];
  while (a < b && EDGE.includes(text[a]!)) a += 1;
  while (b > a && EDGE.includes(text[b - 1]!)) b -= 1;
  return [a, b];
}

function tokens(text: string | null | undefined): string[] {
  const words = (text ?? "").toLowerCase().match(/[\p{L}\p{N}_'’.-]+/gu) ?? [];
  return words.filter((word) => !STOP.has(word.replace(/^\.+|\.+$/g, "")));
}

function meet(a: string[], b: string[]): boolean {
  const set = new Set(a);
  return b.some((word) => set.has(word));
}

function sameSpeaker(gold: ScoredSpeaker | null, found: ScoredSpeaker | null): boolean {
  if (!gold || !found) return !gold && !found;
  if ((gold.start ?? -1) >= 0 && (found.start ?? -1) >= 0) {
    if (Math.min(gold.end!, found.end!) > Math.max(gold.start!, found.start!)) return true;
    const a = tokens(gold.text);
    const upper = /^\p{Lu}/u.test(gold.text ?? "");
    return (
      a.length > 0 && a.join(" ") === tokens(found.text).join(" ") && upper && !PRONOUNS.has(gold.text!.toLowerCase())
    );
  }
  return meet(tokens(gold.text), tokens(found.text));
}

function rightSpeaker(gold: ScoredQuote, found: ScoredQuote): boolean {
  if (!gold.speaker && gold.reference) {
    const name = found.speaker?.resolved || found.speaker?.text;
    return Boolean(found.continuation) || meet(tokens(gold.reference), tokens(name));
  }
  return sameSpeaker(gold.speaker, found.speaker);
}

function items(text: string, quotes: ScoredQuote[]): Item[] {
  const found: Item[] = [];
  for (const quote of quotes) {
    const [a, b] = trim(text, Math.max(0, quote.start), Math.min(text.length, quote.end));
    if (b <= a) continue;
    const chars = new Set<number>();
    for (const [x, y] of quote.spans?.length ? quote.spans : [[a, b]]) {
      for (let i = Math.max(a, x!); i < Math.min(b, y!); i += 1) chars.add(i);
    }
    if (chars.size === 0) for (let i = a; i < b; i += 1) chars.add(i);
    found.push({ a, b, chars, quote });
  }
  return found;
}

function shared(a: Item, b: Item): number {
  if (a.b <= b.a || b.b <= a.a) return 0;
  let count = 0;
  for (const i of a.chars) if (b.chars.has(i)) count += 1;
  return count;
}

function jaccard(a: Item, b: Item): number {
  const both = shared(a, b);
  return both / (a.chars.size + b.chars.size - both);
}

export function emptyScores(): QuoteScores {
  return {
    exact: [0, 0, 0],
    overlap3: [0, 0, 0],
    overlap8: [0, 0, 0],
    joint3: [0, 0, 0],
    joint8: [0, 0, 0],
    resolved: [0, 0],
  };
}

/** Score the predictions of one article and add them to `scores`. */
export function scoreArticle(
  gold: GoldArticle,
  predicted: ScoredQuote[],
  options: ScoreOptions,
  scores: QuoteScores,
): void {
  const { text } = gold;
  const types = options.types && new Set(options.types);
  const counted: Item[] = [];
  const optional: Item[] = [];
  for (const item of items(text, gold.quotes)) {
    const free = item.quote.optional || (types && !types.has(item.quote.type ?? ""));
    (free ? optional : counted).push(item);
  }
  const best = (item: Item, list: Item[]) => list.reduce((most, other) => Math.max(most, jaccard(item, other)), 0);
  const found = items(text, predicted).filter((item) => {
    if (options.quotedOnly && !/["“”]|''/.test(text.slice(Math.max(0, item.a - 3), item.b + 3))) return false;
    const free = best(item, optional);
    return !(free > 0.2 && free > best(item, counted));
  });
  const key = (item: Item) => `${item.a}-${item.b}`;
  const goldKeys = new Set(counted.map(key));
  const foundKeys = new Set(found.map(key));
  const same = [...goldKeys].filter((one) => foundKeys.has(one)).length;
  add(scores.exact, same, foundKeys.size - same, goldKeys.size - same);
  for (const [threshold, overlap, joint] of [
    [0.3, scores.overlap3, scores.joint3],
    [0.8, scores.overlap8, scores.joint8],
  ] as const) {
    const free = new Set(found);
    let matched = 0;
    let right = 0;
    for (const item of counted) {
      const partner = bestPartner(item, free, threshold);
      if (partner) {
        free.delete(partner);
        matched += 1;
        if (rightSpeaker(item.quote, partner.quote)) right += 1;
      }
      if (threshold === 0.3 && item.quote.reference) {
        scores.resolved[1] += 1;
        const name = partner?.quote.speaker?.resolved || partner?.quote.speaker?.text;
        if (partner && meet(tokens(item.quote.reference), tokens(name))) scores.resolved[0] += 1;
      }
    }
    add(overlap, matched, found.length - matched, counted.length - matched);
    add(joint, right, found.length - right, counted.length - right);
  }
}

function bestPartner(item: Item, free: Set<Item>, threshold: number): Item | null {
  let best: Item | null = null;
  let bestKey: [number, number] = [0, 0];
  for (const other of free) {
    const both = shared(item, other);
    const share = both / item.chars.size;
    if (share <= threshold) continue;
    const close = both / (item.chars.size + other.chars.size - both);
    if (!best || share > bestKey[0] || (share === bestKey[0] && close > bestKey[1])) {
      best = other;
      bestKey = [share, close];
    }
  }
  return best;
}

function add(counts: Counts, tp: number, fp: number, fn: number): void {
  counts[0] += tp;
  counts[1] += fp;
  counts[2] += fn;
}
