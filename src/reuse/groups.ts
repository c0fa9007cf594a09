import { rootOf } from "../text/disjoint-sets";
import type { Pair } from "./pairs";

/** Words of one article: places in the stream, `end` not included. */
export interface Stretch {
  article: number;
  start: number;
  end: number;
}

const lengthBits = 2 ** 26;

/** Stretches that are being brought together, pair of articles by pair: what pairs share is not kept. */
export interface Stretches {
  add(pair: Pair): void;
  /**
   * Groups of stretches, in the order of the stream. A group is left out when each of its stretches lies inside a
   * stretch of one other group.
   */
  groups(): Stretch[][];
}

/** Bring together what pairs share: stretches that are one and the same in an article belong to one passage. */
export function createStretches(): Stretches {
  const ids = new Map<number, number>();
  const stretches: Stretch[] = [];
  const parents: number[] = [];
  const idOf = (article: number, start: number, end: number): number => {
    const key = start * lengthBits + (end - start);
    let id = ids.get(key);
    if (id === undefined) {
      id = stretches.push({ article, start, end }) - 1;
      ids.set(key, id);
      parents.push(id);
    }
    return id;
  };
  return {
    add({ first, second, blocks }) {
      for (const { a, aEnd, b, bEnd } of blocks) {
        const one = rootOf(parents, idOf(first, a, aEnd));
        const other = rootOf(parents, idOf(second, b, bEnd));
        parents[Math.max(one, other)] = Math.min(one, other);
      }
    },
    groups() {
      const groups = new Map<number, Stretch[]>();
      for (const [id, stretch] of stretches.entries()) {
        const root = rootOf(parents, id);
        const group = groups.get(root);
        if (group) group.push(stretch);
        else groups.set(root, [stretch]);
      }
      const sorted = [...groups.values()];
      for (const group of sorted) group.sort(byPlace);
      return withoutParts(sorted).sort((x, y) => byPlace(x[0]!, y[0]!));
    },
  };
}

/** Longer ones first where two begin together. */
function byPlace(x: Stretch, y: Stretch): number {
  return x.start - y.start || y.end - x.end;
}

function withoutParts(groups: Stretch[][]): Stretch[][] {
  const all = groups.flatMap((group, index) => group.map((stretch) => ({ ...stretch, index })));
  all.sort((x, y) => byPlace(x, y) || x.index - y.index);
  const isPart = new Uint8Array(groups.length);
  let open: typeof all = [];
  for (const stretch of all) {
    open = open.filter((other) => other.end > stretch.start);
    const own = groups[stretch.index]!;
    if (own[0]!.start === stretch.start && own[0]!.end === stretch.end)
      isPart[stretch.index] = open.some((other) => other.end >= stretch.end && liesIn(own, groups[other.index]!))
        ? 1
        : 0;
    open.push(stretch);
  }
  return groups.filter((_, index) => isPart[index] === 0);
}

function liesIn(part: readonly Stretch[], whole: readonly Stretch[]): boolean {
  return part.every(({ start, end }) => {
    let low = 0;
    let high = whole.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (whole[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && at >= low - 4; at--) if (whole[at]!.end >= end) return true;
    return false;
  });
}
