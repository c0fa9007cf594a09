import { describe, expect, it } from "vitest";
import { checkNumbers } from "../../../src/numbers";
import { corpusOf, type TextInput } from "../cases";

function checked(...texts: TextInput[]): string[] {
  return checkNumbers(corpusOf(...texts)).map((row) => `${row.kind}, ${row.verdict}: ${row.explanation}`);
}

describe("differences", () => {
  it.each<[string, TextInput[], string[]]>([
    [
      "a lead between two shares",
      ["Berg led Lee 52 percent to 40 percent, a 12-point lead."],
      ["difference, consistent: 52 - 40 = 12; the text says “12-point”."],
    ],
    [
      "a lead that the shares do not make",
      ["Berg led Lee 52 percent to 40 percent, a lead of 20 points."],
      ["difference, inconsistent: 52 - 40 = 12; the text says “20 points”."],
    ],
    ["points of something else", ["Berg led Lee 52 percent to 40 percent, and shares fell 20 points."], []],
    [
      "what a toll was before, in another text",
      [
        "The death toll of the Bergen storm rose by 12 to 40, the governor said.",
        "The storm in Bergen killed 28 people, the governor said.",
      ],
      ["difference, consistent: 40 - 12 = 28 before; a text gives “28”."],
    ],
    [
      "what a toll was before, given nowhere",
      [
        "The death toll of the Bergen storm rose by 12 to 40, the governor said.",
        "The storm in Bergen killed 31 people, the governor said.",
      ],
      ["difference, undetermined: 40 - 12 = 28 before; no other text gives that number."],
    ],
  ])("%s", (_, texts, expected) => {
    expect(checked(...texts)).toEqual(expected);
  });
});

describe("totals, multiples, lengths and orders", () => {
  it.each<[string, string[]]>([
    [
      "We saw 25 trawlers and 15 ferries, 40 boats in all.",
      ["sum, consistent: 25 + 15 = 40; the total is given as “40”."],
    ],
    [
      "We saw 25 boats off Oslo and 10 boats off Bergen, 40 boats in all.",
      ["sum, inconsistent: 25 + 10 = 35; the total is given as “40”."],
    ],
    [
      "We saw a total of 40 boats: 25 trawlers and 15 ferries.",
      ["sum, consistent: 25 + 15 = 40; the total is given as “40”."],
    ],
    ["The council met 12 times in 3 towns. There were 40 boats in all.", []],
    [
      "Catches doubled from 20 tonnes to 41 tonnes.",
      ["ratio, consistent: From 20 to 41 is 2.05 times as much; the text says “doubled”."],
    ],
    [
      "Catches tripled from 20 tonnes to 40 tonnes.",
      ["ratio, inconsistent: From 20 to 40 is 2 times as much; the text says “tripled”."],
    ],
    ["Catches more than doubled from 20 tonnes to 50 tonnes.", []],
    [
      "The ferry was built in 2009 and, two years later, in 2011, it sank.",
      ["elapsed-time, consistent: From 2009 to 2011 it is 2 years; the text says “two years”."],
    ],
    [
      "The ferry was built in 2009 and, two years later, in 2014, it sank.",
      ["elapsed-time, inconsistent: From 2009 to 2014 it is 5 years; the text says “two years”."],
    ],
    [
      "The quay was shut from 8 a.m. to 5 p.m., nine hours.",
      ["elapsed-time, consistent: From 8 a.m. to 5 p.m. it is 9 hours; the text says “nine hours”."],
    ],
    [
      "The quay was shut from 8 a.m. to 5 p.m., for 12 hours.",
      ["elapsed-time, inconsistent: From 8 a.m. to 5 p.m. it is 9 hours; the text says “12 hours”."],
    ],
    [
      "Ann Berg was born in 1980 and died in 1975.",
      ["order, inconsistent: 1980 comes after 1975, but the text has them the other way round."],
    ],
    ["Ann Berg was born in 1980, and her mother Lena Holt died in 1975.", []],
    ["Ann Berg was born in 1930 and died in 1975.", []],
    ["The 1990s brought two votes, more than a decade ago.", []],
    [
      "Thursday, May 7, 2015. On Tuesday the vote began.",
      ["calendar, consistent: 7 May 2015 was a Thursday, as the text says."],
    ],
  ])("%s", (text, expected) => {
    expect(checked([text, "2016-01-01"])).toEqual(expected);
  });
});
