import { describe, expect, it } from "vitest";
import { alignNumbers } from "../../../src/numbers";
import { corpusOf } from "../cases";

/** What the texts both give: "conflict: A 9,000 = B 40,000". */
function claims(...texts: string[]): string[] {
  const articles = corpusOf(...texts);
  const letters = new Map(articles.map((article) => [article.article, article.siglum]));
  const { numbers, claims } = alignNumbers(articles);
  const rows = new Map(numbers.map((row) => [row.id, row]));
  return claims
    .filter(({ verdict }) => verdict !== "single-source")
    .map(({ verdict, numbers: own }) => {
      const said = own.map((id) => rows.get(id)!).map((row) => `${letters.get(row.article)} ${row.text}`);
      return `${verdict}: ${said.join(" = ")}`;
    });
}

describe("crowds, parts of a whole, prices and rates", () => {
  it.each<[string, string[], string[]]>([
    [
      "one crowd as two have counted it",
      [
        "Thousands marched in Brenna on Sunday against the new dam. Police put the turnout at 9,000.",
        "The march in Brenna against the new dam was loud. Organisers claimed 40,000 people had taken part.",
      ],
      ["conflict: A Thousands = A 9,000 = B 40,000"],
    ],
    [
      "a crowd in one town and all over the country",
      [
        "In Brenna 9,000 people marched against the new dam on Sunday, police said.",
        "Some 70,000 people marched across the country against the new dam on Sunday, police said.",
      ],
      [],
    ],
    [
      "crowds of two towns",
      [
        "In Brenna 9,000 people marched against the new dam on Sunday, police said.",
        "In Tolva 2,000 people marched against the new dam on Sunday, police said.",
      ],
      [],
    ],
    [
      "the dead and those in another part",
      [
        "A panel of two nurses and six men heard the Brenna dam case. The flood of May 2011 killed seven people.",
        "The Brenna dam case was heard on Friday. The flood of May 2011 killed six people.",
      ],
      ["conflict: A seven = B six"],
    ],
    [
      "a part by how badly hurt, and a part by age",
      [
        "The Brenna bus crash injured 40 people, nine of them seriously, police said.",
        "The Brenna bus crash injured 40 people, among them four children, police said.",
      ],
      ["agree: A 40 = B 40"],
    ],
    [
      "the worst-hit are a part of all",
      [
        "The flood reached the three worst-hit villages near Brenna on Friday. It damaged nine villages, the mayor said.",
        "The flood reached the five worst-hit villages near Brenna on Friday. It damaged nine villages, the mayor said.",
      ],
      ["conflict: A three = B five", "agree: A nine = B nine"],
    ],
    [
      "a dozen is a round word",
      ["In Brenna 13 officers were hurt in the march.", "In Brenna a dozen officers were hurt in the march."],
      ["compatible: A 13 = B a dozen"],
    ],
    [
      "more than a dozen is none",
      ["In Brenna 9 boats sank in the storm.", "In Brenna more than a dozen boats sank in the storm."],
      ["conflict: A 9 = B more than a dozen"],
    ],
    [
      "a whole percentage and one with a decimal",
      ["Orders at Kelm fell 7 per cent in May.", "Orders at Kelm fell 6.8 per cent in May."],
      ["compatible: A 7 per cent = B 6.8 per cent"],
    ],
    [
      "a share price in the course of a day",
      [
        "Shares in Kelm rose to 614p in early trading after the bid.",
        "Shares in Kelm were up at 602 pence after the bid.",
      ],
      ["changed: A 614p = B 602 pence"],
    ],
    [
      "two closing prices",
      ["Shares in Kelm closed at 614p after the bid.", "Shares in Kelm closed at 602 pence after the bid."],
      ["conflict: A 614p = B 602 pence"],
    ],
    [
      "what could come and what is at risk",
      [
        "At Kelm up to 700 jobs could go, the union said.",
        "At Kelm as many as 700 of the firm's 9,000 jobs are at risk, the union said.",
      ],
      ["agree: A up to 700 = B as many as 700"],
    ],
    [
      "a year told by the way is not when the count is of",
      [
        "The ferry, built in Kelm in 1998, was carrying some 400 people.",
        "The ferry was carrying 412 people near Kelm.",
      ],
      ["compatible: A some 400 = B 412"],
    ],
    [
      "others of the charges are no people",
      [
        "In Kelm he was guilty of three charges and acquitted on two others. The flood killed four people.",
        "In Kelm he was guilty of three charges. The flood killed five people.",
      ],
      ["agree: A three = B three", "changed: A four = B five"],
    ],
    [
      "those of a crowd that were arrested are no crowd",
      ["In Kelm 12 protesters were arrested, police said.", "In Kelm 15 demonstrators were detained, police said."],
      ["changed: A 12 = B 15"],
    ],
    [
      "so much a year in two ways",
      ["Kelm expects £37m of annual savings from the merger.", "Kelm expects savings of £37m a year from the merger."],
      ["agree: A £37m = B £37m a year"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(claims(...texts)).toEqual(expected);
  });
});
