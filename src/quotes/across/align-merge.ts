/** An edge between two quotes of different articles. */
export interface Edge {
  a: number;
  b: number;
  score: number;
}

/** What is known of the quotes that are to be joined. */
export interface Likeness {
  /** score of any two quotes, of one article too; null where it says nothing */
  scoreOf: (a: number, b: number) => number | null;
  articleOf: (id: number) => number;
}

/** A score from which two quotes are joined; the worst mean of two groups that are; scores beyond the clip are as good. */
const JOINS = 0.9;
const WORST_MEAN = -1.5;
const CLIP = 4;
/** How much better another quote of the same article must be to outdo one. */
const MARGIN = 2;

/**
 * Join quotes into utterances, best edges first; two groups join unless their quotes, on the whole, do not fit.
 *
 * @param edges - by quotes numbered in an order that does not depend on that of the articles
 */
export function mergeQuotes(count: number, edges: readonly Edge[], likeness: Likeness): number[][] {
  const groupOf = Int32Array.from({ length: count }, (_, i) => i);
  const groups = new Map<number, number[]>();
  const members = (group: number) => groups.get(group) ?? [group];
  const strong = dropOutdone(
    edges.filter((edge) => edge.score >= JOINS),
    likeness,
  );
  strong.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of strong) {
    const [left, right] = [groupOf[a]!, groupOf[b]!];
    if (left === right || !belong(members(left), members(right), likeness)) continue;
    const [large, small] = members(left).length >= members(right).length ? [left, right] : [right, left];
    for (const member of members(small)) groupOf[member] = large;
    groups.set(large, members(large).concat(members(small)));
    groups.delete(small);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort((x, y) => x - y));
}

/** Of a large group so many, evenly spread, speak for all. */
const SAMPLE = 20;

function sample(group: readonly number[]): readonly number[] {
  if (group.length <= SAMPLE) return group;
  return Array.from({ length: SAMPLE }, (_, i) => group[Math.floor((i * group.length) / SAMPLE)]!);
}

function belong(left: readonly number[], right: readonly number[], { scoreOf }: Likeness): boolean {
  let sum = 0;
  let pairs = 0;
  for (const x of sample(left)) {
    for (const y of sample(right)) {
      const score = scoreOf(x, y);
      if (score === null) continue;
      sum += Math.max(-CLIP, Math.min(CLIP, score));
      pairs += 1;
    }
  }
  return pairs === 0 || sum / pairs >= WORST_MEAN;
}

/**
 * A speaker's neighbouring facts share words. Leave out an edge where one side has a much better counterpart in the
 * other's article, unless the two there say the same.
 */
function dropOutdone(edges: readonly Edge[], { scoreOf, articleOf }: Likeness): Edge[] {
  const best = new Map<number, Map<number, Edge>>();
  const offer = (from: number, edge: Edge) => {
    const own = best.get(from) ?? new Map<number, Edge>();
    best.set(from, own);
    const article = articleOf(from === edge.a ? edge.b : edge.a);
    const known = own.get(article);
    if (!known || edge.score > known.score) own.set(article, edge);
  };
  for (const edge of edges) {
    offer(edge.a, edge);
    offer(edge.b, edge);
  }
  const outdone = (from: number, edge: Edge) => {
    const to = from === edge.a ? edge.b : edge.a;
    const better = best.get(from)!.get(articleOf(to))!;
    const other = better.a === from ? better.b : better.a;
    return other !== to && better.score >= edge.score + MARGIN && (scoreOf(other, to) ?? -CLIP) < JOINS;
  };
  return edges.filter((edge) => !outdone(edge.a, edge) && !outdone(edge.b, edge));
}
