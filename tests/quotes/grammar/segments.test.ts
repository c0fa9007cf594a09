import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairMarks } from "../../../src/quotes/grammar/segments";
import { analyse, createArticle } from "../../../src/text";
import { casesOf } from "../../cases";

const WRAPPED =
  'The mayor of Halden said in\nthe evening that the plan for\nthe bridge would "be ready by the end of the\ncoming year and cost far less" than\nthe one before it.';

function inside(text: string): string[] {
  const article = createArticle({ id: "t", text });
  const { tokens, paragraphs } = analyse(article);
  return pairMarks(text, tokens, paragraphs).map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd));
}

describe("pairMarks", () => {
  it.each([
    ["straight", 'The mayor said: "We start on Monday." Nobody asked.', ["We start on Monday."]],
    ["curly", "“We start,” she said, “on Monday.”", ["We start,", "on Monday."]],
    ["doubled single marks", "``We start on Monday,'' she said.", ["We start on Monday,"]],
    ["guillemets", "She said «we start on Monday» and left.", ["we start on Monday"]],
    ["single marks with an apostrophe inside", "'We don't start on Monday,' she said.", ["We don't start on Monday,"]],
    [
      "nested curly marks",
      "“They told us “stay inside” and left,” she said.",
      ["They told us “stay inside” and left,"],
    ],
    ["hard wraps", WRAPPED, ["be ready by the end of the\ncoming year and cost far less"]],
    [
      "brackets and dots inside",
      'It named "a date... for (the council\'s) vote", it said.',
      ["a date... for (the council's) vote"],
    ],
  ])("pairs %s", (_name, text, expected) => expect(inside(text)).toEqual(expected));

  it("takes single marks among double ones for speech where they hold a sentence", () => {
    const doubled = "“We start,” she said. “On Monday.” She smiled. “At last.”\n\n";
    expect(inside(`${doubled}‘We thought it was over,’ said Ida Holm.`)).toContain("We thought it was over,");
    expect(inside(`${doubled}A bridge ‘too far’ for Halden`)).toHaveLength(3);
    expect(inside(`${doubled}The film ‘The Long Road North.’ opens.`)).toHaveLength(3);
    expect(inside(`${doubled}‘A very hard choice.’\n\nThe council met.`)).toHaveLength(3);
  });

  it("ends an unclosed quotation where the next one opens", () => {
    expect(inside('He said the talks "will go on for weeks.\n"We are patient," Kerr said.')).toEqual([
      "will go on for weeks.",
      "We are patient,",
    ]);
  });

  it("lets a stray mark spoil only its own paragraph", () => {
    const text = 'A line with a stray mark" in it.\n\n"We start," she said. "On Monday."';
    expect(inside(text)).toEqual(["We start,", "On Monday."]);
  });

  it("knows a quotation that each paragraph reopens", () => {
    const text = '"The first part has no end.\n\n"The second part has one," Kerr said.';
    const article = createArticle({ id: "t", text });
    const { tokens, paragraphs } = analyse(article);
    expect(pairMarks(text, tokens, paragraphs).map(({ closed, reopens }) => [closed, reopens])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it("stays in order, apart and within its paragraph, whatever the text", () => {
    const piece = fc.constantFrom(
      '"',
      "“",
      "”",
      "'",
      "’",
      "‘",
      "''",
      "``",
      "«",
      "»",
      " ",
      "\n\n",
      "a",
      "said",
      ".",
      ",",
      "😀",
      "\0",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const article = createArticle({ id: "t", text });
        const { tokens, paragraphs } = analyse(article);
        let last = 0;
        for (const one of pairMarks(text, tokens, paragraphs)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.innerStart).toBeGreaterThan(one.start);
          expect(one.innerEnd).toBeGreaterThan(one.innerStart);
          expect(one.end).toBeGreaterThanOrEqual(one.innerEnd);
          expect(one.end).toBeLessThanOrEqual(paragraphs[one.paragraph]!.end);
          last = one.end;
        }
      }),
      { numRuns: casesOf(200) },
    );
  });
});
