import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

/** Content, cue, source and speaker of each row. */
function rows(text: string) {
  return findQuotes(createArticle({ id: "t", text })).map(({ content, cue, source, speaker }) => [
    content.text,
    cue?.text ?? null,
    source?.text ?? null,
    speaker,
  ]);
}

describe("who says it, and by which word", () => {
  it.each([
    [
      "inverted order",
      '"This is not the end," said Jan Holm, the admiral in charge of the mission, on Friday.',
      ["This is not the end,", "said", "Jan Holm, the admiral in charge of the mission", "Jan Holm"],
    ],
    [
      "an appositive between commas",
      '"This is not the end," Holm, R-Ky., said on Friday.',
      ["This is not the end,", "said", "Holm, R-Ky.", "Holm"],
    ],
    [
      "a common noun",
      '"We have all the means we need," a senior US military official said.',
      ["We have all the means we need,", "said", "a senior US military official", "a senior US military official"],
    ],
    [
      "a noun with what it belongs to",
      "The mission would end in March, a spokesman for the ministry told Reuters.",
      ["The mission would end in March", "told", "a spokesman for the ministry", "a spokesman for the ministry"],
    ],
    [
      "according to, in front",
      "According to the ministry, the mission will end in March.",
      ["the mission will end in March", "According to", "the ministry", "the ministry"],
    ],
    [
      "a document",
      "The report says the mission cost 300 million crowns.",
      ["the mission cost 300 million crowns", "says", "The report", "The report"],
    ],
    [
      "a noun that reports",
      'The announcement spoke of "a new chapter" in the relations of the two.',
      ["a new chapter", "spoke", "The announcement", "The announcement"],
    ],
    [
      "an introduction with a colon",
      'Ferro took to Twitter with this: "The mission is over. Thank you all."',
      ["The mission is over. Thank you all.", "took to Twitter with this", "Ferro", "Ferro"],
    ],
    ["no verb before the colon", 'Ferro on the mission: "It is over."', ["It is over.", null, "Ferro", "Ferro"]],
    [
      "a signature",
      '"The sea gives and the sea takes."\n― Anna Kerr',
      ["The sea gives and the sea takes.", null, "Anna Kerr", "Anna Kerr"],
    ],
    [
      "a verb far to the left",
      'Brena\'s government sees the eventual wording of "a timetable for a gradual withdrawal" as a step forward.',
      ["a timetable for a gradual withdrawal", "sees", "Brena's government", "Brena's government"],
    ],
    [
      "a long title",
      "Deputy Assistant Secretary of Defense for Middle East Policy Dana Strom said the mission was over.",
      [
        "the mission was over",
        "said",
        "Deputy Assistant Secretary of Defense for Middle East Policy Dana Strom",
        "Dana Strom",
      ],
    ],
    [
      "a verb that looks like a noun",
      'The fleet rejects what it says is "a false report".',
      ['what it says is "a false report"', "rejects", "The fleet", "The fleet"],
    ],
    [
      "a clause before its verb of saying",
      "Sales account for half of the profits, Holm said.",
      ["Sales account for half of the profits", "said", "Holm", "Holm"],
    ],
    [
      "a verb before its subject, behind what the report rests on",
      "The bridge is closed, according to a first reading of its log, said a senior engineer who asked not to be named.",
      [
        "The bridge is closed, according to a first reading of its log",
        "said",
        "a senior engineer",
        "a senior engineer",
      ],
    ],
  ])("%s", (_name, text, row) => expect(rows(text)).toContainEqual(row));
});

describe("reports in a chain", () => {
  it.each([
    [
      "Prime Minister Tomas Ferro has called for the mission to leave the harbour, AFP reported.",
      [["the mission to leave the harbour", "called", "Prime Minister Tomas Ferro", "Tomas Ferro"]],
    ],
    [
      "The mission will end in March, Ferro said, according to AFP.",
      [["The mission will end in March", "said", "Ferro", "Ferro"]],
    ],
    [
      "The mission would end in March, Reuters reported, citing an official.",
      [["The mission would end in March", "reported", "Reuters", "Reuters"]],
    ],
  ])("an agency only relays the speaker it names: %s", (text, expected) => expect(rows(text)).toEqual(expected));

  it("agencies that somebody told are addressees", () => {
    const [row] = findQuotes(
      createArticle({ id: "t", text: '"We leave in March," a navy official told AFP on Friday.' }),
    );
    expect(row).toMatchObject({ addressee: { text: "AFP" }, speaker: "a navy official", speakerType: "unnamed" });
  });

  it.each([
    [
      "The ministry said the mission would end in March and said the harbour would stay open.",
      ["the mission would end in March", "the harbour would stay open"],
    ],
    [
      'The ministry confirmed talks and said the process will "take place in four stages".',
      ['the process will "take place in four stages"'],
    ],
    [
      'The ministry condemned the strike as "a grave breach" and called on the fleet to leave.',
      ['the strike as "a grave breach"', "the fleet to leave"],
    ],
    [
      "Ferro said the talks were going well, adding that the mission would end in March.",
      ["the talks were going well", "that the mission would end in March"],
    ],
  ])("joined verbs have rows of their own: %s", (text, contents) => {
    const found = rows(text);
    expect(found.map(([content]) => content)).toEqual(contents);
    expect(new Set(found.map(([, , , speaker]) => speaker)).size).toBe(1);
  });

  it("a clause that its cue interrupts is two rows", () => {
    const found = rows("The government, people familiar with the matter said, will resign next week.");
    expect(found.map(([content, cue]) => [content, cue])).toEqual([
      ["The government", "said"],
      ["will resign next week", "said"],
    ]);
  });
});
