/** How often two words stand together and alone. */
export interface Joint {
  /** together */
  count: number;
  countA: number;
  countB: number;
  /** places where two words could stand together: pairs of neighbours, or of words within a window */
  total: number;
}

/** How closely two words belong together, by the usual measures. */
export interface CollocationScores {
  expected: number;
  /** G² over the four cells */
  logLikelihood: number;
  /** binary logarithm of observed by expected */
  pmi: number;
  /** the same from -1 to 1 */
  npmi: number;
  tScore: number;
  dice: number;
  /** 14 is the most; one less is half as close, whatever the size of the corpus */
  logDice: number;
}

/**
 * Score a pair of words.
 *
 * @see Dunning (1993) for the log-likelihood; Church and Hanks (1990) for PMI; Bouma (2009) for NPMI; Church et al.
 *   (1991) for t; Dice (1945); Rychlý (2008) for logDice
 * @example
 * const { pmi, logDice } = scorePair({ count: 8, countA: 10, countB: 12, total: 10_000 });
 * [pmi, logDice].map((score) => score.toFixed(2)); // => ["9.38", "13.54"]
 */
export function scorePair({ count, countA, countB, total }: Joint): CollocationScores {
  const expected = (countA * countB) / total;
  const dice = (2 * count) / (countA + countB);
  const pmi = Math.log2(count / expected);
  const rarity = -Math.log2(count / total);
  return {
    expected,
    logLikelihood: fourCells(count, countA, countB, total),
    pmi,
    npmi: rarity === 0 ? 1 : pmi / rarity,
    tScore: (count - expected) / Math.sqrt(count),
    dice,
    logDice: 14 + Math.log2(dice),
  };
}

function fourCells(count: number, countA: number, countB: number, total: number): number {
  const others = total - countA;
  const cells = [
    [count, (countA * countB) / total],
    [countA - count, (countA * (total - countB)) / total],
    [countB - count, (others * countB) / total],
    [others - countB + count, (others * (total - countB)) / total],
  ];
  let sum = 0;
  for (const [observed, expected] of cells) if (observed! > 0) sum += observed! * Math.log(observed! / expected!);
  return Math.max(0, 2 * sum);
}
