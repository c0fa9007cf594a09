import { expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

it.each([
  ['Ferro said that "the mission is over" and thanked all sailors.', 'that "the mission is over"'],
  ["Ferro said the mission will end in March and thanked all sailors who served.", "the mission will end in March"],
  [
    "Ferro said that the harbour, which has grown, is safe, and thanked his wife.",
    "that the harbour, which has grown, is safe",
  ],
  ["Ferro told reporters that the harbour will open and left the room.", "that the harbour will open"],
  // the ship's own verbs
  ["Ferro said the ship is closed and sealed.", "the ship is closed and sealed"],
  ["Ferro said the ship sank and took its cargo down.", "the ship sank and took its cargo down"],
  ["Ferro says the ship will sail and reach the bay.", "the ship will sail and reach the bay"],
])("%s", (text, content) => {
  expect(findQuotes(createArticle({ id: "t", text })).map((row) => row.content.text)).toEqual([content]);
});
