import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/text";
import {
  chiSquared,
  contrastWords,
  fisherExact,
  logLikelihood,
  measureDispersion,
  oddsRatio,
  scorePair,
} from "../../src/words";

const words = (word: string, count: number): string[] => Array.from({ length: count }, () => word);
const articleOf = (list: readonly string[]) => [createArticle({ id: "x", text: list.join(" ") })];

/** The cells of a two by two table, row by row. */
const table = (a: number, b: number, c: number, d: number) => ({
  ...{ count: a, referenceCount: b, words: a + c, referenceWords: b + d },
});

describe("tests of two frequencies", () => {
  it.each([
    [table(3, 1, 1, 3), 2, 0.5, 0.48571428571428565],
    [table(12, 5, 988, 1995), 10.678156612963656, 9.0586854922995, 0.002815192659374699],
    [table(0, 7, 100, 93), 7.253886010362695, 5.32938564026647, 0.014017765516375317],
  ])("give SciPy's values for %j", (contrast, plain, yates, exact) => {
    expect(chiSquared(contrast)).toBeCloseTo(plain, 9);
    expect(chiSquared(contrast, { yates: true })).toBeCloseTo(yates, 9);
    expect(fisherExact(contrast)).toBeCloseTo(exact, 9);
  });

  it("find nothing where a margin is empty, and refuse an endless sum", () => {
    expect(chiSquared(table(0, 0, 10, 10))).toBe(0);
    expect(fisherExact(table(0, 0, 10, 10))).toBe(1);
    expect(() => fisherExact(table(200_000, 1, 10, 10))).toThrow("200001 occurrences");
  });

  it("put the odds in relation, with an interval by Woolf", () => {
    const { value, low, high } = oddsRatio(table(12, 5, 988, 1995));
    expect(value).toBeCloseTo(4.846153846, 8);
    const error = Math.sqrt(1 / 12 + 1 / 5 + 1 / 988 + 1 / 1995);
    expect(Math.log(high / value)).toBeCloseTo(1.959964 * error, 6);
    expect(Math.log(value / low)).toBeCloseTo(1.959964 * error, 6);
    expect(oddsRatio(table(0, 7, 100, 93)).value).toBeCloseTo((0.5 * 93.5) / (7.5 * 100.5), 10);
  });
});

describe("contrastWords", () => {
  const given = [...words("ferry", 12), ...words("boat", 988)];
  const reference = [...words("ferry", 5), ...words("boat", 1993), ...words("oar", 2)];
  const rows = contrastWords(articleOf(given), articleOf(reference), { minimum: 1 });

  it("puts every measure beside the counts it rests on", () => {
    const contrast = { count: 12, words: 1000, referenceCount: 5, referenceWords: 2000 };
    const ferry = rows.find(({ word }) => word === "ferry")!;
    expect(ferry).toMatchObject({ count: 12, perThousand: 12, referenceCount: 5, referencePerThousand: 2.5 });
    expect(ferry.expected).toBeCloseTo(17 / 3, 10);
    expect(ferry.logLikelihood).toBe(logLikelihood(contrast));
    expect(ferry.chiSquared).toBeCloseTo(10.678156612963656, 9);
    expect(ferry.oddsRatio).toBeCloseTo(4.846153846, 8);
    expect(ferry.logRatio).toBeCloseTo(Math.log2(4.8), 10);
    expect(ferry.isExact).toBe(false);
    expect(ferry.bonferroniP).toBeCloseTo(3 * ferry.pValue, 12);
  });

  it("reads small counts from the exact test, and corrects over all words", () => {
    const oar = rows.find(({ word }) => word === "oar")!;
    expect(oar).toMatchObject({ count: 0, referenceCount: 2, isExact: true });
    // both in the larger part, or both in the smaller; one in each is likelier by a hair
    expect(oar.pValue).toBeCloseTo((2000 * 1999 + 1000 * 999) / (3000 * 2999), 10);
    expect(oar.adjustedP).toBe(rows.find(({ word }) => word === "boat")!.pValue);
    expect(oar.bonferroniP).toBe(1);
    expect(rows.map(({ word }) => word)).toEqual(["ferry", "oar", "boat"]);
  });

  it("says nothing where there is nothing to compare, and leaves rare words out", () => {
    expect(contrastWords(articleOf(given), [])).toEqual([]);
    expect(contrastWords([], articleOf(given))).toEqual([]);
    const frequent = contrastWords(articleOf(given), articleOf(reference), { minimumPerThousand: 10 });
    expect(frequent.map(({ word }) => word)).toEqual(["boat"]);
    expect(() => contrastWords([], [], { minimum: -1 })).toThrow(RangeError);
  });
});

describe("scorePair", () => {
  it("gives the values of Dunning's table: 'the swiss' 270.72, 'can be' 263.90", () => {
    const swiss = scorePair({ count: 110, countA: 110 + 2442, countB: 110 + 111, total: 110 + 2442 + 111 + 29114 });
    expect(swiss.logLikelihood).toBeCloseTo(270.72, 2);
    const canBe = scorePair({ count: 29, countA: 42, countB: 152, total: 29 + 13 + 123 + 31612 });
    expect(canBe.logLikelihood).toBeCloseTo(263.9, 2);
  });

  it("gives NLTK's values for the other measures", () => {
    const scores = scorePair({ count: 110, countA: 2552, countB: 221, total: 31777 });
    expect(scores.pmi).toBeCloseTo(2.631739849216604, 10);
    expect(scores.tScore).toBeCloseTo(8.795841659679926, 10);
    expect(scores.dice).toBeCloseTo(0.07933645870897944, 10);
    expect(scores.logDice).toBeCloseTo(14 + Math.log2(0.07933645870897944), 10);
  });

  it("gives the most to two words that only stand together", () => {
    const scores = scorePair({ count: 8, countA: 8, countB: 8, total: 1024 });
    expect(scores).toMatchObject({ pmi: 7, npmi: 1, dice: 1, logDice: 14 });
  });
});

describe("measureDispersion", () => {
  it("gives the values of Gries' example: DP 0.18, DP-norm 0.2195, D 0.785", () => {
    const places = new Map([1, 2, 3, 4, 5].map((count, part) => [part, count]));
    const measured = measureDispersion(places, [9, 10, 10, 10, 11]);
    expect(measured.range).toBe(5);
    expect(measured.dp).toBeCloseTo(0.18, 10);
    expect(measured.dpNorm).toBeCloseTo(0.2195, 4);
    expect(measured.juillandD).toBeCloseTo(0.785, 3);
  });

  it("knows even and uneven", () => {
    expect(measureDispersion(new Map([0, 1].map((part) => [part, 3])), [10, 10])).toEqual({
      ...{ range: 2, dp: 0, dpNorm: 0, juillandD: 1 },
    });
    expect(measureDispersion(new Map([[0, 3]]), [10, 10])).toEqual({ range: 1, dp: 0.5, dpNorm: 1, juillandD: 0 });
    expect(measureDispersion(new Map([[0, 3]]), [10]).juillandD).toBeNull();
  });
});
