import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

const rows = (text: string) =>
  findQuotes(createArticle({ id: "t", text })).map((row) => [row.speaker, row.content.text]);

describe("a clause that its cue interrupts", () => {
  it.each<[string, string, [string, string][]]>([
    [
      "with when it was said",
      "The bridge, Kerr said on Monday, will close in May.",
      [
        ["Kerr", "The bridge"],
        ["Kerr", "will close in May"],
      ],
    ],
    [
      "behind a form of be",
      "It is, Kerr says, a question of trust.",
      [
        ["Kerr", "It is"],
        ["Kerr", "a question of trust"],
      ],
    ],
    [
      "behind what nobody says",
      "The bridge is old and, according to Kerr, will close in May.",
      [["Kerr", "will close in May"]],
    ],
    [
      "of which only the subject stands before it",
      "Six people died in two fires that Kerr said are unrelated.",
      [["Kerr", "are unrelated"]],
    ],
    ["inside another clause", "The closure, which Kerr said was needed, came in May.", [["Kerr", "was needed"]]],
  ])("%s", (_name, text, expected) => expect(rows(text)).toEqual(expected));
});

describe("a clause before a verb of saying", () => {
  it.each<[string, string, [string, string][]]>([
    [
      "long, and the subject behind the verb",
      "High blood pressure is the main cause of stroke, a key factor for heart failure and one of the most common reasons for people to see a doctor, says Kim.",
      [
        [
          "Kim",
          "High blood pressure is the main cause of stroke, a key factor for heart failure and one of the most common reasons for people to see a doctor",
        ],
      ],
    ],
    [
      "with dashes in it",
      "Twelve sailors — including a cook — were among the dead, said police Chief Jon Borg.",
      [["Jon Borg", "Twelve sailors — including a cook — were among the dead"]],
    ],
    [
      "a verb that seldom stands so",
      "Somehow, the town will find a way, adds Anna Berg.",
      [["Anna Berg", "Somehow, the town will find a way"]],
    ],
    [
      "before a semicolon",
      "Porters were open to complaints for being “too friendly” with guests, Foster writes; such claims grew.",
      [["Foster", "Porters were open to complaints for being “too friendly” with guests"]],
    ],
    [
      "with a quotation that ends in its comma",
      "The law envisioned a “home for strangers in the north,” Foster writes in his book.",
      [["Foster", "The law envisioned a “home for strangers in the north,”"]],
    ],
    [
      "behind a quotation of its own",
      '"We had nothing," Foster said. "Not a thing." But life would have been harder without the railways, Foster writes.',
      [
        ["Foster", "We had nothing,"],
        ["Foster", "Not a thing."],
        ["Foster", "But life would have been harder without the railways"],
      ],
    ],
  ])("%s", (_name, text, expected) => expect(rows(text)).toEqual(expected));

  it.each<[string, string, string]>([
    ["Ida Holm, who was late, said Kerr was ill.", "Ida Holm", "Kerr was ill"],
    [
      "An expert cited in the report, which looked at rents, said landlords in cities would have to wait.",
      "An expert",
      "landlords in cities would have to wait",
    ],
    ["Ida Holm, an expert who writes for the Post, noted that it was late.", "Ida Holm", "that it was late"],
  ])("not behind a subject with its own clause: %s", (text, speaker, content) =>
    expect(rows(text)).toEqual([[speaker, content]]),
  );
});

describe("a clause behind when, where or to whom it was said", () => {
  it.each<[string, string, string]>([
    ["The Youth Council stated in July it opposed the line.", "Youth Council", "it opposed the line"],
    [
      "Holm said in his New Year's speech he was ready to meet Berg any time.",
      "Holm",
      "he was ready to meet Berg any time",
    ],
    ["Residents alleged to BNC News that there was no warning.", "Residents", "that there was no warning"],
  ])("%s", (text, speaker, content) => expect(rows(text)).toEqual([[speaker, content]]));
});

describe("wherever the models break off", () => {
  it.each<[string, string, string]>([
    [
      'But he said further news of the talks, if there is any, would be "given soon."',
      "he",
      'further news of the talks, if there is any, would be "given soon."',
    ],
    [
      'Kerr said further news of the talks would be "given in due course."',
      "Kerr",
      'further news of the talks would be "given in due course."',
    ],
    [
      "The area is wooded, and Kerr said Holm was able to get away in the dark.",
      "Kerr",
      "Holm was able to get away in the dark",
    ],
    [
      "Jan Tusk, the president of the Halden Council, which has ten members, said the town would wait.",
      "Jan Tusk",
      "the town would wait",
    ],
  ])("%s", (text, speaker, content) => {
    const [row, ...more] = findQuotes(createArticle({ id: "t", text }));
    expect([row?.speaker ?? row?.source?.text, row?.content.text, more]).toEqual([speaker, content, []]);
  });
});

describe("no report", () => {
  it.each([
    ["what something is compared with", "The debt is higher than city reports say it is in most years."],
    ["who is told has said nothing", "In autumn, they were rudely reminded that markets fall."],
    ["what somebody wrote", "She wrote her first cookbook in 1991, then she became a columnist for the Post."],
    ["nor have we", "The castle, we're told, is haunted by a queen."],
    ["a picture", 'This image released by Arden Films shows Ida Holm in a scene from "The Child Who Would Be King."'],
    ["what somebody is called", 'Guests called every porter by the name "George" for years.'],
  ])("%s", (_name, text) => expect(rows(text)).toEqual([]));
});
