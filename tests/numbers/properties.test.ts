import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbers } from "../../src/numbers";
import { casesOf } from "../cases";
import { articleOf } from "./cases";

const pieces = fc.constantFrom(
  "12",
  "$",
  "two",
  "hundred",
  " ",
  " of ",
  "-",
  "–",
  "/",
  "3.5",
  ",",
  ".",
  "half",
  "a ",
  "one",
  "%",
  "“",
  "’s",
  "__proto__ ",
  "constructor ",
  "May ",
  "2014",
  "to",
  " from ",
  "\0",
  "😀",
  "\ud800",
  "RM7",
  "m",
  "pm",
  "Thursday ",
  "(",
  ")",
  "\n\n",
  "£",
  "and ",
  "×10−8",
  "½",
  "people ",
  "who ",
  "said it has ",
  "https://a.b/%20",
  "+44",
  "^",
  " over ",
  "sixfold ",
  "PS5",
  "°C",
  "MM",
  "twenty-firsts ",
  "quarter of a million ",
  "ages of ",
  "below zero ",
  "feet ",
  "#",
);

describe("every text", () => {
  it("gives spans that are where they say", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const article = articleOf(parts.join(""));
        const rows = findNumbers(article);
        const ids = new Set(rows.map((row) => row.id));
        expect(ids.size).toBe(rows.length);
        for (const [index, row] of rows.entries()) {
          expect(article.text.slice(row.start, row.end)).toBe(row.text);
          for (const inner of [row.place, row.time])
            if (inner) expect(article.text.slice(inner.start, inner.end)).toBe(inner.text);
          if (index > 0) expect(row.start).toBeGreaterThanOrEqual(rows[index - 1]!.end);
          if (row.of !== null) expect(ids.has(row.of)).toBe(true);
          if (row.low !== null && row.high !== null) expect(row.low).toBeLessThanOrEqual(row.high);
        }
      }),
      { numRuns: casesOf(300) },
    );
  });

  it.each([
    ["digits in one line", "7".repeat(1_000_000)],
    ["commas", ",".repeat(1_000_000)],
    ["hyphens", "-".repeat(1_000_000)],
    ["scales", "million ".repeat(30_000)],
    ["lists of digits", "1,".repeat(100_000)],
    ["clauses", "said it has 5 men and ".repeat(10_000)],
    ["ranges", "from 5% to 6% ".repeat(15_000)],
    ["telephone numbers", "+44 20 7946 0958 ".repeat(12_000)],
    ["addresses", "https://".repeat(25_000)],
    ["fractions", "two thirds of a ".repeat(12_000)],
    ["digits", "7 ".repeat(10_000)],
    ["numbers in words", "hundred and ".repeat(10_000)],
    ["signs", "$".repeat(10_000)],
    ["parentheses", `${"(".repeat(10_000)}5${")".repeat(10_000)}`],
    ["joiners", "1-".repeat(30_000)],
  ])("reads a text to its end that holds many %s", (_, text) => {
    for (const row of findNumbers(articleOf(text)))
      if (text.slice(row.start, row.end) !== row.text) expect(row).toBeNull();
  });
});
