import { listChanges, matchWords, type PlainWord, plainWords } from "./changes";
import type { AttributionRelation, QuoteRelation, QuoteRow, WordChange } from "./rows";
import { relateSpeakers, speakerKey } from "./speaker-names";

export interface Comparison {
  relation: QuoteRelation;
  changes: WordChange[];
}

const FAR = 3;

/** Equal words far from the rest, at either end, are chance: "the", "of". */
function dropStrays(pairs: [number, number][]): [number, number][] {
  let first = 0;
  let end = pairs.length;
  const gap = (k: number) => Math.max(pairs[k + 1]![0] - pairs[k]![0], pairs[k + 1]![1] - pairs[k]![1]) - 1;
  while (end - first > 2 && gap(first) >= FAR) first += 1;
  while (end - first > 2 && gap(end - 2) >= FAR) end -= 1;
  return pairs.slice(first, end);
}

/** Is what lies between two words left out with a mark: "..." or [brackets]? */
function isMarked(text: string, words: PlainWord[], from: number, to: number): boolean {
  const between = text.slice(words[from]!.end, words[to]!.start);
  return /\.\s?\.\s?\.|…|\[|\(/.test(between);
}

function isEdgeOnly(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .replace(/[“”„"«»]|''|``/g, '"')
      .replace(/[‘’`]/g, "'")
      .replace(/[—–]|--/g, "-")
      .replace(/\s+/g, " ")
      .replace(/^[\s"'.,;:!?-]+/, "")
      .split("")
      .reverse()
      .join("")
      .replace(/^[\s"'.,;:!?-]+/, "");
  return bare(a) === bare(b);
}

/**
 * How the words of one quotation became those of another.
 *
 * @param paraphrase - one of the two is not, or not wholly, in quotation marks
 */
export function compareTexts(a: string, b: string, paraphrase: boolean): Comparison {
  const [wordsA, wordsB] = [plainWords(a), plainWords(b)];
  const pairs = dropStrays(matchWords(wordsA, wordsB));
  const all = listChanges(wordsA, wordsB, pairs);
  if (paraphrase) return { relation: "paraphrase", changes: all };
  let changed = false;
  const kept: WordChange[] = [];
  let at = 0;
  for (let k = 1; k < pairs.length; k += 1) {
    const [i, j] = pairs[k - 1]!;
    const [nextI, nextJ] = pairs[k]!;
    if (nextI - i === 1 && nextJ - j === 1) continue;
    const change = all[at]!;
    at += 1;
    if (isMarked(a, wordsA, i, nextI) || isMarked(b, wordsB, j, nextJ)) continue;
    kept.push(change);
    changed = true;
  }
  if (changed) return { relation: "reworded", changes: kept };
  if (pairs.length === 0) return { relation: "reworded", changes: [] };
  const [firstA, firstB] = pairs[0]!;
  const [lastA, lastB] = pairs[pairs.length - 1]!;
  const beyondA = firstA > 0 || lastA < wordsA.length - 1;
  const beyondB = firstB > 0 || lastB < wordsB.length - 1;
  if (beyondA && beyondB) return { relation: "partial-overlap", changes: [] };
  if (beyondA || beyondB || pairs.length < wordsA.length) return { relation: "excerpt", changes: [] };
  return { relation: isEdgeOnly(a, b) ? "identical" : "punctuation", changes: [] };
}

/** How two articles name who said it. */
export function compareAttribution(a: QuoteRow, b: QuoteRow): AttributionRelation {
  const keyA = speakerKey(a.speaker, a.speakerType);
  const keyB = speakerKey(b.speaker, b.speakerType);
  if (!keyA || !keyB) return "unattributed";
  const relation = relateSpeakers(keyA, keyB);
  return relation === "alike" ? "named-differently" : relation;
}
