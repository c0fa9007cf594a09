import type { Signature } from "./rows";

/** The weighted terms of every article, each article's vector of length one; terms are numbers, the heaviest first. */
export interface Vectors {
  /** where the terms of each article begin; one more than there are articles */
  starts: Int32Array;
  terms: Int32Array;
  weights: Float32Array;
  words: string[];
  isName: boolean[];
}

/** Articles about other things that stand behind a small archive, so that what all its articles share keeps some weight. */
const background = 500;
/** A name tells an event better than another word. */
const nameWeight = 1.6;

/**
 * Weigh the terms: `(1 + ln count) · ln((articles + 500) / (articles with the term + 0.5))`, names by 1.6.
 *
 * @see Salton and Buckley (1988), "Term-weighting approaches in automatic text retrieval"
 */
export function weighSignatures(signatures: readonly Signature[]): Vectors {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const frequency: number[] = [];
  const named: number[] = [];
  for (const { terms } of signatures)
    for (const { term, form, isName } of terms) {
      let id = ids.get(term);
      if (id === undefined) {
        id = words.push(form) - 1;
        ids.set(term, id);
        frequency.push(0);
        named.push(0);
      }
      frequency[id]!++;
      if (isName && named[id]!++ === 0) words[id] = form;
    }
  const isName = named.map((count, id) => count * 2 > frequency[id]!);
  const starts = new Int32Array(signatures.length + 1);
  for (const [at, { terms }] of signatures.entries()) starts[at + 1] = starts[at]! + terms.length;
  const all: Vectors = {
    starts,
    terms: new Int32Array(starts[signatures.length]!),
    weights: new Float32Array(starts[signatures.length]!),
    words,
    isName,
  };
  const rarity = (id: number): number => Math.log((signatures.length + background) / (frequency[id]! + 0.5));
  for (const [at, { terms }] of signatures.entries()) {
    const weighed = terms.map(({ term, count }) => {
      const id = ids.get(term)!;
      return { id, weight: (1 + Math.log(count)) * rarity(id) * (isName[id] ? nameWeight : 1) };
    });
    weighed.sort((a, b) => b.weight - a.weight || (words[a.id]! < words[b.id]! ? -1 : 1));
    const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0));
    for (const [place, { id, weight }] of weighed.entries()) {
      all.terms[starts[at]! + place] = id;
      all.weights[starts[at]! + place] = weight / length;
    }
  }
  return all;
}
