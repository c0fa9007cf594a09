import fc from "fast-check";
import { expect, it } from "vitest";
import { addTerm, createSum, weightOf } from "../../src/events/term-sum";

it("adds up what a Map adds up, in the same order, however many terms come", () => {
  const additions = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(additions, fc.nat(50), (some, room) => {
      const sum = createSum(room);
      const expected = new Map<number, number>();
      for (const [term, weight] of some) {
        addTerm(sum, term, weight);
        expected.set(term, (expected.get(term) ?? 0) + weight);
      }
      const found = Array.from({ length: sum.size }, (_, at) => [sum.terms[at], sum.weights[at]]);
      expect(found).toEqual([...expected]);
      for (let term = 0; term <= 301; term++) expect(weightOf(sum, term)).toBe(expected.get(term) ?? 0);
    }),
  );
});
