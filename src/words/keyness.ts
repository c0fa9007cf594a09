/** A word in two corpora. */
export interface Contrast {
  /** occurrences in the corpus looked at, and its words */
  count: number;
  words: number;
  /** occurrences in the corpus it is compared with, and its words */
  referenceCount: number;
  referenceWords: number;
}

/**
 * How often the word would stand in the corpus looked at, if it were as frequent in both.
 *
 * @example
 * expectedCount({ count: 20, words: 1000, referenceCount: 10, referenceWords: 2000 }); // => 10
 */
export function expectedCount({ count, words, referenceCount, referenceWords }: Contrast): number {
  return (words * (count + referenceCount)) / (words + referenceWords);
}

/**
 * The log-likelihood G² of the two counts, with the two terms of Rayson and Garside.
 *
 * @see Rayson and Garside (2000), "Comparing corpora using frequency profiling"
 * @example
 * logLikelihood({ count: 20, words: 1000, referenceCount: 10, referenceWords: 2000 }).toFixed(2); // => "13.86"
 */
export function logLikelihood(contrast: Contrast): number {
  const { count, referenceCount } = contrast;
  const expected = expectedCount(contrast);
  const g2 = 2 * (term(count, expected) + term(referenceCount, count + referenceCount - expected));
  return Math.max(0, g2);
}

function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

const normal975 = 1.959963984540054;

/**
 * The binary logarithm of the ratio of the two relative frequencies, with its 95% interval; 1 is twice as frequent.
 * A count of 0 is taken for 0.5, as Hardie does.
 *
 * @see Hardie (2014), "Log Ratio – an informal introduction"; Katz et al. (1978) for the interval of a ratio of rates
 * @example
 * logRatio({ count: 20, words: 1000, referenceCount: 10, referenceWords: 2000 }).value; // => 2
 */
export function logRatio({ count, words, referenceCount, referenceWords }: Contrast): {
  value: number;
  low: number;
  high: number;
} {
  const here = Math.max(count, 0.5);
  const there = Math.max(referenceCount, 0.5);
  const value = Math.log2(here / words / (there / referenceWords));
  const variance = 1 / here - 1 / words + 1 / there - 1 / referenceWords;
  const margin = (normal975 * Math.sqrt(Math.max(0, variance))) / Math.LN2;
  return { value, low: value - margin, high: value + margin };
}
