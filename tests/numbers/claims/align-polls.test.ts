import { describe, expect, it } from "vitest";
import { alignNumbers } from "../../../src/numbers";
import { corpusOf, type TextInput } from "../cases";

const conflicts = (...texts: TextInput[]) =>
  alignNumbers(corpusOf(...texts))
    .claims.filter((claim) => claim.verdict === "conflict")
    .map((claim) => claim.explanation);

describe("results of polls", () => {
  it("of two pollsters are no conflict", () => {
    expect(
      conflicts(
        "A Fjordmark poll found that 48 percent of voters in Norway would vote for Ann Berg, the mayor of Oslo.",
        "A Nordhavn poll found that 41 percent of voters in Norway would vote for Ann Berg, the mayor of Oslo.",
      ),
    ).toEqual([]);
  });

  it("of one pollster are one result", () => {
    expect(
      conflicts(
        "A Fjordmark poll found that 48 percent of voters in Norway would vote for Ann Berg, the mayor of Oslo.",
        "A Fjordmark poll found that 41 percent of voters in Norway would vote for Ann Berg, the mayor of Oslo.",
      ),
    ).toEqual(["A gives “48 percent”; B gives “41 percent”. Both cannot be true."]);
  });

  it("count those asked once each", () => {
    expect(
      conflicts(
        "The Fjordmark poll asked 1,200 voters in Norway about Ann Berg, the mayor of Oslo.",
        "The Nordhavn poll asked 2,047 voters in Norway about Ann Berg, the mayor of Oslo.",
      ),
    ).toEqual([]);
  });

  it("leave the Geological Survey alone", () => {
    expect(
      conflicts(
        "The Geological Survey said 48 percent of the houses in Bergen fell in the quake.",
        "The Bergen governor said 61 percent of the houses in Bergen fell in the quake.",
      ),
    ).toHaveLength(1);
  });
});

describe("small counts that take up what was said", () => {
  it("are no report of how many there are", () => {
    expect(
      conflicts(
        "Three ferries to Oslo sank in the storm off Bergen, the owner said.",
        "The Tern reached Oslo, the owner said; the other two ferries sank in the storm off Bergen.",
      ),
    ).toEqual([]);
  });
});
