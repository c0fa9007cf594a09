import { describe, expect, it } from "vitest";
import { emptyScores, f1, type ScoredQuote, type ScoreOptions, scoreArticle } from "../../bench/eval/quote-score";
import { joinParts } from "../../bench/eval/quotes";

//            0         1         2         3         4
//            0123456789012345678901234567890123456789012345678
const TEXT = '"We start now," Kerr said. She said it was late.';
const KERR = { start: 16, end: 20, text: "Kerr" };
const SHE = { start: 27, end: 30, text: "She" };
const GOLD: ScoredQuote[] = [
  { start: 0, end: 15, type: "direct", speaker: KERR, reference: "Anna Kerr" },
  { start: 36, end: 47, type: "indirect", speaker: SHE, reference: "Anna Kerr" },
];

function score(predicted: ScoredQuote[], options: ScoreOptions = {}, gold = GOLD) {
  const scores = emptyScores();
  scoreArticle({ id: "t", text: TEXT, quotes: gold }, predicted, options, scores);
  return scores;
}

describe("scoreArticle", () => {
  it("does not count marks, spaces and commas at the edges", () => {
    const scores = score([{ start: 1, end: 13, speaker: KERR }]);
    expect(scores.exact).toEqual([1, 0, 1]);
    expect(scores.joint3).toEqual([1, 0, 1]);
  });

  it("needs more than .3 and .8 of the gold's characters", () => {
    const scores = score([{ start: 36, end: 42, speaker: SHE }]);
    expect(scores.overlap3).toEqual([1, 0, 1]);
    expect(scores.overlap8).toEqual([0, 1, 2]);
  });

  it("gives a prediction to one gold quote only", () => {
    const scores = score([{ start: 0, end: 47, speaker: KERR }]);
    expect(scores.overlap3).toEqual([1, 0, 1]);
  });

  it("takes a speaker elsewhere only when it is the same name", () => {
    const elsewhere = { start: 40, end: 44, text: "Kerr" };
    expect(score([{ start: 0, end: 15, speaker: elsewhere }]).joint3).toEqual([1, 0, 1]);
    expect(score([{ start: 0, end: 15, speaker: { ...elsewhere, text: "Lund" } }]).joint3).toEqual([0, 1, 2]);
  });

  it("counts the resolved name by the reference", () => {
    const scores = score([{ start: 36, end: 47, speaker: { ...SHE, resolved: "Anna Kerr" } }]);
    expect(scores.resolved).toEqual([1, 2]);
  });

  it("takes the resolved name of a floating quote for its speaker", () => {
    const floating: ScoredQuote[] = [{ start: 0, end: 15, speaker: null, reference: "Anna Kerr" }];
    expect(score([{ start: 0, end: 15, speaker: { ...SHE, resolved: "Anna Kerr" } }], {}, floating).joint3[0]).toBe(1);
    expect(score([{ start: 0, end: 15, speaker: { ...SHE, resolved: "Lund" } }], {}, floating).joint3[0]).toBe(0);
  });

  it("neither rewards nor punishes what other types of gold cover, nor predictions without marks when told", () => {
    const found = [
      { start: 0, end: 15, speaker: KERR },
      { start: 36, end: 47, speaker: SHE },
    ];
    expect(score(found, { types: ["direct"] }).overlap3).toEqual([1, 0, 0]);
    expect(score(found, { quotedOnly: true }).overlap3).toEqual([1, 0, 1]);
  });
});

describe("f1", () => {
  it.each([
    [[1, 0, 0], 100],
    [[0, 1, 1], 0],
    [[1, 1, 1], 50],
    [[0, 0, 0], 0],
  ] as const)("of %j is %d", (counts, expected) => expect(f1([...counts])).toBe(expected));
});

describe("joinParts", () => {
  it("makes one prediction of what one cue attributes", () => {
    const cue = { start: 20, end: 24, text: "said" };
    const [joined, ...rest] = joinParts([
      { start: 0, end: 10, speaker: KERR, cue },
      { start: 30, end: 40, speaker: KERR, cue },
    ]);
    expect(rest).toEqual([]);
    expect(joined).toMatchObject({
      start: 0,
      end: 40,
      spans: [
        [0, 10],
        [30, 40],
      ],
    });
  });

  it("keeps what has no cue apart", () => {
    expect(joinParts([0, 5].map((start) => ({ start, end: start + 4, speaker: null, cue: null })))).toHaveLength(2);
  });
});
