import { rootOf } from "../text/disjoint-sets";
import type { Vectors } from "./vectors";

export interface Group {
  members: number[];
  /** of each term its weights in all members, added up */
  sum: Map<number, number>;
}

export interface Groups {
  /** make one group of two articles' groups, when their members have this mean cosine */
  merge(a: number, b: number, leastMean: number): void;
  all(): Group[];
}

/** Every article in a group of its own; the smaller group is always added to the larger, which keeps the work near-linear. */
export function createGroups({ starts, terms, weights }: Vectors): Groups {
  const parents = Int32Array.from({ length: starts.length - 1 }, (_, index) => index);
  const groups = new Map<number, Group>();
  /** two groups that were not alike, with how many articles they had: they are compared again when they have grown by half */
  const apart = new Map<number, number>();
  const groupOf = (root: number): Group => {
    let group = groups.get(root);
    if (!group) {
      const sum = new Map<number, number>();
      for (let at = starts[root]!; at < starts[root + 1]!; at++) sum.set(terms[at]!, weights[at]!);
      group = { members: [root], sum };
      groups.set(root, group);
    }
    return group;
  };
  return {
    merge(a, b, leastMean) {
      const [x, y] = [rootOf(parents, a), rootOf(parents, b)];
      if (x === y) return;
      const isLarger = groupOf(x).sum.size >= groupOf(y).sum.size;
      const [into, from] = isLarger ? [x, y] : [y, x];
      const [large, small] = [groupOf(into), groupOf(from)];
      const pair = Math.min(x, y) * parents.length + Math.max(x, y);
      const size = large.members.length + small.members.length;
      if (size * 2 < (apart.get(pair) ?? 0) * 3) return;
      let dot = 0;
      for (const [term, weight] of small.sum) dot += weight * (large.sum.get(term) ?? 0);
      if (dot < leastMean * large.members.length * small.members.length) {
        apart.set(pair, size);
        return;
      }
      for (const [term, weight] of small.sum) large.sum.set(term, (large.sum.get(term) ?? 0) + weight);
      for (const member of small.members) large.members.push(member);
      parents[from] = into;
      groups.delete(from);
    },
    all: () => [...parents.keys()].filter((index) => rootOf(parents, index) === index).map(groupOf),
  };
}
