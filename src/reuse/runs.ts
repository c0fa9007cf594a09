/** Two stretches of words, one of each of two articles, that say the same: places in the stream, `end` not included. */
export interface Block {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
  /** false where up to two words between two equal runs differ */
  exact: boolean;
}

/** The shortest run beside a changed word. */
const shortestRun = 5;
const mostChanged = 2;

/**
 * The shared stretches of two articles.
 *
 * @param seeds - places where five words are equal, as pairs (place in a, place in b), in the order of a
 * @param minimum - words a stretch must have, the changed ones counted
 */
export function findBlocks(words: Int32Array, seeds: Int32Array, count: number, minimum: number): Block[] {
  const runs = extendSeeds(words, seeds, count);
  const joined = joinRuns(words, runs);
  const long = joined.filter((block) => block.aEnd - block.a >= minimum && block.bEnd - block.b >= minimum);
  return withoutShifts(long);
}

/** Runs of equal words, as long as they can be; each diagonal remembers how far it is covered. */
function extendSeeds(words: Int32Array, seeds: Int32Array, count: number): Block[] {
  const covered = new Map<number, number>();
  const runs: Block[] = [];
  for (let seed = 0; seed < count; seed++) {
    let a = seeds[2 * seed]!;
    let b = seeds[2 * seed + 1]!;
    const diagonal = b - a;
    if (a < (covered.get(diagonal) ?? 0)) continue;
    let aEnd = a;
    while (words[aEnd] !== 0 && words[aEnd] === words[aEnd + diagonal]) aEnd++;
    while (a > 0 && words[a - 1] !== 0 && words[a - 1] === words[b - 1]) {
      a--;
      b--;
    }
    if (aEnd - a < shortestRun) continue;
    covered.set(diagonal, aEnd);
    runs.push({ a, aEnd, b, bEnd: aEnd + diagonal, exact: true });
  }
  return runs.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Join each run to the nearest that follows it in both articles with at most two words between. */
function joinRuns(words: Int32Array, runs: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  const isUsed = new Uint8Array(runs.length);
  for (let first = 0; first < runs.length; first++) {
    if (isUsed[first]) continue;
    const block = { ...runs[first]! };
    for (
      let next = nextRun(words, runs, isUsed, block, first);
      next >= 0;
      next = nextRun(words, runs, isUsed, block, next)
    ) {
      isUsed[next] = 1;
      block.aEnd = runs[next]!.aEnd;
      block.bEnd = runs[next]!.bEnd;
      block.exact = false;
    }
    blocks.push(block);
  }
  return blocks;
}

function nextRun(words: Int32Array, runs: readonly Block[], isUsed: Uint8Array, block: Block, after: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = after + 1; at < runs.length && runs[at]!.a <= block.aEnd + mostChanged; at++) {
    const { a, aEnd, b, bEnd } = runs[at]!;
    if (isUsed[at] || b < block.b || b > block.bEnd + mostChanged) continue;
    if (aEnd - block.aEnd < shortestRun || bEnd - block.bEnd < shortestRun) continue;
    const gap = Math.max(0, a - block.aEnd) + Math.max(0, b - block.bEnd);
    const overlap = Math.max(0, block.aEnd - a, block.bEnd - b);
    if (
      overlap > mostChanged ||
      gap + overlap >= least ||
      hasBreak(words, block.aEnd, a) ||
      hasBreak(words, block.bEnd, b)
    )
      continue;
    best = at;
    least = gap + overlap;
  }
  return best;
}

function hasBreak(words: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at] === 0) return true;
  return false;
}

/** A refrain matches itself a few words on: what lies inside a longer stretch in both articles is left out. */
function withoutShifts(blocks: Block[]): Block[] {
  const order = [...blocks].sort((x, y) => x.a - y.a || y.aEnd - x.aEnd || x.b - y.b);
  const isInside = new Uint8Array(order.length);
  for (const [at, block] of order.entries()) {
    if (isInside[at]) continue;
    for (let next = at + 1; next < order.length && order[next]!.a < block.aEnd; next++) {
      const other = order[next]!;
      if (other.aEnd <= block.aEnd && other.b >= block.b && other.bEnd <= block.bEnd) isInside[next] = 1;
    }
  }
  return order.filter((_, at) => isInside[at] === 0);
}
