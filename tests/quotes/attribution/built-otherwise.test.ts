import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

const rows = (text: string) =>
  findQuotes(createArticle({ id: "t", text })).map((row) => [row.speaker, row.content.text]);

describe("sentences built otherwise", () => {
  it.each([
    [
      "an opening that is not said",
      "After spending some time in hospital, Kerr said his leg was fine.",
      [["Kerr", "his leg was fine"]],
    ],
    [
      "an opening, and where it was said",
      "While nobody knows who did it, the agency said in a statement on Friday that the threats came from one group.",
      [["the agency", "that the threats came from one group"]],
    ],
    [
      "an opening that is said with its clause",
      "When the bridge is open, the ships will come, Kerr said.",
      [["Kerr", "When the bridge is open, the ships will come"]],
    ],
    [
      "somebody whom another quotes",
      "The Reuters news agency quoted a source as saying the deal was done.",
      [["a source", "the deal was done"]],
    ],
    [
      "two offices of one person",
      "Halden Rovers President and General Manager Ed Strom said the coach was fired.",
      [["Ed Strom", "the coach was fired"]],
    ],
    [
      "what somebody is accused of",
      "Brena accused Orlen of using the harbour as cover.",
      [["Brena", "Orlen of using the harbour as cover"]],
    ],
    [
      "he is nobody whom he speaks of by name",
      "Peter Lund met Jan Holm. Holm was late. He said Holm was on his way.",
      [["Peter Lund", "Holm was on his way"]],
    ],
    ["a figure that somebody puts", "Police put the turnout at 45,000.", [["Police", "the turnout at 45,000"]]],
    [
      "a figure with its hedge",
      "The union put the number of dead at more than 20, a day after the storm.",
      [["The union", "the number of dead at more than 20"]],
    ],
    ["who is called what", 'Kerr called the bill "a disgrace" on Monday.', [["Kerr", "a disgrace"]]],
    [
      "a statement and from whom",
      'A statement from the Halden Council read: "The bridge is shut."',
      [["Halden Council", "The bridge is shut."]],
    ],
    [
      "a statement goes on",
      "In a statement, the Ministry of Transport said the line would reopen. The statement added that trains would run hourly.",
      [
        ["Ministry of Transport", "the line would reopen"],
        ["Ministry of Transport", "that trains would run hourly"],
      ],
    ],
    [
      "a title alone",
      'Const. Dana Mills came first. "Nobody was hurt," Const. Mills said. The street is closed until Friday, Const. said.',
      [
        ["Dana Mills", "Nobody was hurt,"],
        ["Dana Mills", "The street is closed until Friday"],
      ],
    ],
  ])("%s", (_name, text, expected) => expect(rows(text)).toEqual(expected));

  it.each([
    "Kerr put the book on the table at home.",
    "Kerr called a meeting for Thursday.",
    "The company did not respond to a request for comment.",
  ])("no report: %s", (text) => expect(rows(text)).toEqual([]));
});

describe("a quotation over paragraphs has one speaker", () => {
  it("named at its end", () =>
    expect(
      rows(
        '"I do not know what to do now. I lost my house.\n\n"I lost my car too, and my dog.\n\n"And nobody came," said Rosa Vidal, 54.',
      ),
    ).toEqual([
      ["Rosa Vidal", "I do not know what to do now. I lost my house."],
      ["Rosa Vidal", "I lost my car too, and my dog."],
      ["Rosa Vidal", "And nobody came,"],
    ]));

  it("named at its start, with a short end", () =>
    expect(
      rows(
        '"We lost it all," said Rosa Vidal. "I do not know what to do.\n\n"I lost my car too.\n\n"And nobody came."',
      ),
    ).toEqual([
      ["Rosa Vidal", "We lost it all,"],
      ["Rosa Vidal", "I do not know what to do."],
      ["Rosa Vidal", "I lost my car too."],
      ["Rosa Vidal", "And nobody came."],
    ]));
});
