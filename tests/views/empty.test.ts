import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/text";
import { allViews } from "./all-views";
import { strangers } from "./page";

const nothing = {
  quotes: [],
  utterances: [],
  numbers: [],
  claims: [],
  checks: [],
  passages: [],
  overlaps: [],
  forms: [],
};

describe("nothing to show is said in one line", () => {
  for (const [name, view] of Object.entries(allViews({ ...nothing, articles: [] }))) {
    it(`no text: ${name}`, () => {
      expect(strangers(view)).toEqual([]);
      if (!["diff", "provenance", "concordance"].includes(name)) expect(view.text).toMatch(/\p{L}.*\.$/su);
    });
  }
  for (const [name, view] of Object.entries(
    allViews({ ...nothing, articles: [createArticle({ id: "x", text: "" })] }),
  )) {
    it(`an empty text: ${name}`, () => {
      expect(strangers(view)).toEqual([]);
    });
  }
});
