import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotes } from "../../src/quotes";
import { createArticle } from "../../src/text";
import { casesOf } from "../cases";

const INTRO = "Anna Kerr, the mayor of Halden, opened the new bridge on Monday.\n\n";

function find(text: string) {
  return findQuotes(createArticle({ id: "t", text: INTRO + text }));
}

describe("findQuotes", () => {
  it("finds a direct quotation with the speaker after it", () => {
    const [row] = find('"We will open the second bridge next year," Kerr said.');
    expect(row).toMatchObject({
      kind: "direct",
      content: { text: "We will open the second bridge next year," },
      cue: { text: "said" },
      source: { text: "Kerr" },
      speaker: "Anna Kerr",
      speakerType: "person",
      continued: false,
    });
  });

  it("finds the speaker behind an inverted verb", () => {
    const [row] = find('"We are ready for the winter," said Kerr, whose office paid for it.');
    expect(row).toMatchObject({ source: { text: "Kerr" }, speaker: "Anna Kerr" });
  });

  it("takes the whole clause of a mixed quotation, hard wraps and all", () => {
    const [row] = find(
      'The ministry of transport\nsaid the bridge would be "safe for\nall lorries" by the\nend of June this\nyear.',
    );
    expect(row).toMatchObject({ kind: "mixed", quoted: [{ text: "safe for\nall lorries" }], cue: { text: "said" } });
    expect(row!.content.text).toBe('the bridge would be "safe for\nall lorries" by the\nend of June this\nyear');
  });

  it("gives a quotation interrupted by its own cue two rows, the second continued", () => {
    const rows = find('"The old bridge," Kerr said, "had to go before the winter came."');
    expect(rows.map((row) => [row.content.text, row.continued, row.speaker])).toEqual([
      ["The old bridge,", false, "Anna Kerr"],
      ["had to go before the winter came.", true, "Anna Kerr"],
    ]);
  });

  it("carries the speaker over to a paragraph that is only a quotation", () => {
    const rows = find('"We are ready," Kerr said.\n\n"The second bridge will take three years to build."');
    expect(rows[1]).toMatchObject({ kind: "direct", continued: true, speaker: "Anna Kerr" });
  });

  it("knows whom somebody told", () => {
    const [row] = find("Peter Lund, an engineer, told Reuters that the steel was tested twice.");
    expect(row).toMatchObject({ kind: "indirect", addressee: { text: "Reuters" }, speaker: "Peter Lund" });
  });

  it("reads according to", () => {
    const [row] = find("The steel was tested twice, according to the ministry of transport.");
    expect(row).toMatchObject({ kind: "indirect", content: { text: "The steel was tested twice" } });
    expect(row!.cue!.text).toBe("according to");
  });

  it.each(['The so-called "bridge of sighs" was closed.', 'A book named "Steel and Water" lay on the table.'])(
    "finds no speech in scare quotes and titles: %s",
    (text) => expect(find(text)).toEqual([]),
  );

  it("gives the same rows again without finding them twice", () => {
    const article = createArticle({ id: "t", text: `${INTRO}"We are ready for it now," Kerr said.` });
    expect(findQuotes(article)).toBe(findQuotes(article));
  });

  it("has every span where it says, whatever the text", () => {
    const piece = fc.constantFrom(
      '"',
      "“",
      "”",
      "'",
      " ",
      " ",
      " ",
      "\n\n",
      "she",
      "Kerr",
      "said",
      "that",
      "told",
      "according to",
      ",",
      ".",
      ":",
      "the ministry",
      "was",
      "__proto__",
      "constructor",
      "😀",
      "\0",
      "\ud800",
      "(",
      "—",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join(" ");
        for (const row of findQuotes(createArticle({ id: "t", text }))) {
          for (const span of [row.content, row.cue, row.source, row.addressee, ...row.quoted]) {
            if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
          }
          expect(row.confidence).toBeGreaterThanOrEqual(0);
          expect(row.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: casesOf(200) },
    );
  });
});
