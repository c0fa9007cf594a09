import { describe, expect, it } from "vitest";
import { alignNumbers } from "../../../src/numbers";
import { corpusOf } from "../cases";

/** The figures that are put together across texts: "A 12 = B 14". */
function together(...texts: string[]): string[] {
  const articles = corpusOf(...texts);
  const letters = new Map(articles.map((article) => [article.article, article.siglum]));
  const { numbers, claims } = alignNumbers(articles);
  const rows = new Map(numbers.map((row) => [row.id, row]));
  return claims
    .map((claim) => claim.numbers.map((id) => rows.get(id)!))
    .filter((own) => new Set(own.map((row) => row.article)).size > 1)
    .map((own) => own.map((row) => `${letters.get(row.article)} ${row.text}`).join(" = "));
}

describe("figures of different things stay apart", () => {
  it.each<[string, string[], string[]]>([
    [
      "the dead and the injured",
      [
        "The storm in Bergen killed 40 people and injured 55 others, police said.",
        "The storm in Bergen killed 42 people and left 55 people with serious injuries, police said.",
      ],
      ["A 40 = B 42", "A 55 = B 55"],
    ],
    [
      "shares of two countries",
      [
        "The cut took out 52 percent of traffic in Norway and 82 percent in Sweden, the cable company said.",
        "Traffic in Norway was down by 60 percent, in Sweden by 80 percent, the cable company said.",
      ],
      ["A 52 percent = B 60 percent", "A 82 percent = B 80 percent"],
    ],
    [
      "a quake and its aftershock",
      [
        "A magnitude 4.6 quake shook Bergen. A magnitude 2.9 aftershock followed, the survey said.",
        "The magnitude 4.6 quake near Bergen was followed by a magnitude 2.9 aftershock, the survey said.",
      ],
      ["A 4.6 = B 4.6", "A 2.9 = B 2.9"],
    ],
    [
      "distances from two towns",
      [
        "The quake struck 14 miles north of Bergen and 60 miles west of Oslo.",
        "The quake struck about 15 miles north of Bergen and 70 miles west of Oslo.",
      ],
      ["A 14 miles = B about 15 miles", "A 60 miles = B 70 miles"],
    ],
    [
      "ages of two people",
      [
        "Ann Berg, 61, opened the Oslo meeting, and Tom Lee, 40, closed it.",
        "Ann Berg, 62, opened the Oslo meeting, and Tom Lee, 40, closed it.",
      ],
      ["A 61 = B 62", "A 40 = B 40"],
    ],
    [
      "those found on top of others",
      [
        "Ten people were killed when the storm hit Bergen, police said.",
        "Two more people were killed when the storm hit Bergen, police said, which makes ten people killed.",
      ],
      ["A Ten = B ten"],
    ],
    [
      "the coalition of 2014 and the caliphate of 2014",
      [
        "The naval coalition was formed in 2014 off Oslo.",
        "The caliphate was declared in 2014, before the coalition sailed to Oslo.",
      ],
      [],
    ],
    [
      "small numbers that coincide",
      [
        "The Oslo plan rests on three working groups, which the ministry will set up.",
        "The Oslo choice depends on three key factors: threat, weather and money.",
      ],
      [],
    ],
    [
      "one of a kind",
      [
        "Ann Berg of Oslo was one of the most photographed women.",
        "Paula Lee of Oslo was one of the most photographed women.",
      ],
      [],
    ],
    [
      "the clock of the page",
      [
        "Last updated: Monday, 28 November 2005, 02:24 GMT\n\nA storm hit Bergen at 1353.",
        "Last updated: Monday, 28 November 2005, 02:45 GMT\n\nA storm hit Bergen in Norway.",
      ],
      [],
    ],
    [
      "the clocks of a running report",
      [
        "February 6, 2016 9:33 PM The crowd in Oslo waits for the vote.",
        "9:30 p.m.\n\nThe crowd in Oslo waits for the vote.",
      ],
      [],
    ],
    [
      "the times of two events",
      [
        "The ferry to Oslo struck a rock at 4 p.m. on Friday, the owner said.",
        "Lena Holt opened her shop near the quay of Oslo at 4:20 p.m. on Friday, the owner said.",
      ],
      [],
    ],
    [
      "the time of one event, and another's",
      [
        "The ferry to Oslo struck a rock at 4:05 p.m. on Friday, the owner said.",
        "The ferry to Oslo hit a rock at 4:15 p.m. on Friday. The council met at 4:25 p.m. in the hall.",
      ],
      ["A 4:05 p.m. = B 4:15 p.m."],
    ],
    [
      "the ends of a span",
      [
        "The cables off Oslo were cut at 8:00 a.m. on Friday, the owner said.",
        "The cables off Oslo were cut between 7:28 a.m. and 8:06 a.m. on Friday, the owner said.",
      ],
      [],
    ],
  ])("%s", (_, texts, expected) => {
    expect(together(...texts)).toEqual(expected);
  });
});
