import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { danfoRemedy, toFrame, toRows } from "../../src/frames";
import { remedyFor } from "../../src/frames/frame";

const quote = {
  id: "a.txt#q10",
  content: { start: 10, end: 14, text: "rain" },
  cue: null,
  quoted: [{ start: 10, end: 14, text: "rain" }],
  continued: false,
  confidence: 0.5,
};

describe("toFrame", () => {
  it("spreads spans, writes lists as JSON and keeps null", () => {
    const frame = toFrame([quote]);
    expect(frame.columns).toEqual([
      ...["id", "content.start", "content.end", "content.text", "cue", "quoted", "continued", "confidence"],
    ]);
    expect(frame.dtypes).toEqual(["string", "int32", "int32", "string", "string", "string", "boolean", "float32"]);
    expect(frame.values).toEqual([
      ["a.txt#q10", 10, 14, "rain", null, '[{"start":10,"end":14,"text":"rain"}]', false, 0.5],
    ]);
    expect(toRows(frame)).toEqual([quote]);
  });

  it("keeps the cells of a row in their columns when a key is missing", () => {
    expect(toFrame([{ a: 1, b: 2 }, { b: 3 }]).values).toEqual([
      [1, 2],
      [null, 3],
    ]);
  });

  it("makes empty frames", () => {
    expect(toFrame([]).shape).toEqual([0, 0]);
    expect(toFrame([], ["id", "index"]).columns).toEqual(["id", "index_"]);
    expect(toRows(toFrame([], ["id"]))).toEqual([]);
    expect(toFrame([{}, {}]).shape).toEqual([0, 0]);
  });

  it("types a column by all its rows, not by the first twenty", () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({ a: at < 25 ? null : "x", b: at < 25 ? 1 : 1.5 }));
    expect(toFrame(rows).dtypes).toEqual(["string", "float32"]);
  });

  const frame = toFrame([{ a: 1 }]);
  const names = new Set<string>();
  for (let level: object = frame; level; level = Object.getPrototypeOf(level))
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);

  it("works with every column name that a frame has as a property", () => {
    expect(names.size).toBeGreaterThan(80);
    for (const name of names) {
      const rows = [
        { [name]: 2, word: "b" },
        { [name]: 1, word: "a" },
      ].map((row) => Object.fromEntries(Object.entries(row)));
      const made = toFrame(rows);
      expect(JSON.stringify(toRows(made)), name).toBe(JSON.stringify(rows));
      expect(made.shape, name).toEqual([2, 2]);
      expect(made.head(1).shape, name).toEqual([1, 2]);
      expect(made.column("word").values, name).toEqual(["b", "a"]);
      expect(made.toString(), name).toContain("word");
    }
  });
});

describe("toRows", () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "index",
      "index_",
      "values__",
      "$data",
      "$data_",
      "__proto__",
      "__proto___",
      "constructor",
      "count",
    ),
  );
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "[1]", "'[1]", "''{}", "[x]", "null"));
  const whole = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const span = fc.record({ start: fc.nat(), end: fc.nat(), text });
  const cell = fc.oneof(text, whole, fc.boolean(), fc.constant(null), fc.array(text), fc.option(span));
  const tables = fc
    .uniqueArray(
      name.filter((each) => !each.includes(".")),
      { minLength: 1, maxLength: 6 },
    )
    .chain((names) =>
      fc.array(
        fc
          .tuple(...names.map(() => cell))
          .map((cells) => Object.fromEntries(names.map((each, at) => [each, cells[at]]))),
      ),
    );

  it("gives back what toFrame was given", () => {
    fc.assert(fc.property(tables, (rows) => JSON.stringify(toRows(toFrame(rows))) === JSON.stringify(rows)));
  });
});

it.each([
  [
    "TypeScriptError: Cell [3], line 1: TS2307: Cannot find module 'danfojs-node' or its corresponding type declarations.",
    true,
  ],
  ["Error: Cannot find module 'danfojs-node'", true],
  ["Error: Cannot find module 'arquero'", false],
])("what to do about: %s", (message, isDanfo) => {
  expect(remedyFor(message)).toBe(isDanfo ? danfoRemedy : null);
});
