/** Metrics of linked figures, defined as in the scorer that comes with the gold data. */
export interface Place {
  doc: string;
  start: number;
  end: number;
}

export interface GoldCluster {
  id: string;
  docs: string[];
  groups: {
    id: string;
    label: string;
    unit?: string;
    mentions: (Place & { mid: string; class: string; value?: unknown; range?: unknown; modifier?: string })[];
  }[];
  pairs: { a: string; b: string; label: string; ambiguous: boolean }[];
}

export interface ClaimPredictions {
  groups: { cluster: string; mentions: Place[] }[];
  pairs: { cluster: string; a: Place; b: Place; label: string }[];
}

/** precision, recall, F1 in percent */
export type Triple = [number, number, number];

export interface ClaimScores {
  mentionRecall: number;
  linking: Triple;
  /** pairs of equal value, and pairs of unequal value */
  equal: Triple;
  unequal: Triple;
  labelAccuracy: number;
  /** "these sources disagree" by quantity */
  alert: Triple;
  /** by pair: conflict or changed against the rest */
  disagree: Triple;
}

function triple(hits: number, extra: number, missed: number): Triple {
  const round = (x: number) => Math.round(1000 * x) / 10;
  return [
    round(hits + extra ? hits / (hits + extra) : 0),
    round(hits + missed ? hits / (hits + missed) : 0),
    round(hits ? (2 * hits) / (2 * hits + extra + missed) : 0),
  ];
}

const differs = (label: string | undefined) => label === "conflict" || label === "changed";

export function scoreClaims(gold: readonly GoldCluster[], predicted: ClaimPredictions): ClaimScores {
  const all = [0, 0, 0];
  const equal = [0, 0, 0];
  const unequal = [0, 0, 0];
  const alert = [0, 0, 0];
  const disagree = [0, 0, 0];
  let [found, total, right, labels] = [0, 0, 0, 0];
  for (const cluster of gold) {
    const mentions = new Map(
      cluster.groups.flatMap((group) =>
        group.mentions.map((mention) => [mention.mid, { ...mention, group: group.id }] as const),
      ),
    );
    const find = (place: Place) =>
      [...mentions].find(([, m]) => m.doc === place.doc && m.start < place.end && place.start < m.end)?.[0];
    const linked = new Map<string, number>();
    for (const [index, group] of predicted.groups.filter((group) => group.cluster === cluster.id).entries()) {
      for (const place of group.mentions) {
        const mid = find(place);
        if (mid !== undefined) linked.set(mid, index);
      }
    }
    const verdicts = new Map<string, string>();
    for (const pair of predicted.pairs.filter((pair) => pair.cluster === cluster.id)) {
      const [a, b] = [find(pair.a), find(pair.b)];
      if (a !== undefined && b !== undefined) verdicts.set(`${a} ${b}`, pair.label).set(`${b} ${a}`, pair.label);
    }
    total += mentions.size;
    for (const mid of mentions.keys()) if (linked.has(mid)) found++;
    const ids = [...mentions.keys()];
    for (const [index, a] of ids.entries()) {
      for (const b of ids.slice(index + 1)) {
        const [left, other] = [mentions.get(a)!, mentions.get(b)!];
        if (left.doc === other.doc) continue;
        const same = left.group === other.group;
        const linkedHere = linked.has(a) && linked.get(a) === linked.get(b);
        const sides = [
          all,
          (left.class === other.class && same) || (!same && sameValue(left, other)) ? equal : unequal,
        ];
        for (const tally of sides) {
          tally[0]! += Number(same && linkedHere);
          tally[1]! += Number(linkedHere && !same);
          tally[2]! += Number(same && !linkedHere);
        }
      }
    }
    const flagged = new Set<string>();
    for (const pair of cluster.pairs) {
      const label = verdicts.get(`${pair.a} ${pair.b}`) ?? "none";
      labels++;
      right += Number(label === pair.label);
      disagree[0]! += Number(differs(label) && differs(pair.label));
      disagree[1]! += Number(differs(label) && !differs(pair.label));
      disagree[2]! += Number(!differs(label) && differs(pair.label));
      if (differs(label)) flagged.add(mentions.get(pair.a)!.group);
    }
    for (const group of cluster.groups) {
      alert[0]! += Number(differs(group.label) && flagged.has(group.id));
      alert[1]! += Number(!differs(group.label) && flagged.has(group.id));
      alert[2]! += Number(differs(group.label) && !flagged.has(group.id));
    }
  }
  const three = (tally: number[]) => triple(tally[0]!, tally[1]!, tally[2]!);
  return {
    mentionRecall: Math.round((1000 * found) / Math.max(1, total)) / 10,
    linking: three(all),
    equal: three(equal),
    unequal: three(unequal),
    labelAccuracy: Math.round((1000 * right) / Math.max(1, labels)) / 10,
    alert: three(alert),
    disagree: three(disagree),
  };
}

function sameValue(a: { value?: unknown; range?: unknown }, b: { value?: unknown; range?: unknown }): boolean {
  return JSON.stringify(a.value ?? a.range) === JSON.stringify(b.value ?? b.range);
}
