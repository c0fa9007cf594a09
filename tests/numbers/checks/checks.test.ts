import { describe, expect, it } from "vitest";
import { checkNumbers } from "../../../src/numbers";
import { corpusOf, type TextInput } from "../cases";

function checked(...texts: TextInput[]): string[] {
  return checkNumbers(corpusOf(...texts)).map((row) => `${row.kind}, ${row.verdict}: ${row.explanation}`);
}

describe("checks across articles", () => {
  it.each<[string, TextInput[], string[]]>([
    [
      "an age against a birth in another text",
      [["Ann Berg, 85, died in Oslo.", "2008-12-12"], "Born on April 22, 1923, in Bergen, Ann Berg was a singer."],
      ["elapsed-time, consistent: Somebody born in 1923 was 84 or 85 in 2008; the text says 85."],
    ],
    [
      "an age that the birth does not allow",
      [["Ann Berg, 75, died in Oslo. Berg was born in 1923 in Bergen.", "2008-12-12"]],
      ["elapsed-time, inconsistent: Somebody born in 1923 was 84 or 85 in 2008; the text says 75."],
    ],
    [
      "an age in a text without a date",
      ["Ann Berg, 85, died in Oslo. Berg was born in 1923 in Bergen."],
      [
        "elapsed-time, undetermined: An age of 85 and a birth in 1923 can be tested only against the date of the text, which has none.",
      ],
    ],
    [
      "the birth of somebody else",
      [["Ann Berg, 75, died in Oslo. Tom Lee was born in 1923 in Bergen.", "2008-12-12"]],
      [],
    ],
    [
      "years after an event that another text dates",
      [
        ["The island was hit almost two years after Bergen was destroyed in a storm.", "2005-11-28"],
        "A storm killed 40 people in Bergen in December 2003, officials said.",
      ],
      ["elapsed-time, consistent: From 2003 to 2005 it is 2 years; the text says “almost two years”."],
    ],
    [
      "years ago beside the year",
      [["The ferry sank in 1999, three years ago.", "2005-01-01"]],
      ["elapsed-time, inconsistent: From 1999 to 2005 it is 6 years; the text says “three years”."],
    ],
    [
      "half of whom, given in another text",
      [
        "The governor of Oslo said 2,000 people needed housing, half of whom had been housed.",
        "Around 1,000 people are housed in tents, the governor of Oslo said.",
      ],
      ["ratio, consistent: half of 2,000 is 1,000; a text gives “Around 1,000”."],
    ],
    [
      "half of whom, given nowhere",
      ["The governor of Oslo said 2,000 people needed housing, half of whom had been housed."],
      ["ratio, undetermined: half of 2,000 is 1,000; no text gives that number."],
    ],
    [
      "a rate, a length and a total in two texts",
      [
        "The Oslo club pays the Bergen striker $20 million a year, officials of the Oslo club said.",
        "The Oslo club made the Bergen striker an eight-year offer, officials of the Oslo club said. It was worth $160 million.",
      ],
      ["product, consistent: 20,000,000 times 8 is 160,000,000, the total that is given."],
    ],
    [
      "a rate and a total of other things",
      [
        "The Oslo club pays the Bergen striker $20 million a year, officials of the Oslo club said.",
        "Eight years ago the Oslo club sold a stadium, officials of the Oslo club said. It was worth $160 million.",
      ],
      [],
    ],
    [
      "what is named after a number is no part of it when it is another thing",
      ["Half a dozen players, including a coach and members of 11 clubs, met in Oslo."],
      [],
    ],
    [
      "a part larger than its whole",
      ["The Oslo crash injured 12 people, including 15 children."],
      ["part-whole, inconsistent: A part, 15, is larger than its whole, 12."],
    ],
  ])("%s", (_, texts, expected) => {
    expect(checked(...texts)).toEqual(expected);
  });
});
