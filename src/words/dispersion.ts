/** How the occurrences of a word spread over the parts of a corpus. */
export interface Dispersion {
  /** in how many parts it stands */
  range: number;
  /** Gries' deviation of proportions: 0 even, towards 1 all in a small part */
  dp: number;
  /** the same, divided by what it can be at most for these parts */
  dpNorm: number;
  /** Juilland's D: 1 even, 0 all in one of equal parts; null with one part */
  juillandD: number | null;
}

/**
 * Gries' deviation of proportions: half the sum of the differences between each part's share of the occurrences and its
 * share of the words.
 *
 * @param places - occurrences by part; parts without any may be left out
 * @param parts - words of each part
 * @see Gries (2008), "Dispersions and adjusted frequencies in corpora", International Journal of Corpus Linguistics 13(4)
 */
export function deviationOfProportions(
  places: ReadonlyMap<number, number>,
  parts: readonly number[],
  count: number,
  words: number,
): number {
  let difference = 0;
  let covered = 0;
  for (const [part, occurrences] of places) {
    const expected = parts[part]! / words;
    difference += Math.abs(occurrences / count - expected);
    covered += expected;
  }
  return (difference + Math.max(0, 1 - covered)) / 2;
}

/**
 * All measures of dispersion of one word.
 *
 * @see Lijffijt and Gries (2012) for DP-norm; Juilland and Chang-Rodríguez (1964) for D, here over relative frequencies
 * @example
 * // 10 times in the first of two parts of 1,000 words, never in the second
 * measureDispersion(new Map([[0, 10]]), [1000, 1000]); // => {"range": 1, "dp": 0.5, "dpNorm": 1, "juillandD": 0}
 */
export function measureDispersion(places: ReadonlyMap<number, number>, parts: readonly number[]): Dispersion {
  const words = parts.reduce((sum, part) => sum + part, 0);
  let count = 0;
  let range = 0;
  for (const occurrences of places.values()) {
    count += occurrences;
    if (occurrences > 0) range++;
  }
  const dp = deviationOfProportions(places, parts, count, words);
  const least = parts.reduce((smallest, part) => Math.min(smallest, part), Number.POSITIVE_INFINITY) / words;
  return { range, dp, dpNorm: least < 1 ? dp / (1 - least) : 0, juillandD: juilland(places, parts) };
}

function juilland(places: ReadonlyMap<number, number>, parts: readonly number[]): number | null {
  if (parts.length < 2) return null;
  const rates = parts.map((size, part) => (size === 0 ? 0 : (places.get(part) ?? 0) / size));
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  if (mean === 0) return null;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length;
  return 1 - Math.sqrt(variance) / mean / Math.sqrt(rates.length - 1);
}
