import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

function rows(text: string) {
  return findQuotes(createArticle({ id: "t", text }));
}

describe("marks of every kind", () => {
  it.each([
    ["straight", '"The mission is over," Ferro said.', ["The mission is over,"]],
    ["curly", "“The mission is over,” Ferro said.", ["The mission is over,"]],
    ["doubled single marks", "''The mission is over,'' Ferro said.", ["The mission is over,"]],
    ["guillemets", "Ferro said: «The mission is over.» He left.", ["The mission is over."]],
    [
      "single marks, with apostrophes inside",
      "'We don't want the fleet's ships here,' Ferro said. 'They can't stay.'",
      ["We don't want the fleet's ships here,", "They can't stay."],
    ],
    [
      "curly single marks, with apostrophes inside",
      "‘We don’t want the fleet’s ships here,’ Ferro said.",
      ["We don’t want the fleet’s ships here,"],
    ],
    [
      "single marks inside double ones",
      "\"He told me 'go home' and I went,\" said Holm.",
      ["He told me 'go home' and I went,"],
    ],
    [
      "one that never closes before the next opens",
      'Ferro said the mission "will end in March.\n\n"We thank all sailors," said Jan Holm.',
      ["will end in March.", "We thank all sailors,"],
    ],
    ["a stray mark in another paragraph", 'Ferro bought a 27" screen.\n\n"It is large," he said.', ["It is large,"]],
    [
      "brackets and dots inside",
      '"(The ministry\'s) plan... was never ours," Ferro said.',
      ["(The ministry's) plan... was never ours,"],
    ],
  ])("%s", (_name, text, quoted) => {
    const found = rows(text);
    expect(found.flatMap((row) => row.quoted.map((piece) => piece.text))).toEqual(quoted);
    expect(found.every((row) => row.speaker !== null)).toBe(true);
  });

  it("a quotation over several paragraphs is a direct row each, all by its speaker", () => {
    const found = rows(
      'Ferro said in a speech: "The mission has done what it came for.\n\n"We thank all sailors who served in it.\n\n"Now they may go home," he added.\n\nThe admiral was silent.',
    );
    expect(found.map((row) => [row.kind, row.content.text, row.speaker])).toEqual([
      ["direct", "The mission has done what it came for.", "Ferro"],
      ["direct", "We thank all sailors who served in it.", "Ferro"],
      ["direct", "Now they may go home,", "Ferro"],
    ]);
  });
});

describe("transcripts", () => {
  it("without marks, labels in capitals", () => {
    const found = rows(
      "Admiral Lena Penner met Jan Holm on Friday.\n\nPENNER: We will not leave. That is a promise.\n\nHOLM: Then who pays?\n\nPENNER: The fleet pays.",
    );
    expect(found.map((row) => [row.kind, row.content.text, row.source!.text, row.speaker])).toEqual([
      ["direct", "We will not leave. That is a promise.", "PENNER", "Lena Penner"],
      ["direct", "Then who pays?", "HOLM", "Jan Holm"],
      ["direct", "The fleet pays.", "PENNER", "Lena Penner"],
    ]);
  });

  it("inside marks that each turn opens", () => {
    const [row] = rows('The talk went like this.\n\n"PENNER: We will not leave the harbour, whatever they say."');
    expect(row).toMatchObject({
      content: { text: "We will not leave the harbour, whatever they say." },
      source: { text: "PENNER" },
      speaker: "PENNER",
    });
  });

  it("headings in capitals are no speakers", () => {
    expect(rows("ENERGY: Oil rose two cents a barrel.\n\nCURRENCIES: The crown fell against the mark.")).toEqual([]);
  });
});

describe("no speech", () => {
  it.each([
    ["scare quotes", 'The so-called "harbour war" of 1999 is a "matter of pride" to many.'],
    ["titles of works", 'The "Ode to the Sea" was played at the harbour.'],
    ["nicknames", 'Jan "Bear" Holm left the harbour.'],
    ["placards", 'Protesters held placards reading "Go home" and "No fleet here".'],
    ["words under discussion", 'The word "harbour" comes from an old word for shelter.'],
  ])("%s", (_name, text) => expect(rows(text)).toEqual([]));

  it("subheads in single marks", () => {
    const found = rows(
      "'No more delays'\n\nThe prime minister of Brena, Tomas Ferro, opened the talks on Friday.\n\n\"There will be no more delays,\" Ferro said.",
    );
    expect(found.map((row) => row.content.text)).toEqual(["There will be no more delays,"]);
  });
});
