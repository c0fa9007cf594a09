import type { Background } from "./background";
import { componentsOf, scorePairs, tablesOf } from "./candidates";
import type { LinkMention as Mention } from "./link-mention";
import type { Related } from "./related";
import { isClose } from "./values";
import { weights } from "./weights";

/**
 * Put together the figures that mean the same quantity: first those of nearly equal value by average link, then
 * clusters of different values by the better part of their pair scores, unless one article keeps them apart.
 *
 * @param mentions - of one dimension, sorted by article
 * @returns lists of indices into `mentions`, each index once
 */
export function clusterMentions(
  mentions: readonly Mention[],
  related: Related,
  backgrounds: readonly Background[],
): number[][] {
  const candidates = scorePairs(mentions, related, backgrounds);
  return componentsOf(candidates).flatMap((group) => {
    if (group.length === 1) return [group];
    const { score, against } = tablesOf(group, mentions, candidates);
    const members = group.map((index) => mentions[index]!);
    return clusterGroup(members, score, against).map((cluster) => cluster.map((index) => group[index]!));
  });
}

function clusterGroup(mentions: readonly Mention[], scores: Float64Array, against: Float64Array): number[][] {
  const count = mentions.length;
  const average = (a: readonly number[], b: readonly number[]): number => {
    let [sum, known, worst] = [0, 0, 0];
    for (const i of a) {
      for (const j of b) {
        if (!isClose(mentions[i]!, mentions[j]!)) return Number.NEGATIVE_INFINITY;
        const score = scores[i * count + j]!;
        if (Number.isNaN(score)) continue;
        sum += score;
        known++;
        worst = Math.min(worst, against[i * count + j]!);
      }
    }
    return known === 0 ? Number.NEGATIVE_INFINITY : sum / known + worst;
  };
  const better = (a: readonly number[], b: readonly number[]): number => {
    const values: number[] = [];
    const apart = new Map<number, number>();
    for (const i of a) {
      for (const j of b) {
        const score = scores[i * count + j]!;
        if (Number.isNaN(score)) continue;
        values.push(score);
        const { article } = mentions[i]!;
        if (article === mentions[j]!.article)
          apart.set(article, Math.min(apart.get(article) ?? 0, against[i * count + j]!));
      }
    }
    if (values.length === 0) return Number.NEGATIVE_INFINITY;
    values.sort((x, y) => y - x);
    const kept = Math.max(1, Math.ceil(values.length * weights.best));
    let sum = 0;
    for (let index = 0; index < kept; index++) sum += values[index]!;
    return sum / kept + apartScore([...apart.values()]);
  };
  return merge(
    merge(
      mentions.map((_, index) => [index]),
      average,
    ),
    better,
  );
}

/** What speaks against a merger: the article that keeps the figures apart most, and a part of every further one. */
function apartScore(scores: readonly number[]): number {
  if (scores.length === 0) return 0;
  // not by spread: there may be more articles than a call takes arguments
  const worst = scores.reduce((least, score) => Math.min(least, score));
  const sum = scores.reduce((all, score) => all + score, 0);
  return worst + weights.furtherApart * (sum - worst);
}

/** Merge the best pair until none scores above zero; ties go to the earlier pair. */
function merge(
  start: readonly (readonly number[])[],
  score: (a: readonly number[], b: readonly number[]) => number,
): number[][] {
  const clusters = start.map((members) => [...members]);
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
    for (const each of clusters[other]!) clusters[top]!.push(each);
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
