import { expect, it } from "vitest";
import { remember } from "../../src/text/remember";

it("remembers the words that come again, and no more than twice as many words as it is told", () => {
  const asked: string[] = [];
  const upper = remember((word) => {
    asked.push(word);
    return word.toUpperCase();
  }, 2);
  const answers = ["the", "a", "the", "weir", "the", "mill", "the", "quay", "the", "a"].map(upper);
  expect(answers).toEqual(["THE", "A", "THE", "WEIR", "THE", "MILL", "THE", "QUAY", "THE", "A"]);
  expect(asked).toEqual(["the", "a", "weir", "mill", "quay", "a"]);
});
