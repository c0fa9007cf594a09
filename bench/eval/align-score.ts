/** A stretch of a document. */
export interface Place {
  doc: string;
  start: number;
  end: number;
}

export interface GoldMember extends Place {
  mid: string;
}

export interface GoldCluster {
  cluster: string;
  docs: string[];
  textDir: string;
  ignoreGroups: [string, string][];
  groups: { group: string; members: GoldMember[]; relations: { a: string; b: string; relation: string }[] }[];
  traps: { members: GoldMember[] }[];
}

/** Predicted group: members, and relations between them by index. */
export interface FoundGroup {
  members: Place[];
  relations?: { a: number; b: number; relation: string }[];
}

export interface AlignCounts {
  tp: number;
  fp: number;
  fn: number;
  /** right relations among true positives that carry one, and their number */
  relationRight: number;
  relations: number;
  /** gold members met by a predicted span, and all */
  met: number;
  members: number;
}

export function emptyCounts(): AlignCounts {
  return { tp: 0, fp: 0, fn: 0, relationRight: 0, relations: 0, met: 0, members: 0 };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Does a predicted stretch stand for a gold one: half of the union, or four fifths of the shorter side? */
export function meets(found: Place, gold: Place): boolean {
  if (found.doc !== gold.doc) return false;
  const shared = Math.min(found.end, gold.end) - Math.max(found.start, gold.start);
  if (shared <= 0) return false;
  const union = Math.max(found.end, gold.end) - Math.min(found.start, gold.start);
  const shorter = Math.min(found.end - found.start, gold.end - gold.start);
  return shared / union >= 0.5 || (shorter >= 12 && shared / shorter >= 0.8);
}

interface GoldPairs {
  places: Map<string, Place>;
  positive: Map<string, string>;
  ignored: Set<string>;
}

/** Pairs that must be found, and those that say nothing either way. */
export function goldPairs(cluster: GoldCluster): GoldPairs {
  const places = new Map<string, Place>();
  const positive = new Map<string, string>();
  const ignored = new Set<string>();
  for (const group of cluster.groups) {
    for (const member of group.members) places.set(member.mid, member);
    for (const { a, b, relation } of group.relations) {
      if (relation === "adjacent") ignored.add(pairKey(a, b));
      else positive.set(pairKey(a, b), relation);
    }
  }
  for (const trap of cluster.traps) for (const member of trap.members) places.set(member.mid, member);
  for (const key of positive.keys()) ignored.delete(key);
  const members = new Map(cluster.groups.map((group) => [group.group, group.members.map((member) => member.mid)]));
  for (const [x, y] of cluster.ignoreGroups ?? []) {
    for (const a of members.get(x) ?? []) {
      for (const b of members.get(y) ?? []) if (!positive.has(pairKey(a, b))) ignored.add(pairKey(a, b));
    }
  }
  const ids = [...places.keys()];
  for (const [i, a] of ids.entries()) {
    for (const b of ids.slice(i + 1)) {
      const key = pairKey(a, b);
      if (places.get(a)!.doc === places.get(b)!.doc || positive.has(key) || ignored.has(key)) continue;
      if (isAmbiguous(a, b, ids, places, positive)) ignored.add(key);
    }
  }
  return { places, positive, ignored };
}

/** A negative whose one side overlaps a stretch that is positive with the other side. */
function isAmbiguous(
  a: string,
  b: string,
  ids: string[],
  places: Map<string, Place>,
  positive: Map<string, string>,
): boolean {
  return [[a, b] as const, [b, a] as const].some(([x, y]) => {
    const place = places.get(x)!;
    return ids.some((z) => {
      const other = places.get(z)!;
      const overlap = z !== x && other.doc === place.doc && other.start < place.end && place.start < other.end;
      return overlap && positive.has(pairKey(z, y));
    });
  });
}

/** Score the groups found in one event and add them to `counts`. */
export function scoreGroups(cluster: GoldCluster, found: FoundGroup[], counts: AlignCounts): void {
  const { places, positive, ignored } = goldPairs(cluster);
  const got = new Map<string, string | null>();
  const mapped = new Set<string>();
  for (const group of found) {
    const relations = new Map((group.relations ?? []).map(({ a, b, relation }) => [pairKey(`${a}`, `${b}`), relation]));
    const matches = group.members.map((member) =>
      [...places].filter(([, place]) => meets(member, place)).map(([id]) => id),
    );
    for (const list of matches) for (const id of list) mapped.add(id);
    for (const [i, left] of matches.entries()) {
      for (let j = i + 1; j < matches.length; j += 1) {
        for (const a of left) {
          for (const b of matches[j]!) {
            if (places.get(a)!.doc === places.get(b)!.doc) continue;
            const key = pairKey(a, b);
            got.set(key, relations.get(pairKey(`${i}`, `${j}`)) ?? got.get(key) ?? null);
          }
        }
      }
    }
  }
  let tp = 0;
  for (const [key, relation] of got) {
    const gold = positive.get(key);
    if (gold === undefined) {
      if (!ignored.has(key)) counts.fp += 1;
      continue;
    }
    tp += 1;
    if (relation === null) continue;
    counts.relations += 1;
    if (relation === gold) counts.relationRight += 1;
  }
  counts.tp += tp;
  counts.fn += positive.size - tp;
  const ids = new Set(cluster.groups.flatMap((group) => group.members.map((member) => member.mid)));
  counts.members += ids.size;
  for (const id of ids) if (mapped.has(id)) counts.met += 1;
}
