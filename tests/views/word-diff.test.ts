import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, wordDiff } from "../../src/views";
import { diffText, sameShare } from "../../src/views/word-diff";

describe("word changes", () => {
  it.each([
    ["We were never warned", "We were not warned", "We were [-never-][+not+] warned"],
    ["a b c", "a c", "a [-b -]c"],
    ["a c", "a b c", "a [+b +]c"],
    ["“Stop”, he said", '"stop", he said', '"stop", he said'],
    ["", "new", "[+new+]"],
    ["gone", "", "[-gone-]"],
    ["same", "same", "same"],
  ])("%j against %j: %s", (a, b, text) => {
    expect(diffText(diffWords(a, b))).toBe(text);
  });

  it("are marked by shape and announced", () => {
    expect(wordDiff("never", "not").html).toContain('<del><span class="vr-hidden">[missing: </span>never');
  });

  it("give back both texts", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "C", " ", "\n", ",", "“", "é"), { maxLength: 60 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = diffWords(a, b);
        const kept = (kinds: string[]): string =>
          parts.flatMap((part) => (kinds.includes(part.kind) ? part.text : [])).join("");
        expect(kept(["same", "inserted"])).toBe(b);
        expect(folded(kept(["same", "missing"]))).toBe(folded(a));
      }),
    );
  });

  it("measure how much is the same", () => {
    expect(sameShare(diffWords("a b", "a b"))).toBe(1);
    expect(sameShare(diffWords("a b", "c d"))).toBe(0);
  });

  it("come to an end on long texts without a common word", () => {
    expect(sameShare(diffWords("a ".repeat(100_000), "b ".repeat(100_000)))).toBe(0);
  });
});

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}
