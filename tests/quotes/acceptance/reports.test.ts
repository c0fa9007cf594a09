import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

const INTRO = "Anna Kerr, the mayor of Halden, opened the new bridge on Monday.\n\n";

function contents(text: string, all = false): string[] {
  const rows = findQuotes(createArticle({ id: "t", text: INTRO + text }), { all });
  return rows.map((row) => row.content.text);
}

describe("what counts as reported speech", () => {
  it.each([
    ["Kerr said the bridge would be closed in winter.", "the bridge would be closed in winter"],
    ["The bridge would be closed in winter, Kerr said.", "The bridge would be closed in winter"],
    ["Kerr warned that the bridge could not carry lorries.", "that the bridge could not carry lorries"],
    ["Kerr acknowledged the need to close the bridge in winter.", "the need to close the bridge in winter"],
    [
      "A report by the council found that the bridge had been unsafe for years.",
      "that the bridge had been unsafe for years",
    ],
    ["Main points:\n- All 312 passengers are safe, the council says.", "All 312 passengers are safe"],
    ["The union said up to 200 jobs could be lost.", "up to 200 jobs could be lost"],
    ["The union said about 200 jobs could be lost.", "about 200 jobs could be lost"],
    ["Kerr did not attend but said the bridge was safe.", "the bridge was safe"],
    ["Neither Kerr nor Holm came, but Lund said the bridge was safe.", "the bridge was safe"],
    [
      "The Halden Post reported, citing a person close to the talks, that the bridge would close.",
      "that the bridge would close",
    ],
    ["Interfax, citing the ministry, reported that the bridge had failed.", "that the bridge had failed"],
    ['Kerr dismissed the claims as "nonsense".', 'the claims as "nonsense"'],
    ['Asked about the bridge, Kerr replied: "Never again."', "Never again."],
    ["The bridge is closed, Anna Kerr, who took office in May, told the council.", "The bridge is closed"],
    [
      "Ten people remained in Halden Hospital, its director, Dr. Ida Holm, said late Tuesday.",
      "Ten people remained in Halden Hospital",
    ],
  ])("takes %s", (text, content) => expect(contents(text)).toEqual([content]));

  it.each([
    "Kerr wants a second bridge.",
    "Kerr praised the old bridge.",
    "Kerr thinks the bridge is safe.",
    "Kerr did not say when the bridge would open.",
    "Kerr declined to say whether the bridge was safe.",
    "The council did not immediately respond to a request for comment on the bridge.",
    "Kerr could not confirm reports that the bridge was unsafe.",
    "Neither Kerr nor Holm said the bridge was safe.",
    "No engineer said the bridge was safe.",
    "None of the three said that the bridge was safe.",
    "There have been ten attacks on bridges since May, many of them claimed by the Old River League, a loose group of raftsmen.",
  ])("leaves out what is no report: %s", (text) => expect(contents(text)).toEqual([]));

  it("gives thoughts too when asked", () => {
    expect(contents("Kerr thinks that the bridge is safe for lorries.")).toEqual([]);
    expect(contents("Kerr thinks that the bridge is safe for lorries.", true)).toHaveLength(1);
  });
});

describe("hostile texts", () => {
  it.each([
    ["quotation marks", '"'.repeat(100_000)],
    ["nested parentheses", `${"(".repeat(10_000)}Kerr said${")".repeat(10_000)}`],
    ["cues", "said ".repeat(30_000)],
    ["grounds", "It was late, according to a log, said an officer, ".repeat(8000)],
    ["interruptions", "who Kerr said would and, Kerr said in it the log, says Kerr in May, ".repeat(6000)],
    ["names taken up", "Tarnex said it said its stores and ".repeat(8000)],
    ["turns", "KERR: we go.\n\nLUND: no.\n\n".repeat(20_000)],
    ["unclosed quotations", '"We go now.\n\n'.repeat(30_000)],
    ["words of one sentence", "and the man who said he was there went to sea with his ".repeat(3000)],
    ["names of one family", Array.from({ length: 3000 }, (_, i) => `A${i} Smith`).join(" said, ")],
  ])("are read to their end, and each row is where it says: many %s", (_name, text) => {
    for (const { content } of findQuotes(createArticle({ id: "t", text })))
      expect(text.slice(content.start, content.end)).toBe(content.text);
  });
});
