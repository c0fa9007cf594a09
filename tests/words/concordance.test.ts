import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/text";
import { concordance } from "../../src/words";

const articles = (...texts: string[]) => texts.map((text, at) => createArticle({ id: `${at}.txt`, text }));
const brief = (rows: ReturnType<typeof concordance>) => rows.map((row) => `${row.left}[${row.node.text}]${row.right}`);

describe("concordance", () => {
  it("shows a word with what is around it", () => {
    const rows = concordance(articles("The old ferry left at noon.", "A ferry, again."), "ferry");
    expect(rows[0]).toEqual({
      ...{
        article: "0.txt",
        start: 8,
        left: "The old ",
        node: { start: 8, end: 13, text: "ferry" },
        right: " left at noon.",
      },
    });
    expect(brief(rows)).toEqual(["The old [ferry] left at noon.", "A [ferry], again."]);
  });

  it.each<[string, string, string, string[]]>([
    ["a phrase over marks", 'the old "ferry"; it said', "Old Ferry", ['the [old "ferry]"; it said']],
    ["a name and not the verb", "IS is weak. Is IS?", "IS", ["[IS] is weak. Is IS?", "IS is weak. Is [IS]?"]],
    [
      "the verb and the name when asked in small letters",
      "Is it? IS is.",
      "is",
      ["[Is] it? IS is.", "Is it? [IS] is.", "Is it? IS [is]."],
    ],
    ["a part of a compound", "the US-led talks", "US", ["the [US]-led talks"]],
    ["nothing for no words", "a - b", "-", []],
  ])("finds %s", (_, text, query, expected) => {
    expect(brief(concordance(articles(text), query))).toEqual(expected);
  });

  it("finds every form of a name when asked", () => {
    const found = concordance(articles("Daesh, or IS, or the Islamic State group."), "ISIS", { aliases: true });
    expect(found.map((row) => row.node.text)).toEqual(["Daesh", "IS", "Islamic State group"]);
  });

  it("cuts between words and stays in the paragraph", () => {
    const [row] = concordance(
      articles("First paragraph here.\n\nOne two three ferry four five six.\n\nLast."),
      "ferry",
      { width: 10 },
    );
    expect(row).toMatchObject({ left: "two three ", right: " four five" });
  });

  it("finds the node where it says, no wider than asked", () => {
    const text = fc.array(fc.constantFrom("ferry", "old", "\u2019s", "\n\n", '"', "ferry-boat", "\ud83d\ude00", "IS"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.nat(30), (words, width) => {
        const given = articles(words.join(" ")).map((article) => {
          const body = { kind: "body" as const, start: 0, end: article.text.length };
          return { ...article, regions: body.end > 0 ? [body] : [] };
        });
        const rows = concordance(given, "ferry", { width });
        expect(rows).toHaveLength(words.filter((word) => word.startsWith("ferry")).length);
        for (const { node, start, left, right } of rows) {
          expect(given[0]!.text.slice(node.start, node.end)).toBe(node.text);
          expect(start).toBe(node.start);
          expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(width + 1);
        }
      }),
    );
  });
});
