import { describe, expect, it } from "vitest";
import { alignNumbers } from "../../../src/numbers";
import { corpusOf, type TextInput } from "../cases";

/** What the claims that several texts give come to: "conflict: A gives … " */
function explained(...texts: TextInput[]): string[] {
  return alignNumbers(corpusOf(...texts))
    .claims.filter((claim) => claim.verdict !== "single-source")
    .map((claim) => `${claim.verdict}: ${claim.explanation}`);
}

describe("verdicts and their reasons", () => {
  it.each<[string, TextInput[], string[]]>([
    [
      "a lost decimal point",
      [
        "The quake off Bergen had a depth of 12.5 miles, the survey said.",
        "The quake off Bergen had a depth of 1.25 miles, the survey said.",
      ],
      [
        "conflict: A gives “12.5 miles”; B gives “1.25 miles”. The digits are the same, with the decimal point elsewhere. Both cannot be true.",
      ],
    ],
    [
      "two measuring agencies",
      [
        "The Oslo survey put the magnitude of the Bergen quake at 5.9.",
        "The Bergen institute put the magnitude of the Bergen quake at 6.1.",
      ],
      ["conflict: A gives “5.9”; B gives “6.1”. The texts have it from different sources. Both cannot be true."],
    ],
    [
      "two agencies in one sentence are one quantity",
      [
        "Oslo's institute put the quake's magnitude at 5.9, but the Bergen survey said it was magnitude 6.1.",
        "The quake had a magnitude of 6.1, the Bergen survey said.",
        "The quake had a magnitude of 5.9, Oslo's institute said.",
      ],
      [
        "conflict: A and C give “5.9”; A and B give “6.1”. The texts have it from different sources. Both cannot be true.",
      ],
    ],
    [
      "a local time and the time in UTC",
      ["The ferry sank off Bergen at 8.45pm.", "The ferry sank off Bergen at 1945 GMT."],
      [
        "compatible: A gives “8.45pm”; B gives “1945 GMT”. The times fit when one is local and the other UTC or of another zone. Both can be true.",
      ],
    ],
    [
      "times in named zones",
      ["The ferry sank off Bergen at 6:41pm PST.", "The ferry sank off Bergen at 02:41 GMT."],
      [
        "compatible: A gives “6:41pm PST”; B gives “02:41 GMT”. The times fit when one is local and the other UTC or of another zone. Both can be true.",
      ],
    ],
    [
      "half of the day left out",
      ["The ferry sank off Bergen at 6:41 last night.", "The ferry sank off Bergen at 18:41 on Friday."],
      ["agree: A gives “6:41”; B gives “18:41”."],
    ],
    [
      "a price with and without debt",
      ["Nordline bought Oslo Ferries for $4 billion.", "Nordline bought Oslo Ferries for $5 billion including debt."],
      [
        "compatible: A gives “$4 billion”; B gives “$5 billion”. One price counts debt, the other does not say so. Both can be true.",
      ],
    ],
    [
      "an early and a late toll, dated",
      [
        ["Three people were killed when the storm hit Bergen, police said.", "2024-03-01"],
        ["Ten people were killed when the storm hit Bergen, police said.", "2024-03-02"],
      ],
      ["changed: A gives “three people”; B, a day later, gives “ten people”. The figure changed between the reports."],
    ],
    [
      "tolls of reports without dates are no conflict",
      [
        "Three people were killed when the storm hit Bergen, police said.",
        "Ten people were killed when the storm hit Bergen, police said.",
      ],
      [
        "changed: A gives “three people”; B gives “ten people”. Such counts change as reports come in; not all texts say when they were written.",
      ],
    ],
    [
      "tolls of one day are one",
      [
        ["Three people were killed when the storm hit Bergen, police said.", "2024-03-02"],
        ["Ten people were killed when the storm hit Bergen, police said.", "2024-03-02"],
      ],
      ["conflict: A gives “three people”; B gives “ten people”. Both cannot be true."],
    ],
    [
      "what a figure was before it rose",
      [
        "At least 12 passengers were injured when the ferry ran aground near Maren.",
        "The number of injured rose from 12 to 14 after the ferry ran aground near Maren.",
      ],
      ["changed: A gives “at least 12 passengers”; B gives “12 to 14”. The figure changed between the reports."],
    ],
    [
      "a conversion with rounding",
      ["The quake struck 10 km south of Bergen.", "The quake struck six miles south of Bergen."],
      [
        "compatible: A gives “10 km”; B gives “six miles”. The units differ, and the sizes are the same up to rounding. Both can be true.",
      ],
    ],
    [
      "a rounded depth",
      ["The quake off Bergen began at a depth of 1.2 miles.", "The quake off Bergen began at a depth of one mile."],
      ["compatible: A gives “1.2 miles”; B gives “one mile”. One is rounded. Both can be true."],
    ],
    [
      "a week in round words",
      ["Ann Berg died in Oslo nine days after a heart attack.", "Ann Berg died in Oslo a week after a heart attack."],
      ["compatible: A gives “nine days”; B gives “a week”. Both can be true."],
    ],
    [
      "the same figures in other words",
      [
        "More than 150 attacks targeting convoys were counted off Oslo.",
        "Over 150 attacks targeting convoys were counted off Oslo.",
      ],
      ["agree: A and B give “more than 150 attacks targeting convoys”."],
    ],
    [
      "an event's year",
      ["The Aurora, built in 1998, sank off Bergen.", "The Aurora, which was built in 1989, sank off Bergen."],
      ["conflict: A gives “1998”; B gives “1989”. Both cannot be true."],
    ],
  ])("%s", (_, texts, expected) => {
    expect(explained(...texts)).toEqual(expected);
  });
});
