import { expect, it } from "vitest";
import { findQuotes } from "../../src/quotes";
import { correctSpeakers } from "../../src/quotes/corrections";
import { createArticle } from "../../src/text";

const text = "“The bridge is safe,” the mayor said. “It is not,” an engineer replied.";
const rows = findQuotes(createArticle({ id: "a", text }));
const at = (part: string) => ({ article: "a", start: text.indexOf(part), text: part });

it("the speaker an editor gives is the speaker, and sure; the others stay", () => {
  const corrected = correctSpeakers(rows, [{ ...at("It is not"), speaker: "Ida Holm", speakerType: "person" }]);
  expect(corrected.map((row) => row.speaker)).toEqual([rows[0]!.speaker, "Ida Holm"]);
  expect(corrected[1]).toMatchObject({ speakerType: "person", confidence: 1 });
  expect(corrected[0]).toBe(rows[0]);
});

it("nobody, and a place without a quotation", () => {
  const corrected = correctSpeakers(rows, [
    { ...at("The bridge"), speaker: null, speakerType: null },
    { ...at("engineer"), speaker: "Ida Holm", speakerType: null },
  ]);
  expect(corrected.map((row) => [row.speaker, row.speakerType])).toEqual([
    [null, null],
    [rows[1]!.speaker, rows[1]!.speakerType],
  ]);
});
