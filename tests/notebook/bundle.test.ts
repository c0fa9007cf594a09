import { describe, expect, it } from "vitest";
import { bundleOf, findFindings, findings, overlapChart, wordDiff } from "../../src/notebook";
import * as rows from "../charts/invented";

/** What is used of a Danfo frame, without Danfo. */
const frame = {
  columns: ["word", "count"],
  values: [
    ["fire", 2],
    ["<b>", Number.NaN],
  ],
  index: [0, 1],
  shape: [2, 2],
};

describe("the forms of an output", () => {
  it.each([
    [
      "a chart",
      overlapChart(rows.overlaps, rows.articles),
      ["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"],
    ],
    ["a chart of nothing", overlapChart([], rows.articles), ["text/html", "text/plain"]],
    ["a view", wordDiff("a", "b"), ["text/html", "text/plain"]],
    ["a frame", frame, ["text/html", "text/plain"]],
    ["rows", rows.numbers, ["text/html", "text/plain"]],
    ["no rows", [], ["text/html", "text/plain"]],
    ["articles", rows.articles, ["text/html", "text/plain"]],
    ["an article", rows.harbour, ["text/html", "text/plain"]],
    ["a corpus", { articles: rows.articles, problems: [] }, ["text/html", "text/plain"]],
    ["findings", findings(findFindings(rows), rows), ["text/html", "text/plain"]],
    ["text", "hello", ["text/plain"]],
    ["a number", 3, ["text/plain"]],
    ["nothing", null, ["text/plain"]],
    ["an object", { a: 1 }, ["text/plain"]],
  ])("%s", (_, value, forms) => {
    expect(Object.keys(bundleOf(value)).sort()).toEqual(forms);
  });

  it("a frame becomes a real table, what is missing empty", () => {
    const { "text/html": html, "text/plain": text } = bundleOf(frame);
    expect(html).toContain('<th scope="row">fire</th>');
    expect(html).toContain("&lt;b&gt;");
    expect(html).not.toContain(">NaN<");
    expect(text).toBe("word  count\nfire      2\n<b>");
  });

  it("a frame's own index is a column when it says something", () => {
    expect(bundleOf({ ...frame, index: ["x", "y"] })["text/plain"]).toContain("index");
  });

  it("a chart says its finding and its rows in plain text", () => {
    const { "text/plain": text } = bundleOf(overlapChart(rows.overlaps, rows.articles));
    expect(text).toContain("60% of B stands word for word in A");
    expect(text).toContain("Of this text");
  });

  it("an object that contains itself is still shown", () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(bundleOf(loop)["text/plain"]).toBe("[object Object]");
  });
});
