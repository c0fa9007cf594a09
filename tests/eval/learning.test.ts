import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GoldArticle } from "../../bench/eval/quote-score";
import { type Example, learn } from "../../bench/train-quotes/logistic-regression";
import { pack } from "../../bench/train-quotes/model-file";
import { learnCues } from "../../bench/train-quotes/train-cues";
import { cueProbability } from "../../src/quotes/cues/cue-model";
import { makeDraft } from "../../src/quotes/find";
import { readModel } from "../../src/quotes/model";
import { createArticle } from "../../src/text";

const example = (label: 0 | 1, ...features: number[]): Example => ({ label, features: Int32Array.from(features) });
const EXAMPLES = [example(1, 1, 2), example(1, 1, 3), example(0, 4, 2), example(0, 4, 3), example(1, 1, 5)];
const SCHEDULE = { rows: 8, rounds: 20, seeds: [1, 2], rate: 0.5, l2: 1e-3 };

describe("logistic regression", () => {
  it("tells apart what a feature tells apart", () => {
    const weights = learn(EXAMPLES, SCHEDULE);
    expect(weights[1]).toBeGreaterThan(1);
    expect(weights[4]).toBeLessThan(-1);
    expect(weights[6]).toBe(0);
  });

  it("gives the same weights at every run, others in another order of the examples", () => {
    expect(learn(EXAMPLES, SCHEDULE)).toEqual(learn(EXAMPLES, SCHEDULE));
    expect(learn(EXAMPLES, { ...SCHEDULE, seeds: [7] })).not.toEqual(learn(EXAMPLES, SCHEDULE));
  });

  it("with a pull towards nothing the weights are smaller", () => {
    const pulled = learn(EXAMPLES, { ...SCHEDULE, l2: 0.1 });
    expect(pulled[1]).toBeLessThan(learn(EXAMPLES, SCHEDULE)[1]!);
  });
});

it("a packed model is read back to within half a step", () => {
  const weights = Float64Array.from({ length: 1024 }, (_, i) => (i % 7 === 0 ? Math.sin(i) : 0));
  const packed = pack(weights, 1);
  const read = readModel(packed).weights;
  const farthest = weights.reduce((most, weight, row) => Math.max(most, Math.abs(read[row]! - weight)), 0);
  expect(farthest).toBeLessThanOrEqual(packed.scale / 2 + 1e-6);
});

/** An article of one sentence a name, whose second word is a cue or none. */
function lesson(id: string, verb: string, isCue: boolean) {
  const text = `Kerr ${verb} that the bridge was old. Holm ${verb} that it was shut.`;
  const at = (from: number) => text.indexOf(verb, from);
  const quotes = isCue
    ? [0, 34].map((from) => ({
        start: at(from) + verb.length + 1,
        end: text.indexOf(".", from),
        speaker: { start: at(from) - 5, end: at(from) - 1, text: text.slice(at(from) - 5, at(from) - 1) },
        cue: { start: at(from), end: at(from) + verb.length, text: verb },
      }))
    : [];
  const gold: GoldArticle = { id, text, quotes };
  return { gold, draft: makeDraft(createArticle({ id, text })) };
}

it("cues are learnt from what is annotated", () => {
  const lessons = [lesson("a", "said", false), lesson("b", "knew", true), lesson("c", "knew", true)];
  const { draft } = lesson("d", "said", false);
  const other = lesson("e", "knew", false).draft;
  const model = learnCues(lessons);
  expect(cueProbability(other, 1, model)).toBeGreaterThan(cueProbability(draft, 1, model));
  expect(learnCues(lessons)).toEqual(model);
});

it("the hashes of the models that the model card gives are those of the files", () => {
  const root = join(__dirname, "../..");
  const card = readFileSync(join(root, "docs/model-quotes.md"), "utf8");
  const rows = [...card.matchAll(/`(src\/quotes\/data\/[a-z]+-model\.json)` \| \d+ KB \| `([0-9a-f]{16})`/g)];
  const hashOf = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(root, file)))
      .digest("hex")
      .slice(0, 16);
  expect(rows).toHaveLength(5);
  for (const [, file, hash] of rows) expect([file, hash]).toEqual([file, hashOf(file!)]);
});
