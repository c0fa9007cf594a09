import { describe, expect, it } from "vitest";
import { emptyCounts, type FoundGroup, type GoldCluster, meets, scoreGroups } from "../../bench/eval/align-score";

const place = (mid: string, doc: string, start: number, end: number) => ({ mid, doc, start, end });
const CLUSTER: GoldCluster = {
  cluster: "x",
  docs: ["a", "b", "c"],
  textDir: "",
  ignoreGroups: [],
  groups: [
    {
      group: "g",
      members: [place("1", "a", 0, 50), place("2", "b", 0, 50), place("3", "c", 0, 50)],
      relations: [
        { a: "1", b: "2", relation: "identical" },
        { a: "1", b: "3", relation: "adjacent" },
        { a: "2", b: "3", relation: "excerpt" },
      ],
    },
  ],
  traps: [{ members: [place("4", "c", 60, 99)] }],
};

function score(groups: FoundGroup[]) {
  const counts = emptyCounts();
  scoreGroups(CLUSTER, groups, counts);
  return counts;
}

describe("scoreGroups", () => {
  it("counts pairs, leaves adjacent ones out and punishes traps", () => {
    const members = [place("", "a", 0, 50), place("", "b", 0, 50), place("", "c", 0, 50), place("", "c", 60, 99)];
    expect(score([{ members: members.slice(0, 3) }])).toMatchObject({ tp: 2, fp: 0, fn: 0, met: 3, members: 3 });
    expect(score([{ members: [members[0]!, members[3]!] }])).toMatchObject({ tp: 0, fp: 1, fn: 2 });
  });

  it("checks the relations it is given", () => {
    const members = [place("", "a", 0, 50), place("", "b", 2, 50)];
    expect(score([{ members, relations: [{ a: 0, b: 1, relation: "excerpt" }] }])).toMatchObject({
      tp: 1,
      relations: 1,
      relationRight: 0,
    });
  });

  it.each([
    [0, 50, true],
    [0, 26, true],
    [0, 11, false],
    [10, 24, true],
    [48, 90, false],
  ])("a stretch from %d to %d meets 0 to 50: %s", (start, end, expected) => {
    expect(meets({ doc: "a", start, end }, { doc: "a", start: 0, end: 50 })).toBe(expected);
  });
});
