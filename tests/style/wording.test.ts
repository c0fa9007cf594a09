import { describe, expect, it } from "vitest";
import { wrap } from "../../src/charts/spec";
import { dated, grouped, listed, percent, plural, short, someOf } from "../../src/style/wording";

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
  expect(short("the harbour master of Maren", 20)).toBe("the harbour master…");
});

it("wraps at spaces", () => {
  expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
});

describe("dates", () => {
  it.each([
    ["2031-05-06", "6 May 2031"],
    ["2031-05-06T10:00:00Z", "6 May 2031"],
    ["2031-13-06", "2031-13-06"],
    ["in May", "in May"],
  ])("%s is %s", (iso, text) => {
    expect(dated(iso)).toBe(text);
  });
});

describe("how many of the texts", () => {
  it.each([
    [2, 2, "both texts"],
    [3, 3, "all three texts"],
    [2, 4, "two of four texts"],
    [12, 14, "12 of 14 texts"],
  ])("%d of %d: %s", (count, all, text) => {
    expect(someOf(count, all)).toBe(text);
  });
});
