import { rootOf } from "../text/disjoint-sets";
import { addTerm, createSum, type TermSum, weightOf } from "./term-sum";
import type { Vectors } from "./vectors";

export interface Group {
  members: number[];
  /** of each term its weights in all members, added up */
  sum: TermSum;
}

export interface Groups {
  /** make one group of two articles' groups, when their members have this mean cosine */
  merge(a: number, b: number, leastMean: number): void;
  /** all groups, in the order of their roots */
  all(): Generator<Group>;
}

/**
 * Every article in a group of its own; the smaller group is always added to the larger, which keeps the work near-linear.
 * Only groups of two articles or more are kept in memory.
 */
export function createGroups({ starts, terms, weights }: Vectors): Groups {
  const parents = Int32Array.from({ length: starts.length - 1 }, (_, index) => index);
  const groups = new Map<number, Group>();
  /** two groups that were not alike, with how many articles they had: they are compared again when they have grown by half */
  const apart = new Map<number, number>();
  const groupOf = (root: number): Group => {
    const known = groups.get(root);
    if (known) return known;
    const sum = createSum(starts[root + 1]! - starts[root]!);
    for (let at = starts[root]!; at < starts[root + 1]!; at++) addTerm(sum, terms[at]!, weights[at]!);
    return { members: [root], sum };
  };
  return {
    merge(a, b, leastMean) {
      const [x, y] = [rootOf(parents, a), rootOf(parents, b)];
      if (x === y) return;
      const [one, other] = [groupOf(x), groupOf(y)];
      const isLarger = one.sum.size >= other.sum.size;
      const [into, from] = isLarger ? [x, y] : [y, x];
      const [large, small] = isLarger ? [one, other] : [other, one];
      const pair = Math.min(x, y) * parents.length + Math.max(x, y);
      const size = large.members.length + small.members.length;
      if (size * 2 < (apart.get(pair) ?? 0) * 3) return;
      let dot = 0;
      for (let at = 0; at < small.sum.size; at++)
        dot += small.sum.weights[at]! * weightOf(large.sum, small.sum.terms[at]!);
      if (dot < leastMean * large.members.length * small.members.length) {
        apart.set(pair, size);
        return;
      }
      for (let at = 0; at < small.sum.size; at++) addTerm(large.sum, small.sum.terms[at]!, small.sum.weights[at]!);
      for (const member of small.members) large.members.push(member);
      parents[from] = into;
      groups.set(into, large);
      groups.delete(from);
    },
    *all() {
      for (const index of parents.keys()) if (rootOf(parents, index) === index) yield groupOf(index);
    },
  };
}
