import type { Article, Corrections } from "../../text";
import { compare } from "../../text/order";
import { regroup } from "../corrections";
import { findNumbers } from "../find";
import type { ClaimRow, ClaimVerdict, NumberRow, PairVerdict } from "../rows";
import { type Background, backgroundsOf } from "./background";
import { quantityOf, unitOf } from "./claim-words";
import { clusterMentions } from "./cluster";
import { type ExplainedText, explainClaim, explainPair } from "./explain";
import type { Reason } from "./judged";
import type { LinkMention as Mention } from "./link-mention";
import { type Related, relatedArticles } from "./related";
import { reportTime } from "./report-time";
import { linkMentionsOf } from "./roles";
import { judge } from "./verdict";
import { yearMentionsOf } from "./years";

export interface AlignedNumbers {
  /** the figures of all articles, `claim` set where they take part in one */
  numbers: NumberRow[];
  claims: ClaimRow[];
}

export interface AlignNumbersOptions {
  /** figures of one dimension that are compared within an article at most; the rest stand alone (default 150) */
  perArticle?: number;
  /** an editor's: figures that are one claim, or a claim of their own */
  corrections?: Pick<Corrections, "claims">;
}

const order: readonly PairVerdict[] = ["agree", "compatible", "changed", "conflict"];

/**
 * Find the figures of different articles that mean the same quantity, and say how they stand to each other.
 *
 * Features and weights follow a study on multi-outlet news: kind, what is counted, context, place, time and value, never
 * value alone; clusters by average link, first of equal values, then of different ones. The result does not depend on
 * the order of the articles, except for the order of the rows.
 *
 * @returns every figure with its claim, and the claims: one for each quantity, also for those that one article alone gives
 * @example
 * const { claims, numbers } = alignNumbers(articles);
 * claims.find((claim) => claim.verdict === "conflict")?.quantity; // => "amount: repair of the pier"
 * numbers.length > claims.length; // => true
 */
export function alignNumbers(articles: readonly Article[], options: AlignNumbersOptions = {}): AlignedNumbers {
  const numbers = articles.flatMap((article) => findNumbers(article));
  const byId = new Map(numbers.map((row) => [row.id, row] as const));
  const sorted = [...articles].sort((a, b) => compare(a.article, b.article));
  const rank = new Map(articles.map((article, index) => [article.article, index] as const));
  const mentions = sorted.map((article, index) => [
    ...linkMentionsOf(article, index),
    ...yearMentionsOf(article, index),
  ]);
  const related = relatedArticles(sorted);
  const backgrounds = backgroundsOf(mentions, related.others);
  const texts = sorted.map((article) => ({ siglum: article.siglum, time: reportTime(article) }));
  const claims: ClaimRow[] = [];
  const groups = groupsOf(mentions, related, backgrounds, options.perArticle ?? 150);
  for (const group of regroup(groups, options.corrections?.claims ?? [])) {
    const claim = claimOf(group.sort(inText), texts);
    if (!claim) continue;
    claims.push(claim);
    for (const id of claim.numbers) byId.get(id)!.claim = claim.id;
  }
  const place = (claim: ClaimRow): [number, number] => {
    const first = claim.numbers
      .map((id) => byId.get(id)!)
      .sort((a, b) => rank.get(a.article)! - rank.get(b.article)! || a.start - b.start)[0]!;
    return [rank.get(first.article)!, first.start];
  };
  const places = new Map(claims.map((claim) => [claim, place(claim)] as const));
  claims.sort((a, b) => places.get(a)![0] - places.get(b)![0] || places.get(a)![1] - places.get(b)![1]);
  return { numbers, claims };
}

/** Figures by dimension, clustered; those beyond what is compared stand alone. */
function groupsOf(
  mentions: readonly (readonly Mention[])[],
  related: Related,
  backgrounds: readonly Background[],
  perArticle: number,
): Mention[][] {
  const dimensions = new Map<string, Mention[]>();
  const groups: Mention[][] = [];
  for (const list of mentions) {
    const counts = new Map<string, number>();
    for (const mention of list) {
      const seen = counts.get(mention.dimension) ?? 0;
      counts.set(mention.dimension, seen + 1);
      if (seen >= perArticle) groups.push([mention]);
      else if (dimensions.has(mention.dimension)) dimensions.get(mention.dimension)!.push(mention);
      else dimensions.set(mention.dimension, [mention]);
    }
  }
  for (const list of dimensions.values()) {
    for (const members of clusterMentions(list, related, backgrounds))
      groups.push(members.map((index) => list[index]!).sort(inText));
  }
  return groups;
}

const inText = (a: Mention, b: Mention) => a.article - b.article || a.row.start - b.row.start;

function claimOf(group: readonly Mention[], texts: readonly ExplainedText[]): ClaimRow | null {
  const outlets = new Set(group.map((mention) => mention.article));
  if (outlets.size === 1 && group.every(({ dimension }) => dimension === "time" || dimension === "year")) return null;
  const reasons = new Set<Reason>();
  const relations: ClaimRow["relations"] = [];
  let verdict: ClaimVerdict = outlets.size === 1 ? "single-source" : "agree";
  for (const [index, a] of group.entries()) {
    for (const b of group.slice(index + 1)) {
      if (a.article === b.article) continue;
      const judged = judge(a, b, [texts[a.article]!.time, texts[b.article]!.time]);
      reasons.add(judged.reason);
      relations.push({
        a: a.row.id,
        b: b.row.id,
        verdict: judged.verdict,
        why: explainPair(a, b, judged, [texts[a.article]!.siglum, texts[b.article]!.siglum]),
      });
      if (verdict !== "single-source" && order.indexOf(judged.verdict) > order.indexOf(verdict))
        verdict = judged.verdict;
    }
  }
  const first = group[0]!;
  return {
    id: `${first.row.article}#c${first.row.start}`,
    quantity: quantityOf(group),
    unit: unitOf(group),
    numbers: group.map((mention) => mention.row.id),
    verdict,
    relations,
    explanation: explainClaim(group, texts, verdict, reasons),
  };
}
