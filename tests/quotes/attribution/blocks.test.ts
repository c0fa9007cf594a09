import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

const rows = (text: string) =>
  findQuotes(createArticle({ id: "t", text })).map(({ kind, speaker, content, quoted, continued }) => ({
    kind,
    speaker,
    content: content.text,
    marks: quoted.length,
    continued,
  }));

describe("paragraphs quoted without marks", () => {
  it("behind a colon, and on as long as somebody says I or we", () =>
    expect(
      rows(
        "Mayor Anna Kerr gave the following statement:\n\nThe bridge is unsafe. It will be closed until we know more.\n\nI thank the police for their help in the night.\n\nThe council meets on Thursday.",
      ),
    ).toEqual([
      {
        kind: "direct",
        speaker: "Anna Kerr",
        content: "The bridge is unsafe. It will be closed until we know more.",
        marks: 0,
        continued: false,
      },
      {
        kind: "direct",
        speaker: "Anna Kerr",
        content: "I thank the police for their help in the night.",
        marks: 0,
        continued: true,
      },
    ]));

  it("what is told inside is part of it", () =>
    expect(
      rows("The letter to staff reads:\n\nWe regret to tell you that the plant will close in June.").map(
        (row) => row.content,
      ),
    ).toEqual(["We regret to tell you that the plant will close in June."]));

  it.each([
    [
      "what was said stands before the colon",
      "Police said the following roads are closed:\n\nMain Street is closed until noon today.",
    ],
    ["nobody says it", "Here is what we know so far:\n\nThe bridge is shut and will stay so until Friday."],
    ["a list", "Kerr said:\n\n- The bridge is shut and will stay so until Friday."],
  ])("no block: %s", (_name, text) => expect(rows(text).filter(({ kind }) => kind === "direct")).toEqual([]));
});

describe("questions and answers", () => {
  it("are turns of nobody named", () =>
    expect(
      rows("Q: Will you close the bridge?\n\nA: We will. It is not safe.\n\nQ: When?\n\nA: Tonight, at ten.").map(
        ({ speaker, content }) => [speaker, content],
      ),
    ).toEqual([
      [null, "Will you close the bridge?"],
      [null, "We will. It is not safe."],
      [null, "When?"],
      [null, "Tonight, at ten."],
    ]));
});
