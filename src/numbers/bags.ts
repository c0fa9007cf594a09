import type { Figure } from "./figure";
import { functionWords, singular } from "./grammar";
import type { Reader } from "./reader";
import { smallNumbers } from "./values/lexicon";

/** The content words of a stretch of text, each once. */
export type Bag = ReadonlySet<string>;

/** A rough stem: plural, "ing" and "ed" taken off. */
export function stem(word: string): string {
  const base = singular(word);
  if (base.length > 6 && base.endsWith("ing")) return base.slice(0, -3);
  if (base.length > 5 && base.endsWith("ed")) return base.slice(0, -2);
  if (base.length > 4 && base.endsWith("e")) return base.slice(0, -1);
  return base;
}

/** The stems between two tokens, without function words, numbers and the figure itself. */
export function bagOf(reader: Reader, from: number, to: number, figure: Figure): Bag {
  const bag = new Set<string>();
  for (let index = from; index < to; index++) {
    if (!reader.isWord(index) || (index >= figure.left && index < figure.numberTo)) continue;
    const word = reader.lower(index);
    if (word.length < 2 || functionWords.has(word) || smallNumbers.has(word)) continue;
    bag.add(stem(word));
  }
  return bag;
}

/** Cosine of two bags under the weights. Most bags have no word in common: their words are not weighed. */
export function cosine(a: Bag, b: Bag, weight: (word: string) => number): number {
  let [common, left, right] = [0, 0, 0];
  for (const word of a) if (b.has(word)) common += weight(word) ** 2;
  if (common === 0) return 0;
  for (const word of a) left += weight(word) ** 2;
  for (const word of b) right += weight(word) ** 2;
  return common / Math.sqrt(left * right);
}
