import type { Store } from "./store";

/** The weighted terms of every article, each article's vector of length one; terms are numbers, the heaviest first. */
export interface Vectors {
  /** where the terms of each article begin; one more than there are articles */
  starts: Int32Array;
  terms: Int32Array;
  weights: Float32Array;
  /** how many different terms there are */
  size: number;
}

/** Articles about other things that stand behind a small archive, so that what all its articles share keeps some weight. */
const background = 500;
/** A name tells an event better than another word. */
const nameWeight = 1.6;

/**
 * Weigh the terms: `(1 + ln count) · ln((articles + 500) / (articles with the term + 0.5))`, names by 1.6.
 *
 * @param order - the articles of the store in the order the vectors shall have
 * @see Salton and Buckley (1988), "Term-weighting approaches in automatic text retrieval"
 */
export function weighTerms(store: Store, order: readonly number[]): Vectors {
  const { words, isName, frequency } = store;
  const articles = order.length;
  const factor = Float64Array.from(frequency, (count, id) => {
    return Math.log((articles + background) / (count + 0.5)) * (isName[id] ? nameWeight : 1);
  });
  const starts = new Int32Array(articles + 1);
  for (const [at, article] of order.entries())
    starts[at + 1] = starts[at]! + store.starts[article + 1]! - store.starts[article]!;
  const terms = new Int32Array(starts[articles]!);
  const weights = new Float32Array(starts[articles]!);
  for (const [at, article] of order.entries()) {
    const weighed: { id: number; weight: number }[] = [];
    let squares = 0;
    for (let place = store.starts[article]!; place < store.starts[article + 1]!; place++) {
      const id = store.terms[place]!;
      const weight = (1 + Math.log(store.counts[place]!)) * factor[id]!;
      squares += weight * weight;
      weighed.push({ id, weight });
    }
    weighed.sort((a, b) => b.weight - a.weight || (words[a.id]! < words[b.id]! ? -1 : 1));
    for (const [place, { id, weight }] of weighed.entries()) {
      terms[starts[at]! + place] = id;
      weights[starts[at]! + place] = weight / Math.sqrt(squares);
    }
  }
  return { starts, terms, weights, size: words.length };
}
