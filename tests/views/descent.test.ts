import { expect, it } from "vitest";
import type { DescentRow } from "../../src/reuse/rows";
import { byLetter } from "../../src/views/articles";
import { descentFinding, whyDescent } from "../../src/views/descent-words";
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

it.each<[string, Partial<DescentRow>]>([
  ["nothing in them says which came first", {}],
  [
    "A is dated 5 May 2031, B is dated 6 May 2031: they share too little for that to say which took it from the other",
    { share: 0.02, reasons: [{ kind: "date", source: a, article: null, name: null, place: null }] },
  ],
  [
    "A is dated 5 May 2031, B is dated 6 May 2031: A may be the source, or both have one outside",
    { source: a, basis: "dated", reasons: [{ kind: "date", source: a, article: null, name: null, place: null }] },
  ],
])("%s", (sentence, more) => {
  expect(whyDescent(pair(a, b, more), letters)).toBe(sentence);
});
