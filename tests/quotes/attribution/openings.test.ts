import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

function rows(text: string): [string, string, string | undefined][] {
  return findQuotes(createArticle({ id: "t", text })).map(({ kind, content, cue }) => [kind, content.text, cue?.text]);
}

describe("where the content of a quotation begins", () => {
  it.each<[string, string, [string, string, string]]>([
    [
      "behind what it is about",
      'Kerr claimed of the old bridge, "It was never safe and it will never be."',
      ["direct", "It was never safe and it will never be.", "claimed"],
    ],
    [
      "behind what announces it",
      'Kerr explained the figures this way: "There are many reasons for the delay."',
      ["direct", "There are many reasons for the delay.", "explained"],
    ],
    [
      "behind whom it is told",
      'Kerr urged the city council "to say what it wants as soon as possible."',
      ["direct", "to say what it wants as soon as possible.", "urged"],
    ],
    [
      "at the clause it is a part of",
      'Kerr said the old bridge was "never safe".',
      ["mixed", 'the old bridge was "never safe"', "said"],
    ],
    [
      "at the noun it is a part of",
      'A senior US military official on Monday estimated IS losses at around 2,000 in Brena and Tarn, including a ring of "helpers, fighters and financiers" backing the group.',
      [
        "mixed",
        'IS losses at around 2,000 in Brena and Tarn, including a ring of "helpers, fighters and financiers" backing the group',
        "estimated",
      ],
    ],
  ])("%s", (_name, text, row) => expect(rows(text)).toEqual([row]));
});
