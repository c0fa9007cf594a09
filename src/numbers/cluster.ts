import type { Mention } from "./mention";
import { type Background, cannotLink, isClose, scorePair } from "./pair";

interface Cluster {
  members: number[];
}

/**
 * Put together the figures that mean the same quantity: first those of nearly equal value by average link, then
 * clusters of different values by the better part of their pair scores, unless one article keeps them apart.
 *
 * @returns lists of indices into `mentions`, each index once
 */
export function clusterMentions(mentions: readonly Mention[], background: Background): number[][] {
  const count = mentions.length;
  const scores = new Float64Array(count * count);
  const against = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const score = scorePair(mentions[i]!, mentions[j]!, background);
      const cannot = cannotLink(mentions[i]!, mentions[j]!);
      scores[i * count + j] = score;
      scores[j * count + i] = score;
      against[i * count + j] = cannot;
      against[j * count + i] = cannot;
    }
  }
  const average = (a: Cluster, b: Cluster): number => {
    let sum = 0;
    let worst = 0;
    for (const i of a.members) {
      for (const j of b.members) {
        if (!isClose(mentions[i]!, mentions[j]!)) return Number.NEGATIVE_INFINITY;
        sum += scores[i * count + j]!;
        worst = Math.min(worst, against[i * count + j]!);
      }
    }
    return sum / (a.members.length * b.members.length) + worst;
  };
  const better = (a: Cluster, b: Cluster): number => {
    const values: number[] = [];
    let worst = 0;
    for (const i of a.members) {
      for (const j of b.members) {
        values.push(scores[i * count + j]!);
        worst = Math.min(worst, against[i * count + j]!);
      }
    }
    values.sort((x, y) => y - x);
    const kept = Math.max(1, Math.ceil(values.length * 0.6));
    let sum = 0;
    for (let index = 0; index < kept; index++) sum += values[index]!;
    return sum / kept + worst;
  };
  const singles = mentions.map((_, index) => ({ members: [index] }));
  return merge(merge(singles, average), better).map((cluster) => cluster.members);
}

/** Merge the best pair until none scores above zero; ties go to the earlier pair. */
function merge(start: readonly Cluster[], score: (a: Cluster, b: Cluster) => number): Cluster[] {
  const clusters = start.map((cluster) => ({ members: [...cluster.members] }));
  const best: { with: number; score: number }[] = clusters.map(() => ({ with: -1, score: 0 }));
  const alive = clusters.map(() => true);
  const rescan = (i: number) => {
    const found = { with: -1, score: 0 };
    for (let j = i + 1; j < clusters.length; j++) {
      if (!alive[j]) continue;
      const value = score(clusters[i]!, clusters[j]!);
      if (value > found.score) {
        found.score = value;
        found.with = j;
      }
    }
    best[i] = found;
  };
  for (let i = 0; i < clusters.length; i++) rescan(i);
  for (;;) {
    let top = -1;
    for (let i = 0; i < clusters.length; i++) {
      if (alive[i] && best[i]!.with >= 0 && (top < 0 || best[i]!.score > best[top]!.score)) top = i;
    }
    if (top < 0) return clusters.filter((_, index) => alive[index]);
    const other = best[top]!.with;
    clusters[top]!.members.push(...clusters[other]!.members);
    alive[other] = false;
    for (let i = 0; i < clusters.length; i++) {
      if (!alive[i]) continue;
      if (i === top || best[i]!.with === other || best[i]!.with === top) rescan(i);
      else if (i < top) {
        const value = score(clusters[i]!, clusters[top]!);
        if (value > best[i]!.score) best[i] = { with: top, score: value };
      }
    }
  }
}
