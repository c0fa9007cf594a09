/**
 * Probabilities adjusted so that of the findings below a level at most that share is expected to be chance.
 *
 * @returns in the order given
 * @see Benjamini and Hochberg (1995), "Controlling the false discovery rate"
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.5]); // => [0.03, 0.06, 0.5]
 */
export function benjaminiHochberg(probabilities: ArrayLike<number>): Float64Array {
  const count = probabilities.length;
  const order = Uint32Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => probabilities[b]! - probabilities[a]! || a - b,
  );
  const adjusted = new Float64Array(count);
  let least = 1;
  for (const [rank, at] of order.entries()) {
    least = Math.min(least, probabilities[at]! * (count / (count - rank)));
    adjusted[at] = least;
  }
  return adjusted;
}

/**
 * Probabilities adjusted so that the chance of even one chance finding below a level is at most that level.
 *
 * @see Dunn (1961), "Multiple comparisons among means"
 * @example
 * bonferroni([0.01, 0.04, 0.5]); // => [0.03, 0.12, 1]
 */
export function bonferroni(probabilities: ArrayLike<number>): Float64Array {
  return Float64Array.from(probabilities, (probability) => Math.min(1, probability * probabilities.length));
}
