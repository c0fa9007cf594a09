import type { Background } from "./background";
import type { LinkMention as Mention } from "./link-mention";
import { cannotLink, scorePair } from "./pair";
import type { Related } from "./related";

/** Scores of the pairs of figures that are compared at all; indices into the mentions, the smaller first. */
export interface Candidates {
  /** by first index: second index -> log-odds that both mean the same quantity */
  scores: Map<number, number>[];
}

/**
 * Score the pairs of one dimension that stand in one article or in articles related to each other.
 *
 * @param mentions - of one dimension, sorted by article
 */
export function scorePairs(
  mentions: readonly Mention[],
  related: Related,
  backgrounds: readonly Background[],
): Candidates {
  const byArticle = new Map<number, number[]>();
  for (const [index, { article }] of mentions.entries()) {
    const list = byArticle.get(article);
    if (list) list.push(index);
    else byArticle.set(article, [index]);
  }
  const scores = mentions.map(() => new Map<number, number>());
  for (const [article, own] of byArticle) {
    const score = (i: number, j: number) => {
      const [a, b] = [mentions[i]!, mentions[j]!];
      scores[i]!.set(
        j,
        scorePair(a, b, [backgrounds[a.article]!, backgrounds[b.article]!], {
          likeness: related.likeness(a.article, b.article),
          days: related.days(a.article, b.article),
        }),
      );
    };
    for (const [at, i] of own.entries()) for (const j of own.slice(at + 1)) score(i, j);
    for (const other of related.others[article]!) {
      if (other <= article) continue;
      for (const i of own) for (const j of byArticle.get(other) ?? []) score(i, j);
    }
  }
  return { scores };
}

/** Groups of mentions that hang together by scores above zero: only inside them can figures be put together. */
export function componentsOf({ scores }: Candidates): number[][] {
  const parent = scores.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const [i, row] of scores.entries()) {
    for (const [j, score] of row) {
      if (score <= 0) continue;
      const [left, right] = [root(i), root(j)];
      parent[Math.max(left, right)] = Math.min(left, right);
    }
  }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < parent.length; index++) {
    const key = root(index);
    const list = groups.get(key);
    if (list) list.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()];
}

/** Dense tables of one group: scores (NaN where the articles are not related) and what keeps two figures apart. */
export function tablesOf(
  group: readonly number[],
  mentions: readonly Mention[],
  { scores }: Candidates,
): { score: Float64Array; against: Float64Array } {
  const count = group.length;
  const score = new Float64Array(count * count).fill(Number.NaN);
  const against = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const value = scores[group[i]!]!.get(group[j]!);
      if (value === undefined) continue;
      score[i * count + j] = value;
      score[j * count + i] = value;
      const cannot = cannotLink(mentions[group[i]!]!, mentions[group[j]!]!);
      against[i * count + j] = cannot;
      against[j * count + i] = cannot;
    }
  }
  return { score, against };
}
