import { describe, expect, it } from "vitest";
import { findNumbers } from "../../src/numbers";
import { regroup } from "../../src/numbers/corrections";
import { createArticle } from "../../src/text";

const texts = { a: "Some 12 boats sank and 30 people swam.", b: "There were 14 ships and 30 swimmers." };
const members = Object.entries(texts).flatMap(([id, text]) =>
  findNumbers(createArticle({ id, text })).map((row) => ({ row })),
);
const place = (article: keyof typeof texts, text: string) => ({ article, start: texts[article].indexOf(text), text });
const show = (groups: { row: { article: string; value: number | null } }[][]) =>
  groups.map((group) => group.map(({ row }) => `${row.article}${row.value}`).join(" "));

describe("regroup", () => {
  const [a12, a30, b14, b30] = members;

  it("joins the groups of the figures", () => {
    const groups = regroup(
      [[a12!], [a30!, b30!], [b14!]],
      [{ how: "join", numbers: [place("a", "12"), place("b", "14")] }],
    );
    expect(show(groups)).toEqual(["a30 b30", "a12 b14"]);
  });

  it("takes figures out of their group", () => {
    const groups = regroup([[a12!], [a30!, b30!], [b14!]], [{ how: "split", numbers: [place("b", "30")] }]);
    expect(show(groups)).toEqual(["a12", "b14", "b30", "a30"]);
  });

  it("changes nothing where no figure stands", () => {
    const groups = [[a12!], [a30!, b30!], [b14!]];
    expect(regroup(groups, [{ how: "join", numbers: [place("a", "boats")] }])).toEqual(groups);
  });
});
