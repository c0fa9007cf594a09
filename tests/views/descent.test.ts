import { expect, it } from "vitest";
import type { DescentRow } from "../../src/reuse/rows";
import { byLetter } from "../../src/views/articles";
import { descentFinding } from "../../src/views/descent-words";
import { articles, coast, harbour, wire } from "../charts/invented";

const letters = byLetter(articles);
const pair = (a: string, b: string, more: Partial<DescentRow>): DescentRow => ({
  a,
  b,
  share: 0.5,
  source: null,
  common: null,
  basis: "undetermined",
  reasons: [],
  ...more,
});
const [a, b, c] = [harbour.article, coast.article, wire.article];

it.each<[string, DescentRow[]]>([
  ["Nothing in the texts says which came first.", [pair(a, b, {}), pair(a, c, {})]],
  [
    "C likely draws on A and B; of one pair nothing says which text came first.",
    [pair(b, c, { source: b, basis: "named" }), pair(a, c, { source: a, basis: "named" }), pair(a, b, {})],
  ],
  ["A and B likely share a source, NPA.", [pair(a, b, { common: "NPA", basis: "common" })]],
])("%s", (sentence, rows) => {
  expect(descentFinding(rows, letters)).toBe(sentence);
});
