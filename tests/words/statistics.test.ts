import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, bonferroni } from "../../src/words/correction";
import { deviationOfProportions } from "../../src/words/dispersion";
import { expectedCount, logLikelihood, logRatio } from "../../src/words/keyness";
import { chiSquaredP } from "../../src/words/probability";

const contrast = (count: number, words: number, referenceCount: number, referenceWords: number) => ({
  count,
  words,
  referenceCount,
  referenceWords,
});

describe("logLikelihood", () => {
  it("gives the value of McEnery and Hardie's example: 52 in 50,000 against 57 in 75,000 words is 2.65", () => {
    expect(logLikelihood(contrast(52, 50_000, 57, 75_000))).toBeCloseTo(2.65, 2);
    expect(expectedCount(contrast(52, 50_000, 57, 75_000))).toBeCloseTo(43.6, 10);
  });

  it("is 0 where the shares are equal, and counts nothing for an empty cell", () => {
    expect(logLikelihood(contrast(10, 1000, 20, 2000))).toBe(0);
    expect(logLikelihood(contrast(10, 1000, 0, 1000))).toBeCloseTo(20 * Math.log(2), 10);
  });

  it("is the same from either side, never negative", () => {
    const size = fc.integer({ min: 1000, max: 100_000 });
    fc.assert(
      fc.property(fc.nat(500), size, fc.nat(500), size, (a, n, b, m) => {
        const one = logLikelihood(contrast(a, n, b, m));
        expect(one).toBeGreaterThanOrEqual(0);
        expect(logLikelihood(contrast(b, m, a, n))).toBeCloseTo(one, 6);
      }),
    );
  });
});

describe("chiSquaredP", () => {
  it.each([
    [3.841458820694124, 0.05],
    [6.634896601021213, 0.01],
    [10.827566170662733, 0.001],
    [15.136705226623606, 0.0001],
    [0.454936423119572, 0.5],
    [0, 1],
    [Number.NaN, 1],
  ])("of the critical value %d is %d", (value, p) => {
    expect(chiSquaredP(value)).toBeCloseTo(p, 12);
  });

  it("falls without a jump where the method changes", () => {
    expect(chiSquaredP(7.999999)).toBeCloseTo(0.0046777362, 8);
    expect(chiSquaredP(8.000001)).toBeCloseTo(0.0046777329, 8);
    expect(chiSquaredP(100)).toBeCloseTo(1.5239706e-23, 28);
  });
});

describe("logRatio", () => {
  it("is 1 for a word twice as frequent, and its interval is the one of the ratio of two rates", () => {
    const { value, low, high } = logRatio(contrast(200, 100_000, 100, 100_000));
    expect(value).toBe(1);
    const error = Math.sqrt(1 / 200 + 1 / 100 - 2 / 100_000) / Math.LN2;
    expect(low).toBeCloseTo(1 - 1.959964 * error, 6);
    expect(high).toBeCloseTo(1 + 1.959964 * error, 6);
  });

  it("takes a count of 0 for a half", () => {
    expect(logRatio(contrast(8, 1000, 0, 1000)).value).toBe(4);
    expect(logRatio(contrast(0, 1000, 8, 1000)).value).toBe(-4);
  });
});

/** The fifteen comparisons of Benjamini and Hochberg (1995), section 3.2. */
const published = [
  ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
];

describe("benjaminiHochberg", () => {
  it("keeps four of the fifteen published comparisons at 0.05, Bonferroni three", () => {
    expect([...benjaminiHochberg(published)].filter((p) => p <= 0.05)).toHaveLength(4);
    expect([...bonferroni(published)].filter((p) => p <= 0.05)).toHaveLength(3);
  });

  it("gives the values of R's p.adjust", () => {
    const adjusted = [...benjaminiHochberg(published)].slice(0, 10).map((p) => Number(p.toFixed(6)));
    expect(adjusted).toEqual([0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486]);
  });

  it("does not depend on the order", () => {
    const shuffled = [...published].reverse();
    expect([...benjaminiHochberg(shuffled)].reverse()).toEqual([...benjaminiHochberg(published)]);
    expect([...benjaminiHochberg([])]).toEqual([]);
  });
});

describe("deviationOfProportions", () => {
  it("is 0.18 for the letter a in the five parts of Gries' example", () => {
    const places = new Map([1, 2, 3, 4, 5].map((count, part) => [part, count]));
    expect(deviationOfProportions(places, [9, 10, 10, 10, 11], 15, 50)).toBeCloseTo(0.18, 10);
  });

  it("is 0 when even, and near 1 when all stands in a small part", () => {
    expect(deviationOfProportions(new Map([0, 1].map((part) => [part, 5])), [100, 100], 10, 200)).toBe(0);
    expect(deviationOfProportions(new Map([[0, 5]]), [1, 999], 5, 1000)).toBeCloseTo(0.999, 10);
  });
});
