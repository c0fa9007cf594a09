/**
 * The root of the set that a member belongs to, where sets are trees: each member has a parent, a root is its own. Paths
 * are halved on the way, so that many questions take near-linear time.
 *
 * @see Tarjan and van Leeuwen (1984), "Worst-case analysis of set union algorithms"
 */
export function rootOf(parents: { [member: number]: number }, member: number): number {
  let root = member;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]!]!;
    root = parents[root]!;
  }
  return root;
}
