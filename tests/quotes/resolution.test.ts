import { describe, expect, it } from "vitest";
import { findQuotes } from "../../src/quotes";
import { createArticle } from "../../src/text";

const INTRO = "Anna Kerr, the mayor of Halden, opened the new bridge on Monday.\n\n";

function speakers(text: string): (string | null)[] {
  return findQuotes(createArticle({ id: "t", text: INTRO + text })).map((row) => row.speaker);
}

describe("speakers by their fullest name", () => {
  it.each([
    ["a surname", "Kerr said the bridge would be closed in winter.", "Anna Kerr"],
    ["a country of two words", "The United States said the bridge would be closed in winter.", "United States"],
    [
      "a ministry written with capitals",
      "The Transport Ministry said the bridge would be closed.",
      "Transport Ministry",
    ],
  ])("%s", (_name, text, speaker) => expect(speakers(text)).toEqual([speaker]));

  it("the statement speaks for whoever issued it", () => {
    const found = speakers(
      'In a statement, Kerr confirmed that the bridge would be closed in winter.\n\nThe bridge would be "closed from December to March", the statement said.',
    );
    expect(found).toEqual(["Anna Kerr", "Anna Kerr"]);
  });
});
