import { describe, expect, it } from "vitest";
import { scoreClaims } from "../../bench/eval/claims-score";
import { canonicalUnit, scoreQuantities } from "../../bench/eval/numbers-score";

describe("scores of quantities", () => {
  const text = {
    id: "x",
    text: "About 40 boats cost $3 million.",
    quantities: [
      { value: 40, unit: "boat", modifier: "~", concept: "boats", start: 6, end: 8 },
      { value: 3e6, unit: "$", modifier: "=", concept: "", start: 20, end: 22 },
    ],
  };

  it("count a value once, and unit, hedge and what is counted only where the value is right", () => {
    const predicted = new Map([
      [
        "x",
        [
          { value: 40, unit: "boats", modifier: "~", concept: "grey boats" },
          { value: 5, unit: "dollar", modifier: "<" },
        ],
      ],
    ]);
    const scores = scoreQuantities([text], predicted);
    expect([scores.value, scores.unit, scores.hedge, scores.counted]).toEqual([
      [50, 50, 50],
      [50, 50, 50],
      [50, 100, 66.7],
      [50, 50, 50],
    ]);
  });

  it("know other names of a unit", () => {
    expect(["US dollar", "kilometers", "per cent", "tonne", "boats"].map(canonicalUnit)).toEqual([
      "dollar",
      "kilometre",
      "percentage",
      "ton",
      "boat",
    ]);
  });

  it("match a range only with a range", () => {
    const gold = [{ id: "x", text: "", quantities: [{ range: [2, 5] as [number, number] }] }];
    expect(scoreQuantities(gold, new Map([["x", [{ value: 3.5 }]]])).value).toEqual([0, 0, 0]);
    expect(scoreQuantities(gold, new Map([["x", [{ range: [5, 2] as [number, number] }]]])).value).toEqual([
      100, 100, 100,
    ]);
  });
});

describe("scores of claims", () => {
  const mention = (mid: string, doc: string, start: number, cls: string) => ({
    mid,
    doc,
    start,
    end: start + 2,
    class: cls,
  });
  const gold = [
    {
      id: "c",
      docs: ["1", "2"],
      groups: [
        { id: "g", label: "conflict", mentions: [mention("a", "1", 0, "A"), mention("b", "2", 0, "B")] },
        { id: "h", label: "agree", mentions: [mention("d", "1", 10, "A"), mention("e", "2", 10, "A")] },
      ],
      pairs: [
        { a: "a", b: "b", label: "conflict", ambiguous: false },
        { a: "d", b: "e", label: "agree", ambiguous: false },
      ],
    },
  ];
  const at = (doc: string, start: number) => ({ doc, start, end: start + 1 });

  it("tell equal from unequal pairs, and flag quantities on which the texts disagree", () => {
    const scores = scoreClaims(gold, {
      groups: [{ cluster: "c", mentions: [at("1", 0), at("2", 0)] }],
      pairs: [{ cluster: "c", a: at("2", 0), b: at("1", 0), label: "conflict" }],
    });
    expect(scores).toMatchObject({
      mentionRecall: 50,
      linking: [100, 50, 66.7],
      unequal: [100, 100, 100],
      equal: [0, 0, 0],
      alert: [100, 100, 100],
      labelAccuracy: 50,
    });
  });
});
