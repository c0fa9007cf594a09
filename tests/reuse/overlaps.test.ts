import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOverlaps } from "../../src/reuse";
import { createArticle } from "../../src/text";

const ten = "alpha bravo charlie delta echo foxtrot golf hotel india juliet";
const articles = (...texts: string[]) => texts.map((text, at) => createArticle({ id: `${at}.txt`, text }));

describe("findOverlaps", () => {
  it("measures the share of each article that stands in the other", () => {
    const rows = findOverlaps(articles(`${ten} one two three four five six seven eight nine zero.`, `${ten}.`));
    expect(rows).toEqual([{ a: "0.txt", b: "1.txt", jaccard: 6 / 16, shareOfA: 0.5, shareOfB: 1, longest: 10 }]);
  });

  it("counts words in two passages once", () => {
    const [row] = findOverlaps(articles(`${ten}.`, `${ten}. Or not: ${ten}.`));
    expect(row).toMatchObject({ shareOfA: 1, shareOfB: 20 / 22, longest: 10 });
  });

  it("has a row for two texts that share nothing", () => {
    expect(findOverlaps(articles("Rain fell.", "The sun shone."))).toEqual([
      { a: "0.txt", b: "1.txt", jaccard: 0, shareOfA: 0, shareOfB: 0, longest: 0 },
    ]);
    expect(findOverlaps(articles("Rain fell."))).toEqual([]);
  });

  it("gives shares between 0 and 1, the same for each order of the articles", () => {
    const text = fc.array(fc.constantFrom(ten, "kilo", "lima mike", "november")).map((parts) => `${parts.join(" ")}.`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const given = articles(...texts);
        const rows = findOverlaps(given);
        expect(rows).toHaveLength((texts.length * (texts.length - 1)) / 2);
        for (const row of rows)
          for (const share of [row.jaccard, row.shareOfA, row.shareOfB]) expect(share >= 0 && share <= 1).toBe(true);
        expect(findOverlaps([...given].reverse())).toEqual(rows);
      }),
    );
  });
});
