import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/text";
import { benjaminiHochberg, compareWords, logLikelihood } from "../../src/words";
import { chiSquaredP } from "../../src/words/probability";

const articles = (...texts: string[]) => texts.map((text, at) => createArticle({ id: `${at}.txt`, text }));

describe("compareWords", () => {
  const given = articles("ferry ".repeat(8) + "harbour ".repeat(2), "train ".repeat(8) + "harbour ".repeat(2));

  it("finds the words that set an article apart, with the counts behind each score", () => {
    const rows = compareWords(given).filter((row) => row.article === "0.txt");
    expect(rows.map((row) => row.word)).toEqual(["ferry", "harbour"]);
    expect(rows[0]).toMatchObject({ count: 8, referenceCount: 0, expected: 4, logRatio: 4 });
    expect(rows[0]!.logLikelihood).toBeCloseTo(16 * Math.log(2), 10);
    expect(rows[0]!.pValue).toBeCloseTo(0.00087, 5);
    expect(rows[0]!.adjustedP).toBeCloseTo((rows[0]!.pValue * 3) / 2, 10);
    expect(rows[0]!.logRatioLow).toBeLessThan(4);
    expect(rows[0]!.logRatioHigh).toBeGreaterThan(4);
    expect(rows[1]).toMatchObject({
      count: 2,
      referenceCount: 2,
      logLikelihood: 0,
      logRatio: 0,
      pValue: 1,
      adjustedP: 1,
    });
  });

  it("tells of a word that is missing where five could be expected", () => {
    const more = articles("ferry ".repeat(20), "train ".repeat(20));
    const missing = compareWords(more).find((row) => row.article === "0.txt" && row.word === "train");
    expect(missing).toMatchObject({ count: 0, referenceCount: 20, expected: 10 });
    expect(missing!.logRatio).toBeLessThan(0);
  });

  it("leaves rare words out", () => {
    expect(compareWords(given, { minimum: 5 }).map((row) => row.word)).toEqual(["ferry", "train"]);
  });

  it("has nothing to say of one article, or of an empty one", () => {
    expect(compareWords(articles("ferry ferry ferry ferry"))).toEqual([]);
    expect(compareWords(articles("ferry ferry ferry ferry", ""))).toEqual([]);
  });

  it("scores every word of the vocabulary, also those that many share the score of", () => {
    const words = fc.array(fc.constantFrom("ferry", "train", "harbour", "mast", "sail", "rope", "oar"), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), (texts: string[][]) => {
        const given = articles(...texts.map((each) => each.join(" ")));
        const rows = compareWords(given, { minimum: 1 });
        const total = texts.flat().length;
        for (const [at, own] of texts.entries()) {
          if (own.length === 0 || own.length === total) continue;
          const counts = (list: string[], word: string) => list.filter((each) => each === word).length;
          const vocabulary = [...new Set(texts.flat())];
          const p = vocabulary.map((word) => {
            const count = counts(own, word);
            const referenceCount = counts(texts.flat(), word) - count;
            return chiSquaredP(
              logLikelihood({ count, words: own.length, referenceCount, referenceWords: total - own.length }),
            );
          });
          const adjusted = benjaminiHochberg(p);
          for (const row of rows.filter(({ article }) => article === `${at}.txt`)) {
            expect(row.pValue).toBe(p[vocabulary.indexOf(row.word)]);
            expect(row.adjustedP).toBe(adjusted[vocabulary.indexOf(row.word)]);
          }
        }
      }),
    );
  });

  it("gives finite numbers, probabilities from 0 to 1", () => {
    const words = fc.array(fc.constantFrom("ferry", "train", "harbour", "IS", "the"), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (texts) => {
        for (const row of compareWords(articles(...texts.map((each) => each.join(" "))))) {
          for (const value of Object.values(row))
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          expect(row.adjustedP).toBeGreaterThanOrEqual(row.pValue);
          expect(row.adjustedP).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
