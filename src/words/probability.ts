/**
 * The probability that a chi-squared variable with one degree of freedom is at least `value`; exact to about 1e-12 of itself.
 *
 * @see Press et al. (2007), "Numerical Recipes", 6.2.2, for the series and the continued fraction
 */
export function chiSquaredP(value: number): number {
  if (!(value > 0)) return 1;
  return complementaryError(Math.sqrt(value / 2));
}

/** erfc(x) for x from 0. */
function complementaryError(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * sum; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

const logFactorials: number[] = [0, 0];

/**
 * The natural logarithm of n!, exact to about 1e-14 of itself.
 *
 * @see Stirling's series, Abramowitz and Stegun 6.1.41, from 256 on
 */
export function logFactorial(n: number): number {
  if (n >= 256) {
    const x = n + 1;
    return (
      (x - 0.5) * Math.log(x) -
      x +
      0.5 * Math.log(2 * Math.PI) +
      1 / (12 * x) -
      1 / (360 * x ** 3) +
      1 / (1260 * x ** 5)
    );
  }
  for (let at = logFactorials.length; at <= n; at++) logFactorials.push(logFactorials[at - 1]! + Math.log(at));
  return logFactorials[n]!;
}
