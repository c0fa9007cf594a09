/** An edge between two quotes of different articles. */
export interface Edge {
  a: number;
  b: number;
  score: number;
}

const CLIP = 4;
const WORST_MEAN = -2;

/**
 * Join quotes into utterances, best edges first; two groups join unless their quotes, on the whole, do not fit.
 *
 * @param scoreOf - score of any two quotes, for the mean between two groups; null where they are not compared
 */
export function mergeQuotes(
  count: number,
  edges: Edge[],
  scoreOf: (a: number, b: number) => number | null,
): number[][] {
  const groupOf = Int32Array.from({ length: count }, (_, i) => i);
  const groups = new Map<number, number[]>();
  const members = (group: number) => groups.get(group) ?? [group];
  const strong = edges.filter((edge) => edge.score >= 0);
  strong.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of strong) {
    const [left, right] = [groupOf[a]!, groupOf[b]!];
    if (left === right) continue;
    let sum = 0;
    let pairs = 0;
    for (const x of members(left)) {
      for (const y of members(right)) {
        const score = scoreOf(x, y);
        if (score === null) continue;
        sum += Math.max(-CLIP, Math.min(CLIP, score));
        pairs += 1;
      }
    }
    if (pairs > 0 && sum / pairs < WORST_MEAN) continue;
    const joined = [...members(left), ...members(right)];
    for (const member of members(right)) groupOf[member] = left;
    groups.set(left, joined);
    groups.delete(right);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort((x, y) => x - y));
}
