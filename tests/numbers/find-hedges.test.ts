import { describe, expect, it } from "vitest";
import { find } from "./cases";

describe("hedges and the interval each means", () => {
  it.each<[string, string, number | null, number | null]>([
    ["perhaps 400 boats", "approximate", 360, 440],
    ["an estimated 400 boats", "approximate", 360, 440],
    ["in the region of 400 boats", "approximate", 360, 440],
    ["400 or so boats", "approximate", 360, 440],
    ["almost 400 boats", "approximate", 360, 400],
    ["well over 400 boats", "more-than", 400, null],
    ["over than 400 boats", "more-than", 400, null],
    ["in excess of 400 boats", "more-than", 400, null],
    ["a good 400 boats", "at-least", 400, null],
    ["no fewer than 400 boats", "at-least", 400, null],
    ["400-plus boats", "at-least", 400, null],
    ["more than or equal to 400 boats", "at-least", 400, null],
    ["slightly fewer than 400 boats", "less-than", 0, 400],
    ["just under 400 boats", "less-than", 0, 400],
    ["up to 400 boats", "at-most", 0, 400],
    ["no more than 400 boats", "at-most", 0, 400],
    ["less than or equal to 400 boats", "at-most", 0, 400],
    ["400 or fewer boats", "at-most", 0, 400],
    ["a maximum of 400 boats", "at-most", 0, 400],
    ["hundreds of boats", "vague", 100, 1000],
    ["tens of thousands of boats", "vague", 10000, 100000],
    ["several hundred boats", "vague", 200, 1000],
  ])("%s", (text, hedge, low, high) => {
    const row = find(`We saw ${text} that day.`)[0];
    expect([row?.hedge, row?.low, row?.high]).toEqual([hedge, low, high]);
  });

  it("takes the hedge before a magnitude", () => {
    expect(find("A quake of at least magnitude 6.1 struck.")[0]).toMatchObject({ hedge: "at-least", low: 6.1 });
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
