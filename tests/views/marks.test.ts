import { describe, expect, it } from "vitest";
import { articleText } from "../../src/views";
import { type Mark, segments } from "../../src/views/marks";
import { articles, at, harbour, passages, quotes, wire } from "../charts/invented";
import { documentOf } from "./page";

function mark(kind: Mark["kind"], start: number, end: number): Mark {
  return { kind, start, end, label: "", group: null, elsewhere: [], colour: 0 };
}

function drawn(marks: Mark[], boundaries: number[] = []): string[] {
  return segments({ ...harbour, text: "abcdefgh" }, marks, boundaries).map(
    ({ start, end, marks: { quote, figure, passage } }) =>
      `${"abcdefgh".slice(start, end)}${quote ? "q" : ""}${figure ? "f" : ""}${passage ? "p" : ""}`,
  );
}

describe("segments", () => {
  it.each([
    ["nothing", [], [], ["abcdefgh"]],
    ["one mark", [mark("quote", 2, 5)], [], ["ab", "cdeq", "fgh"]],
    ["marks that cross", [mark("quote", 1, 4), mark("passage", 3, 6)], [], ["a", "bcq", "dqp", "efp", "gh"]],
    ["a figure inside a quotation", [mark("quote", 1, 7), mark("figure", 3, 4)], [], ["a", "bcq", "dqf", "efgq", "h"]],
    [
      "a longer mark goes on after a shorter one of its kind",
      [mark("quote", 0, 8), mark("quote", 2, 3)],
      [],
      ["abq", "cq", "defghq"],
    ],
    ["sentences cut as well", [mark("quote", 1, 4)], [2], ["a", "bq", "cdq", "efgh"]],
    [
      "empty and impossible marks",
      [mark("quote", 3, 3), mark("figure", 5, 99), mark("figure", -1, 2)],
      [],
      ["abcdefgh"],
    ],
  ])("%s", (_, marks, boundaries, expected) => {
    expect(drawn(marks, boundaries)).toEqual(expected);
  });
});

it("marks that end on both sides of a closing mark have their links in one place, behind it", () => {
  const words = at(harbour, "We were never warned about the engine");
  const content = at(harbour, "We were never warned about the engine,”");
  const quote = { ...quotes[0]!, content, utterance: "u" };
  const other = { ...quotes[1]!, utterance: "u" };
  const passage = {
    ...passages[0]!,
    occurrences: [
      { article: harbour.article, ...words },
      { article: wire.article, ...at(wire, "never warned about the engine") },
    ],
  };
  const view = articleText(harbour, { articles, quotes: [quote, other], utterances: [], passages: [passage] });
  const links = [...documentOf(view).querySelectorAll("sup")];
  expect(links.map((each) => each.textContent)).toEqual(["BC"]);
  expect(view.html).toContain(",”</span><sup");
});
