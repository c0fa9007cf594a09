import { describe, expect, it } from "vitest";
import { alignNumbers } from "../../../src/numbers";
import { corpusOf, type TextInput } from "../cases";

/** Verdicts of the claims that more than one text makes, with their figures. */
function verdicts(...texts: TextInput[]): string[] {
  const { numbers, claims } = alignNumbers(corpusOf(...texts));
  const text = new Map(numbers.map((row) => [row.id, row.text]));
  return claims
    .filter(({ verdict }) => verdict !== "single-source")
    .map((claim) => `${claim.numbers.map((id) => text.get(id)).join(" = ")}: ${claim.verdict}`);
}

const boats = (count: string) =>
  `The Orlen regatta began at the pier on Monday. Ann Lee led ${count} boats out, she said.`;
const fleet = (count: string) =>
  `At the Orlen regatta Ann Lee sailed in front. The pier saw ${count} boats leave for the island.`;
const dead = (count: string) =>
  `The Orlen flood killed ${count} people at the pier, police said. Ann Lee called it a disaster.`;
const seats = (count: string) =>
  `Ann Lee of Orlen needs ${count} remaining votes in the council to win, her party said.`;

describe("figures of reports that are days apart", () => {
  it.each<[string, TextInput[], string[]]>([
    [
      "differ on one day",
      [
        [boats("15"), "2031-05-05"],
        [fleet("12"), "2031-05-05"],
      ],
      ["15 = 12: conflict"],
    ],
    [
      "differ two days later",
      [
        [boats("15"), "2031-05-05"],
        [fleet("12"), "2031-05-07"],
      ],
      ["15 = 12: conflict"],
    ],
    [
      "are of another regatta weeks later",
      [
        [boats("15"), "2031-05-05"],
        [fleet("12"), "2031-06-02"],
      ],
      [],
    ],
    [
      "are nearly the same weeks later",
      [
        [boats("215"), "2031-05-05"],
        [fleet("214"), "2031-06-02"],
      ],
      [],
    ],
    [
      "are the same weeks later",
      [
        [boats("15"), "2031-05-05"],
        [boats("15"), "2031-06-02"],
      ],
      ["15 = 15: agree"],
    ],
    [
      "are a toll that rose",
      [
        [dead("15"), "2031-05-05"],
        [dead("22"), "2031-06-02"],
      ],
      ["15 = 22: changed"],
    ],
    [
      "remain of a number that falls",
      [
        [seats("71"), "2031-05-05"],
        [seats("67"), "2031-05-06"],
      ],
      ["71 = 67: changed"],
    ],
    [
      "go on since a day",
      [
        ["The Orlen ambulances took two patients to Halsey on Friday, Ann Lee said.", "2031-05-05"],
        ["The Orlen ambulances have taken three patients to Halsey since Friday, Ann Lee said.", "2031-05-06"],
      ],
      ["two = three: changed"],
    ],
    ["differ where no report has a date", [boats("15"), fleet("12")], ["15 = 12: conflict"]],
  ])("%s", (_, texts, expected) => {
    expect(verdicts(...texts)).toEqual(expected);
  });
});

it("people a year apart in age are two", () => {
  const one = "Ann Berg, 43, opened the Oslo meeting of the harbour board.";
  const other = "Tom Lee, 44, left the Oslo meeting of the harbour board.";
  expect(verdicts(one, other)).toEqual([]);
});

it("the number of weeks ago is another time's, where that of today is not the same", () => {
  const texts = corpusOf([boats("15"), "2031-05-05"], [boats("15"), "2031-06-02"], [boats("12"), "2031-06-02"]);
  const [claim] = alignNumbers(texts).claims.filter(({ verdict }) => verdict !== "single-source");
  expect(claim?.relations.map(({ verdict }) => verdict).sort()).toEqual(["agree", "changed", "conflict"]);
});
