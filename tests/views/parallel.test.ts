import { describe, expect, it } from "vitest";
import { parallelTexts } from "../../src/views";
import { alignSentences } from "../../src/views/align-sentences";
import * as rows from "../charts/invented";
import { bare, documentOf } from "./page";

const { harbour, coast, wire } = rows;

function paired(base: typeof harbour, other: typeof harbour): string[] {
  return alignSentences(base, other, rows).map((found) => (found ? other.text.slice(found.start, found.end) : "–"));
}

describe("sentences that say the same", () => {
  it("by shared passages, utterances and figures", () => {
    expect(paired(harbour, coast)).toEqual([
      "–",
      "Twelve people were hurt when a fire broke out on the Lindholm ferry.",
      "“We were not warned about the engine,” said Brandt.",
      "–",
      "–",
    ]);
  });
  it("by words that another text prints as its own", () => {
    expect(paired(harbour, wire)[2]).toBe("They were never warned about the engine.");
  });
  it("are none where nothing is shared", () => {
    expect(alignSentences(harbour, wire, {}).every((found) => found === null)).toBe(true);
  });
});

describe("texts in parallel", () => {
  it("mark the words that differ, link to both texts, and list what stands alone", () => {
    const view = parallelTexts(rows.articles, rows);
    const html = bare(view);
    expect(html).toContain('<del><span class="vr-hidden">[missing: </span>never');
    expect(html).toMatch(/href="#t-B-\d+"/);
    expect(html).toContain("have no counterpart in A");
    expect(documentOf(view).querySelectorAll("thead th").length).toBe(3);
  });
  it("may start from another text", () => {
    const view = parallelTexts(rows.articles, { ...rows, base: coast.article });
    expect(documentOf(view).querySelector("caption")?.textContent).toBe("Text B, sentence by sentence, beside A and C");
  });
  it("are folded away where they are asked to be", () => {
    const page = documentOf(parallelTexts(rows.articles, { ...rows, folded: true }));
    expect(page.querySelector("details > summary")?.textContent).toContain("Text A, sentence by sentence");
    expect(page.querySelector("details > div table")).not.toBeNull();
  });
  it("say so when there is nothing to lay beside", () => {
    expect(parallelTexts([harbour]).text).toBe("There is no second text to lay beside this one.");
    expect(parallelTexts(rows.articles).text).toBe("No sentence of A stands in another text.");
  });
});
