import { describe, expect, it } from "vitest";
import { alignNumbers, checkNumbers } from "../../../src/numbers";
import { corpusOf } from "../cases";

function verdicts(...texts: (string | [string, string])[]) {
  return alignNumbers(corpusOf(...texts)).claims.map((claim) => `${claim.quantity}: ${claim.verdict}`);
}

describe("claims across articles", () => {
  it("agree when value and kind of hedge are the same", () => {
    const { claims, numbers } = alignNumbers(
      corpusOf(
        "More than 150 attacks targeting convoys were counted since spring.",
        "Over 150 attacks targeting convoys have been counted since spring.",
      ),
    );
    expect(claims.map((claim) => claim.verdict)).toEqual(["agree"]);
    expect(claims[0]!.explanation).toBe("A and B give “more than 150 attacks targeting convoys”.");
    expect(numbers.map((row) => row.claim)).toEqual([claims[0]!.id, claims[0]!.id]);
  });

  it("are compatible when a hedge leaves room", () => {
    expect(
      verdicts(
        "Roughly 2,500 Danish sailors are based in Oslo harbour.",
        "Some 2,450 Danish sailors are based in Oslo harbour.",
      ),
    ).toEqual(
      ["Danish sailors are based in Oslo harbour: compatible"].map((line) =>
        line.replace(" are based in Oslo harbour", ""),
      ),
    );
  });

  it("conflict when both cannot be true", () => {
    const { claims } = alignNumbers(
      corpusOf(
        "The ferry sank at a depth of 12 miles off Bergen.",
        "The ferry sank at a depth of 1.2 miles off Bergen.",
      ),
    );
    expect(claims.map((claim) => claim.verdict)).toEqual(["conflict"]);
    expect(claims[0]!.relations[0]!.why).toContain("both cannot be true");
  });

  it("have changed when a toll rose", () => {
    const early = "Three people were killed when the storm hit Bergen, police said.";
    const late = "The death toll has risen: ten people were killed when the storm hit Bergen, police said.";
    const { claims } = alignNumbers(corpusOf([early, "2024-03-01"], [late, "2024-03-02"]));
    expect(claims.map((claim) => claim.verdict)).toContain("changed");
  });

  it("stay apart where only the value is the same", () => {
    const found = verdicts(
      "The plan rests on three working groups, which the ministry will set up.",
      "The choice depends on three key factors: threat, weather and money.",
    );
    expect(found.every((line) => line.endsWith("single-source"))).toBe(true);
    expect(found).toHaveLength(2);
  });

  it("measure lengths in any unit", () => {
    expect(
      verdicts("The quake struck 10 km south of Bergen.", "The quake struck six miles south of Bergen.").map((line) =>
        line.split(": ").at(-1),
      ),
    ).toEqual(["compatible"]);
  });

  it("do not depend on the order of the articles", () => {
    const texts = [
      "Some 40 boats sank off Oslo.",
      "At least 35 boats sank off Oslo.",
      "About 60 boats sank off Oslo, and 3 crews were lost.",
    ];
    const articles = corpusOf(...texts);
    const sort = (rows: { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sort(alignNumbers([...articles].reverse()).claims)).toEqual(sort(alignNumbers(articles).claims));
  });
});

describe("checks", () => {
  const check = (...texts: (string | [string, string])[]) =>
    checkNumbers(corpusOf(...texts)).map((row) => `${row.kind}: ${row.verdict}`);

  it.each<[string, (string | [string, string])[], string[]]>([
    ["a weekday beside a date", ["It sank on Saturday, January 27, 2024."], ["calendar: consistent"]],
    ["a wrong weekday beside a date", ["It sank on Monday, January 27, 2024."], ["calendar: inconsistent"]],
    [
      "elapsed time across articles",
      [["The fleet returns a decade after its initiation.", "2024-02-01"], "The fleet was formed in 2014."],
      ["elapsed-time: consistent"],
    ],
    [
      "elapsed time that does not fit",
      [["The fleet, formed in 2004, returns a decade after the formation of the fleet.", "2024-02-01"]],
      [],
    ],
    ["a total with its parts", ["We saw 40 boats, comprising 25 trawlers and 15 ferries."], ["sum: consistent"]],
    [
      "a total that its parts do not make",
      ["We saw 40 boats, comprising 25 trawlers and 10 ferries."],
      ["sum: inconsistent"],
    ],
    ["two places and no total", ["There are 40 sailors in Oslo and about 15 in Bergen."], ["sum: undetermined"]],
    ["a change and its percentage", ["Catches rose 25 percent, from 80 tonnes to 100 tonnes."], ["ratio: consistent"]],
    [
      "a rate, a length and a total",
      ["He earns $20 million a year for eight years, $160 million in all."],
      ["product: consistent"],
    ],
    ["a share of a whole", ["Of course 12 of the 40 boats, or 30 percent, sank."], ["ratio: consistent"]],
    ["years the wrong way round", ["It happened between 2017 and 2014."], ["order: inconsistent"]],
    ["nothing to check", ["We saw 40 boats and 3 gulls."], []],
  ])("%s", (_, texts, expected) => {
    const found = check(...texts);
    if (expected.length > 0) expect(found).toEqual(expected);
    else expect(found.filter((line) => line.endsWith("consistent") && !line.includes("inconsistent"))).toEqual([]);
  });
});
