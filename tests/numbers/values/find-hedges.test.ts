import { describe, expect, it } from "vitest";
import { find } from "../cases";

describe("hedges and the interval each means", () => {
  it.each<[string, string, number | null, number | null]>([
    ["perhaps 400 boats", "approximate", 360, 440],
    ["an estimated 400 boats", "approximate", 360, 440],
    ["in the region of 400 boats", "approximate", 360, 440],
    ["400 or so boats", "approximate", 360, 440],
    ["something like 400 boats", "approximate", 360, 440],
    ["barely 400 boats", "approximate", 360, 440],
    ["400 boats or so", "approximate", 360, 440],
    ["almost 400 boats", "approximate", 360, 400],
    ["not far short of 400 boats", "approximate", 360, 400],
    ["forty-something boats", "approximate", 40, 50],
    ["nearly a third", "approximate", 0.3, 0.333333333333],
    ["well over 400 boats", "more-than", 400, null],
    ["over than 400 boats", "more-than", 400, null],
    ["sales that topped 400 euros", "more-than", 400, null],
    ["prices that climbed past 400 euros", "more-than", 400, null],
    ["an over 40-year career", "more-than", 40, null],
    ["a camp set up over two years ago", "more-than", 2, null],
    ["in excess of 400 boats", "more-than", 400, null],
    ["a good 400 boats", "at-least", 400, null],
    ["no fewer than 400 boats", "at-least", 400, null],
    ["400-plus boats", "at-least", 400, null],
    ["400 boats or more", "at-least", 400, null],
    ["more than or equal to 400 boats", "at-least", 400, null],
    ["slightly fewer than 400 boats", "less-than", 0, 400],
    ["just under 400 boats", "less-than", 0, 400],
    ["a shade under 400 boats", "less-than", 0, 400],
    ["a sub-$400 phone", "less-than", 0, 400],
    ["up to 400 boats", "at-most", 0, 400],
    ["no more than 400 boats", "at-most", 0, 400],
    ["less than or equal to 400 boats", "at-most", 0, 400],
    ["400 or fewer boats", "at-most", 0, 400],
    ["a maximum of 400 boats", "at-most", 0, 400],
    ["hundreds of boats", "vague", 100, 1000],
    ["tens of thousands of boats", "vague", 10000, 100000],
    ["several hundred boats", "vague", 200, 1000],
    ["a couple of boats", "vague", 2, 3],
    ["a couple of hundred boats", "vague", 200, 300],
    ["a handful of boats", "vague", 2, 10],
  ])("%s", (text, hedge, low, high) => {
    const row = find(`We saw ${text} that day.`)[0];
    expect([row?.hedge, row?.low, row?.high]).toEqual([hedge, low, high]);
  });

  it("takes the hedge before a magnitude", () => {
    expect(find("A quake of at least magnitude 6.1 struck.")[0]).toMatchObject({ hedge: "at-least", low: 6.1 });
  });

  it.each<[string, number | null, number, number | null, string]>([
    ["She was in her 40s.", null, 40, 49, "exact"],
    ["A man in his early 30s drowned.", null, 30, 39, "exact"],
    ["The over-65s ride free.", 65, 65, null, "more-than"],
  ])("%s is of an age", (text, value, low, high, hedge) => {
    expect(find(text)[0]).toMatchObject({ kind: "age", unit: "year of age", value, low, high, hedge });
  });

  it("takes no bound from a thing that is meant", () => {
    expect(find("It was the largest deal, surpassing the $90 million contract of May.")[0]?.hedge).toBe("exact");
  });

  it("leaves a hedge to the figure that follows it", () => {
    const rows = find("It is no more than 12 and more than 5.");
    expect(rows.map((row) => [row.value, row.hedge])).toEqual([
      [12, "at-most"],
      [5, "more-than"],
    ]);
  });
});
