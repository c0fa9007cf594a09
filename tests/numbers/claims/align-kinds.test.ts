import { describe, expect, it } from "vitest";
import { alignNumbers } from "../../../src/numbers";
import { corpusOf, type TextInput } from "../cases";

/** Verdict and first reason of what the texts both give: "conflict: both cannot be true". */
function verdicts(...texts: TextInput[]): string[] {
  return alignNumbers(corpusOf(...texts))
    .claims.filter((claim) => claim.verdict !== "single-source")
    .map((claim) => `${claim.verdict}: ${claim.relations[0]!.why.split(": ").at(-1)}`);
}

describe("kinds of disagreement, and what looks like them", () => {
  it.each<[string, TextInput[], string[]]>([
    [
      "a lost decimal point",
      ["The quake off Bergen had a depth of 12.5 miles.", "The quake off Bergen had a depth of 1.25 miles."],
      ["conflict: the same digits, with the decimal point elsewhere; both cannot be true."],
    ],
    [
      "a depth in other words is no lost point",
      ["The quake off Bergen had a depth of 12.5 miles.", "The quake off Bergen had a depth of about 20 km."],
      ["compatible: the same size in other units, up to rounding."],
    ],
    [
      "local time and UTC",
      ["The ferry sank off Bergen at 8.45pm.", "The ferry sank off Bergen at 1945 GMT."],
      ["compatible: they fit when one is local time and the other UTC or the time of another zone."],
    ],
    [
      "two times in UTC, an hour apart",
      ["The ferry sank off Bergen at 2045 GMT.", "The ferry sank off Bergen at 1945 GMT."],
      ["conflict: both cannot be true of the same quantity."],
    ],
    [
      "a running total and one event's",
      [
        "The strike in Bergen killed 40 people, the governor said.",
        "Strikes have killed 600 people in Bergen since the war began, the governor said.",
      ],
      ["compatible: one counts over a longer time, the other this event alone."],
    ],
    [
      "a price with and without debt",
      ["Nordline bought Oslo Ferries for $4 billion.", "Nordline bought Oslo Ferries for $5 billion including debt."],
      ["compatible: one price counts debt, the other does not say so."],
    ],
    [
      "two prices, both with debt",
      [
        "Nordline bought Oslo Ferries for $4 billion including debt.",
        "Nordline bought Oslo Ferries for $5 billion including debt.",
      ],
      ["conflict: both cannot be true of the same quantity."],
    ],
    [
      "two measuring agencies",
      [
        "The Oslo survey put the magnitude of the Bergen quake at 5.9.",
        "The Nordic institute put the magnitude of the Bergen quake at 6.1.",
      ],
      ["conflict: A has it from The Oslo survey, B from The Nordic institute; both cannot be true."],
    ],
    [
      "one agency, rounded",
      [
        "The Oslo survey put the magnitude of the Bergen quake at 6.1.",
        "The Oslo survey put the magnitude of the Bergen quake at about 6.",
      ],
      ["compatible: the hedge leaves room for both."],
    ],
    [
      "an early and a late toll",
      [
        ["Three people were killed when the storm hit Bergen, police said.", "2024-03-01"],
        ["Ten people were killed when the storm hit Bergen, police said.", "2024-03-02"],
      ],
      ["changed: the figure changed with time."],
    ],
    [
      "the dead and the injured soldiers",
      [
        "The army lost seven soldiers in the storming of Bergen, the governor said.",
        "In the storming of Bergen 24 soldiers who were injured left the army, the governor said.",
      ],
      [],
    ],
    [
      "a deadline and a time passed",
      [
        "Seventeen hours after the storm hit Bergen, the ferry sailed.",
        "The ferry sailed again, its third voyage within 24 hours of the Bergen storm.",
      ],
      [],
    ],
  ])("%s", (_, texts, expected) => {
    expect(verdicts(...texts)).toEqual(expected);
  });
});
