import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

const said = (text: string) =>
  findQuotes(createArticle({ id: "t", text })).map(({ speaker, speakerType }) => [speaker, speakerType]);

const organisation = ["Tarnex", "organisation"];

describe("a name in no list is an organisation's where the article shows it", () => {
  it.each([
    ["it said", 'Tarnex said the shops would close. "We regret this," it said.', [organisation, organisation]],
    ["the company", "Tarnex said sales fell. The company said it would sue.", [organisation, organisation]],
    [
      "a day between",
      "Tarnex said on Monday that sales fell. The firm said it was sorry.",
      [organisation, organisation],
    ],
    ["the charity", "Tarnex said the plan was late. The charity said it would sue.", [organisation, organisation]],
    ["its chief executive", "Tarnex said the plan was dead, and its chief executive agreed.", [organisation]],
    ["its stores", "Tarnex's stores will close. Tarnex said the plan was final.", [organisation]],
    ["a noun before it", "Supermarket chain Tarnex said it was late.", [organisation]],
    ["a noun and an article before it", "The charity Tarnex said it was late.", [organisation]],
    ["a noun behind it", "Tarnex, a carmaker, said it was late.", [organisation]],
    ["which", "Tarnex, which has 300 shops, said sales fell.", [organisation]],
    ["a verb in the plural", "Tarnex say the offer is too low.", [organisation]],
    ["a helping verb in the plural", "Tarnex have said the bridge is closed.", [organisation]],
    ["who works there", "Workers at Tarnex left at noon. Tarnex said the shop would close.", [organisation]],
  ])("%s", (_name, text, expected) => expect(said(text)).toEqual(expected));
});

describe("a name stays a person's without such a sign", () => {
  it.each([
    ["nothing tells", "Kerr said the bridge was closed."],
    ["it is the weather", "Kerr said it was late. It rained."],
    ["who says he is no company", "Kerr said he was late. It said nothing."],
    ["the company is somebody else's", "The bridge the company Kerr runs was shut. Kerr said the road was closed."],
    ["a letter, which", "In a letter to Kerr, which came late, nothing was said. Kerr said the road was closed."],
    ["a question", "What does Kerr say about the plan? Kerr said the plan was dead."],
    ["what is his own", "Kerr's house burnt down. Kerr said the house was old."],
  ])("%s", (_name, text) => expect(said(text)).toEqual([["Kerr", "person"]]));

  it("a first name outweighs it", () =>
    expect(said("Anna Kerr said the plan was dead. It said nothing. Kerr said the road was closed.")).toEqual([
      ["Anna Kerr", "person"],
      ["Anna Kerr", "person"],
    ]));

  it("another that could be meant", () =>
    expect(said("The report was late. Kerr said the road was closed. It said sales fell.")).toContainEqual([
      "Kerr",
      "person",
    ]));

  it("two who speak together", () =>
    expect(said("Kerr and Holm say the plan is dead.")).toEqual([["Kerr and Holm", "person"]]));
});
