import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/text";

/** Sentences are divided by " | ". */
const examples = [
  "The U.S. Senate met on Jan. 5. | It left.",
  "She lives in the U.S. | The others do not.",
  "He drove at 90 mph. | Prosecutors said so.",
  "Mr. Ode and Gen. J. K. Marsh spoke at 5 p.m. Monday. | No. 7 was absent.",
  "The price rose 3.5 percent. | “We are done,” he said.",
  "“We are done,” he said. | “They are not.” | Nobody spoke.",
  '"Really?" he asked. | "Why?" Ms. Okoro asked. | "Why? | Now!"',
  "They spoke of a timeline... and then left. | He waited… | Nobody came. | The winner is … Ada Lind. | Ode Inc. (OI) won.",
  "(It rained.) | The roof fell [in part]. | Ten died.",
  "They left the hall\nat noon. | Then it closed.",
  "1. First point is short. | 2 people came.",
  "It was over.” | al-Marri smiled.",
  "They want 10. | 20 came.",
  "``It is late,'' he said. | ``We go.'' | She stayed.",
];

describe("splitSentences", () => {
  it.each(examples)("%s", (example) => {
    const text = example.replaceAll(" | ", " ");
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    expect(found.join(" | ")).toBe(example);
  });
});
