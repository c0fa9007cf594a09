import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTypeTable, foldWord } from "../../src/text";

describe("createTypeTable", () => {
  it("counts words that differ in case, apostrophe or soft hyphens as one", () => {
    const table = createTypeTable();
    const ids = ["Don’t", "don't", "DON'T", "do\u00adn't", "dont", "Émile", "émile"].map((word) =>
      table.intern(word, 0, word.length),
    );
    expect(ids).toEqual([0, 0, 0, 0, 1, 2, 2]);
    expect([table.size, table.wordOf(0), table.wordOf(2)]).toEqual([3, "don't", "émile"]);
  });

  it("keeps forms apart when told not to fold", () => {
    const table = createTypeTable({ fold: false });
    expect(["US", "us", "US"].map((word) => table.intern(word, 0, 2))).toEqual([0, 1, 0]);
  });

  it("knows what it met and only that, whatever the words", () => {
    const word = fc.oneof(
      fc.constantFrom("__proto__", "constructor", "toString", "\ud800"),
      fc.string({ unit: "binary", minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), word, (words, other) => {
        const table = createTypeTable();
        const seen = new Map<string, number>();
        for (const each of words) {
          const key = foldWord(each);
          if (!seen.has(key)) seen.set(key, seen.size);
          expect(table.intern(`x${each}y`, 1, 1 + each.length)).toBe(seen.get(key));
        }
        expect(table.find(other)).toBe(seen.get(foldWord(other)) ?? -1);
      }),
    );
  });

  it("holds many words", () => {
    const table = createTypeTable();
    for (let at = 0; at < 20_000; at++) expect(table.intern(`w${at}`, 0, `w${at}`.length)).toBe(at);
    expect(table.find("w12345")).toBe(12345);
  });
});
