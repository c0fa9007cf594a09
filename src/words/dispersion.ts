/**
 * Gries' deviation of proportions: half the sum of the differences between each part's share of the occurrences and its
 * share of the words. 0 is even, towards 1 all occurrences stand in a small part.
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
