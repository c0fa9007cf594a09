import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts";
import * as chartWords from "../../src/charts/wording";
import * as views from "../../src/views";
import * as viewWords from "../../src/views/wording";

it("an article has the same colour in views and in charts", () => {
  expect(views.articleColours).toEqual(charts.articleColours);
});

it("views and charts print numbers alike", () => {
  for (const value of [0, 2500, -1.005, 1e21, 0.004, Number.NaN]) {
    expect(viewWords.grouped(value)).toBe(chartWords.grouped(value));
    expect(viewWords.percent(value)).toBe(chartWords.percent(value));
  }
});

describe("dates", () => {
  it.each([
    ["2031-05-06", "6 May 2031"],
    ["2031-05-06T10:00:00Z", "6 May 2031"],
    ["2031-13-06", "2031-13-06"],
    ["in May", "in May"],
  ])("%s is %s", (iso, text) => {
    expect(viewWords.dated(iso)).toBe(text);
  });
});

describe("how many of the texts", () => {
  it.each([
    [2, 2, "both texts"],
    [3, 3, "all three texts"],
    [2, 4, "two of four texts"],
    [12, 14, "12 of 14 texts"],
  ])("%d of %d: %s", (count, all, text) => {
    expect(viewWords.someOf(count, all)).toBe(text);
  });
});
