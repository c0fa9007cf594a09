import type { Contrast } from "./keyness";
import { logFactorial } from "./probability";

/** The four cells: the word and all other words, here and there. */
function cellsOf({ count, words, referenceCount, referenceWords }: Contrast): [number, number, number, number] {
  return [count, referenceCount, words - count, referenceWords - referenceCount];
}

/**
 * Pearson's chi-squared of the two by two table, one degree of freedom.
 *
 * @param options.yates - take a half off each difference, for small counts (default false)
 * @returns 0 when a margin is empty
 * @see Pearson (1900); Yates (1934) for the correction
 * @example
 * chiSquared({ count: 20, words: 1000, referenceCount: 10, referenceWords: 2000 }).toFixed(2); // => "15.15"
 */
export function chiSquared(contrast: Contrast, options: { yates?: boolean } = {}): number {
  const [a, b, c, d] = cellsOf(contrast);
  const total = a + b + c + d;
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  if (margins === 0) return 0;
  const difference = Math.max(0, Math.abs(a * d - b * c) - (options.yates ? total / 2 : 0));
  return (total * difference * difference) / margins;
}

const normal975 = 1.959963984540054;

/**
 * The ratio of the odds of the word here and there, with its 95% interval; where a cell is empty a half is added to
 * each, as Haldane and Anscombe do.
 *
 * @see Woolf (1955) for the interval
 * @example
 * const { value, low, high } = oddsRatio({ count: 20, words: 1000, referenceCount: 10, referenceWords: 2000 });
 * [value, low, high].map((number) => number.toFixed(2)); // => ["4.06", "1.89", "8.71"]
 */
export function oddsRatio(contrast: Contrast): { value: number; low: number; high: number } {
  const cells = cellsOf(contrast);
  const [a, b, c, d] = cells.some((cell) => cell === 0) ? cells.map((cell) => cell + 0.5) : cells;
  const value = (a! * d!) / (b! * c!);
  const margin = normal975 * Math.sqrt(1 / a! + 1 / b! + 1 / c! + 1 / d!);
  return { value, low: value * Math.exp(-margin), high: value * Math.exp(margin) };
}

/** Beyond this many occurrences the log-likelihood is as good and the sum below too long. */
const mostExact = 100_000;

/**
 * Fisher's exact test, two-sided: the probability of a table as unlikely as this one or more, the margins given.
 *
 * @throws {RangeError} when the word stands more than 100,000 times
 * @see Fisher (1934), "Statistical Methods for Research Workers", 5th edition
 * @example
 * fisherExact({ count: 3, words: 4, referenceCount: 1, referenceWords: 4 }).toFixed(4); // => "0.4857"
 */
export function fisherExact(contrast: Contrast): number {
  const [a, b, c, d] = cellsOf(contrast);
  if (a + b > mostExact) throw new RangeError(`the exact test is for small counts, not for ${a + b} occurrences`);
  const constant =
    logFactorial(a + b) + logFactorial(c + d) + logFactorial(a + c) + logFactorial(b + d) - logFactorial(a + b + c + d);
  const logProbability = (x: number): number =>
    constant - logFactorial(x) - logFactorial(a + b - x) - logFactorial(a + c - x) - logFactorial(d - a + x);
  const observed = logProbability(a);
  let sum = 0;
  for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++) {
    const each = logProbability(x);
    if (each <= observed + 1e-7) sum += Math.exp(each);
  }
  return Math.min(1, sum);
}
