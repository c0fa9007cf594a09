import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenRow, fromCsv, fromJsonLines, toCsv, toJsonLines } from "../../src/frames/table";

describe("flattenRow", () => {
  it("spreads a span over columns and leaves lists alone", () => {
    expect(
      flattenRow({
        id: "a#q1",
        content: { start: 1, end: 4, text: "abc" },
        cue: null,
        quoted: [{ start: 1, end: 4, text: "abc" }],
      }),
    ).toEqual({
      id: "a#q1",
      "content.start": 1,
      "content.end": 4,
      "content.text": "abc",
      cue: null,
      quoted: [{ start: 1, end: 4, text: "abc" }],
    });
  });
});

describe("toCsv", () => {
  it.each([
    ["a comma", { a: "x, y" }, 'a\r\n"x, y"\r\n'],
    ["a quotation mark", { a: 'say "so"' }, 'a\r\n"say ""so"""\r\n'],
    ["a line end", { a: "x\ny" }, 'a\r\n"x\ny"\r\n'],
    ["a formula", { a: "=1+1" }, "a\r\n'=1+1\r\n"],
    ["a hyphen before words", { a: "- Clear sky -" }, "a\r\n'- Clear sky -\r\n"],
    ["a negative number", { a: -3.5 }, "a\r\n-3.5\r\n"],
    ["a text of digits", { a: "2024" }, 'a\r\n"2024"\r\n'],
    ["nothing", { a: null, b: "" }, 'a,b\r\n,""\r\n'],
    ["a list", { a: [1, 2] }, 'a\r\n"[1,2]"\r\n'],
    ["a span", { s: { start: 0, end: 2, text: "Hi" } }, "s.start,s.end,s.text\r\n0,2,Hi\r\n"],
  ])("writes %s", (_, row, csv) => {
    expect(toCsv([row])).toBe(csv);
    expect(fromCsv(csv)).toEqual([row]);
  });

  it("writes the columns asked for, empty where a row has none", () => {
    expect(toCsv([{ id: 1, cue: null }], ["id", "cue.start", "cue.text", "other"])).toBe(
      "id,cue.start,cue.text,other\r\n1,,,\r\n",
    );
    expect(toCsv([], ["id", "cue"])).toBe("id,cue\r\n");
  });

  it("gives every row the cells of its columns when keys are missing", () => {
    expect(fromCsv(toCsv([{ a: 1 }, { b: 2 }]))).toEqual([
      { a: 1, b: null },
      { a: null, b: 2 },
    ]);
  });
});

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "'",
    "''=x",
    "'[1]",
    "[1]",
    "{}",
    "[x]",
    "true",
    "1e5",
    " 1",
    "\t",
    "\r\n",
    "-",
    "__proto__",
    "\ud800",
  ),
);
const position = fc.nat();
const cell = fc.oneof(
  text,
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.array(fc.oneof(text, fc.integer(), fc.constant(null))),
  fc.record({ start: position, end: position, text, article: text }),
);
const span = fc.option(fc.record({ start: position, end: position, text }));
const rows = fc.array(fc.record({ id: text, constructor: cell, other: cell, content: span }), { minLength: 1 });

describe("tables", () => {
  it("come back from CSV as they were", () => {
    fc.assert(fc.property(rows, (table) => JSON.stringify(fromCsv(toCsv(table))) === JSON.stringify(table)));
  });

  it("come back from JSON Lines as they were", () => {
    fc.assert(
      fc.property(rows, (table) => JSON.stringify(fromJsonLines(toJsonLines(table))) === JSON.stringify(table)),
    );
  });

  it("have the same keys in the same order on every line", () => {
    expect(toJsonLines([{ a: 1 }, { b: undefined, a: 2 }])).toBe('{"a":1,"b":null}\n{"a":2,"b":null}\n');
  });

  it("name the line that is not JSON", () => {
    expect(() => fromJsonLines('{"a":1}\n\n{oops')).toThrow("line 3 is not JSON");
  });
});
