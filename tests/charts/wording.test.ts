import { describe, expect, it } from "vitest";
import { wrap } from "../../src/charts/spec";
import { grouped, listed, percent, plural, short } from "../../src/charts/wording";

describe("grouped", () => {
  it.each([
    [2500, "2,500"],
    [1234567.891, "1,234,567.89"],
    [-12, "−12"],
    [0, "0"],
    [-0.001, "0"],
    [3.5, "3.5"],
    [1e21, "1e+21"],
    [Number.NaN, "NaN"],
  ])("%d is %s", (value, text) => {
    expect(grouped(value)).toBe(text);
  });
});

describe("percent", () => {
  it.each([
    [0, "0%"],
    [0.001, "under 1%"],
    [0.374, "37%"],
    [1, "100%"],
  ])("%d is %s", (share, text) => {
    expect(percent(share)).toBe(text);
  });
});

it("counts with singular and plural", () => {
  expect([plural(1, "text"), plural(2, "text"), plural(2, "quantity", "quantities")]).toEqual([
    "1 text",
    "2 texts",
    "2 quantities",
  ]);
});

it("lists", () => {
  expect([listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])]).toEqual([
    "",
    "A",
    "A and B",
    "A, B and C",
  ]);
});

it("shortens to one line", () => {
  expect(short("a\n b\u0000c", 10)).toBe("a b c");
  expect(short("abcdef", 4)).toBe("abc…");
});

it("wraps at spaces", () => {
  expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
});
