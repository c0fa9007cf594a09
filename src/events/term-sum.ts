/** Terms with their weights, in the order they came: with typed arrays in a third of the memory of a Map. */
export interface TermSum {
  size: number;
  terms: Int32Array;
  weights: Float64Array;
  /** an open hash table: of each slot the place of its term, counted from 1; 0 where it is free */
  slots: Int32Array;
}

/** Make an empty sum with room for so many terms before it grows. */
export function createSum(room: number): TermSum {
  const capacity = Math.max(4, room);
  return {
    size: 0,
    terms: new Int32Array(capacity),
    weights: new Float64Array(capacity),
    slots: new Int32Array(2 ** Math.ceil(Math.log2(capacity * 1.5))),
  };
}

/** Add a weight to what a term has. */
export function addTerm(sum: TermSum, term: number, weight: number): void {
  const slot = slotOf(sum, term);
  const place = sum.slots[slot]!;
  if (place > 0) {
    sum.weights[place - 1]! += weight;
    return;
  }
  if (sum.size === sum.terms.length) {
    grow(sum);
    addTerm(sum, term, weight);
    return;
  }
  sum.terms[sum.size] = term;
  sum.weights[sum.size] = weight;
  sum.slots[slot] = ++sum.size;
}

/** What a term has; 0 where it never came. */
export function weightOf(sum: TermSum, term: number): number {
  const place = sum.slots[slotOf(sum, term)]!;
  return place > 0 ? sum.weights[place - 1]! : 0;
}

function slotOf({ slots, terms }: TermSum, term: number): number {
  const mask = slots.length - 1;
  let slot = (Math.imul(term, 0x9e3779b1) >>> 7) & mask;
  while (slots[slot] !== 0 && terms[slots[slot]! - 1] !== term) slot = (slot + 1) & mask;
  return slot;
}

function grow(sum: TermSum): void {
  const larger = createSum(sum.terms.length + (sum.terms.length >> 1));
  for (let at = 0; at < sum.size; at++) addTerm(larger, sum.terms[at]!, sum.weights[at]!);
  Object.assign(sum, larger);
}
