import { describe, expect, it } from "vitest";
import { compareTexts } from "../../src/quotes/relate";

describe("compareTexts", () => {
  it.each([
    ["identical", "We will wait.", "We will wait,"],
    ["punctuation", "We will wait, and see.", "we will wait and see."],
    ["excerpt", "We will wait until the winter is over.", "until the winter is over"],
    ["excerpt", "We will wait until the winter is over.", "We will wait ... the winter is over."],
    ["reworded", "We will wait until the winter is over.", "We will wait until the summer is over."],
    ["reworded", "We will wait until the long winter is over.", "We will wait until the winter is over."],
    ["partial-overlap", "We will wait until the winter is over.", "until the winter is over, and then build."],
  ])("%s: %s / %s", (relation, a, b) => expect(compareTexts(a, b, false).relation).toBe(relation));

  it.each([
    ["a negation", "They will not pay for it.", "They will pay for it.", "not", ""],
    ["a number", "They want 300 lorries here.", "They want 400 lorries here.", "300", "400"],
    ["a modal", "They will come to Halden.", "They may come to Halden.", "will", "may"],
    ["a name", "They came from Bergen last week.", "They came from Oslo last week.", "Bergen", "Oslo"],
    ["an opposite", "It works like the old bridge.", "It works unlike the old bridge.", "like", "unlike"],
  ])("flags %s", (_name, a, b, from, to) => {
    expect(compareTexts(a, b, false).changes).toEqual([{ from, to, meaning: true }]);
  });

  it("does not flag another word for the same thing", () => {
    expect(compareTexts("It costs a large sum of money.", "It costs a huge sum of money.", false).changes).toEqual([
      { from: "large", to: "huge", meaning: false },
    ]);
  });
});
