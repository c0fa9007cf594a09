import { cosine } from "../bags";
import { isOneHappening } from "./clock-words";
import {
  anchorScore,
  type Both,
  conceptScore,
  headScore,
  isNounAgain,
  isOtherThing,
  isTally,
  isTurnout,
  nameScore,
  placeScore,
} from "./evidence";
import type { LinkMention } from "./link-mention";
import { contrastWords } from "./owner";
import { pollScore } from "./polls";
import { isRounded } from "./slack";
import { isClose, isEvolving, rarity, valueScore } from "./values";
import { weights } from "./weights";
import { scoreYears } from "./years";

/** Shares and lengths of time are many: two that differ need more to be one than that they stand in like words. */
function unequalScore(a: LinkMention, b: LinkMention): number {
  if (a.dimension === "share")
    return a.head !== null && a.head === b.head ? 0 : a.name !== null && a.name === b.name ? 0 : weights.unequalShare;
  if (a.dimension === "duration") return weights.unequalDuration;
  const average = a.row.kind === "measure" && a.dimension === "count" && !Number.isInteger(a.value + b.value);
  if (a.dimension === "decimal" || average) return a.name !== null && a.name === b.name ? 0 : weights.unequalDecimal;
  if (a.dimension === "count" && (isTally(a) || isTally(b))) return weights.unequalTally;
  return isEvolving(a) || isEvolving(b) || isOfEvent(a) ? 0 : weights.unequal;
}

/** Within a few percent of each other, and yet no rounding of one figure: 62 and 63 percent, 1,769 and 1,749. */
function areDistinct(a: LinkMention, b: LinkMention): boolean {
  if (a.dimension !== "share" && a.dimension !== "count") return false;
  const exact = a.row.hedge === "exact" && b.row.hedge === "exact" && a.row.value !== null && b.row.value !== null;
  return exact && a.value !== b.value && !isRounded(a, b);
}

/** What differs is of two things sooner where the articles may tell of other events, and of two polls sooner than of one. */
function doubtScore(a: LinkMention, b: LinkMention, doubt: number): number {
  if (isOfEvent(a)) return 0;
  const other = weights.doubtOther + (a.poll !== null || b.poll !== null ? weights.doubtPoll : 0);
  const isOne = (a.known && a.value === 1) || (b.known && b.value === 1);
  const known = a.known !== b.known && !isEvolving(a) && !isEvolving(b) ? weights.known * (isOne ? 2 : 1) : 0;
  return doubt * other + known + pollScore(a, b, doubt);
}

/** An event has one of these: figures that differ are mostly two reports of it. */
function isOfEvent({ dimension }: LinkMention): boolean {
  return dimension === "measure magnitude" || dimension === "metre" || dimension === "time";
}

function rarityOf({ row, value }: LinkMention): number {
  return row.parts ? 1 : rarity(row.value ?? value);
}

/** Of a count that goes on, days apart: what differs is as a rule of another day, not another count. */
function laterScore(a: LinkMention, b: LinkMention, days: number): number {
  if (isEvolving(a) || isEvolving(b) || isOfEvent(a)) return 0;
  return weights.later * Math.min(1, Math.max(0, (days - weights.oneDay) / (weights.otherWeek - weights.oneDay)));
}

/** How alike two articles are, and the days between them. */
interface Between {
  likeness: number;
  days: number;
}

/**
 * Log-odds that two figures of one dimension mean the same quantity, from shallow features.
 *
 * @param between - their articles, see `relatedArticles`
 */
export function scorePair(a: LinkMention, b: LinkMention, both: Both, { likeness, days }: Between): number {
  if (a.dimension === "year") return scoreYears(a, b, both);
  const w = weights;
  const weight = (word: string) => (both[0].weight(word) + both[1].weight(word)) / 2;
  const other = isOtherThing(a, b);
  const local = cosine(a.local, b.local, weight);
  const wide = cosine(a.wide, b.wide, weight);
  let score = w.base + headScore(a, b) + w.local * local + w.wide * wide;
  score +=
    conceptScore(a, b) + nameScore(a, b, both) + placeScore(a, b) + anchorScore(a, b, both) + valueScore(a, b, !other);
  const early = a.sentence < 4 && b.sentence < 4;
  if (early && !other) score += w.early;
  if (a.since !== b.since) score += isClose(a, b) ? w.since : 2 * w.since;
  if (a.generic !== b.generic) score += w.generic;
  const close = isClose(a, b);
  if (!close) score += unequalScore(a, b) + w.otherEvent * Math.min(1, Math.max(0, (w.oneEvent - likeness) / 0.15));
  score += w.likeness * Math.min(0, likeness - w.alike);
  const doubt = Math.min(1, Math.max(0, (w.sameEvent - likeness) / 0.3));
  const ofPoll = a.poll !== null || b.poll !== null;
  const sameConcept =
    a.concept !== null && a.concept === b.concept && !isNounAgain(a, b) && !(a.concept === "share" && ofPoll);
  const steady = a.dimension === "count" && !isEvolving(a) && !isEvolving(b);
  if (!close && steady && local < w.thinBelow && wide < w.thinBelow && !early && !sameConcept)
    score += w.thinCount * (1 + 1.5 * doubt);
  if (doubt > 0 && local < w.thinBelow && wide < w.thinBelow && !early && !sameConcept && !isOfEvent(a))
    score += doubt * (close ? w.thinEqual * (1 - rarityOf(a)) : w.thin);
  if (!close || areDistinct(a, b)) score += doubtScore(a, b, sameConcept ? doubt / 2 : doubt) + laterScore(a, b, days);
  if (a.subset !== b.subset) score += close ? w.subset : w.subsetOther;
  // "10 of them critically" and "among them six children" are two parts of one whole
  if (!close && a.subset && b.subset && a.head !== b.head) score += 2 * w.subsetOther;
  if (a.broad !== b.broad && a.dimension === "count") {
    const placed = (a.broad ? b : a).place !== null;
    score += close ? w.broadEqual : w.broad + (placed ? w.broadPlaced : 0);
  }
  if (a.rate !== b.rate && a.value !== b.value) score += w.rate;
  if (a.more !== b.more) score += close ? w.moreEqual : w.more;
  if (!close && a.total !== b.total) score += w.total;
  if (!close && a.dimension === "age" && (a.name === null || a.name !== b.name)) score += w.ageUnnamed;
  if (a.happening && b.happening && a.article !== b.article && !isOneHappening(a.happening, b.happening))
    score += close ? w.clockAlone : w.clockUnsupported;
  if (a.article === b.article && !areTwoCounts(a, b)) score += close ? w.sameArticle : w.sameArticleOther;
  return score;
}

/** What speaks against two figures of one article being one quantity; 0 for different articles. */
export function cannotLink(a: LinkMention, b: LinkMention): number {
  if (a.article !== b.article) return 0;
  const sameSentence = a.sentence === b.sentence;
  if (isClose(a, b)) return sameSentence ? -3 : 0;
  if (areTwoCounts(a, b)) return 0;
  if (sameSentence) return areContrasted(a, b) || areBounds(a, b) ? 0 : a.attributed ? -6 : -8;
  return a.attributed || b.attributed ? -1 : -2;
}

/** "the agency put it at 5.9, but the survey said it was 6.1": two sources for one quantity in one sentence. */
function areContrasted(a: LinkMention, b: LinkMention): boolean {
  if (a.row.kind !== b.row.kind && a.dimension !== "measure magnitude") return false;
  const [first, second] = a.row.start < b.row.start ? [a, b] : [b, a];
  if (second.source === null || first.source === second.source) return false;
  for (let index = first.figure.right; index < second.figure.left; index++)
    if (contrastWords.has(a.reader.lower(index))) return true;
  return false;
}

/** "Police put the crowd at 9,000. The union counted 40,000.": one crowd as two have counted it. */
function areTwoCounts(a: LinkMention, b: LinkMention): boolean {
  if (!isTurnout(a) || !isTurnout(b) || a.broad !== b.broad) return false;
  return a.source !== null && b.source !== null && a.source.toLowerCase() !== b.source.toLowerCase();
}

/** "at least 160 and possibly as much as 180": the two ends of one quantity. */
function areBounds(a: LinkMention, b: LinkMention): boolean {
  const isLower = ({ row }: LinkMention) => row.hedge === "at-least" || row.hedge === "more-than";
  const isUpper = ({ row }: LinkMention) => row.hedge === "at-most" || row.hedge === "less-than";
  if (!((isLower(a) && isUpper(b)) || (isLower(b) && isUpper(a)))) return false;
  return Math.abs(a.figure.left - b.figure.left) < 12;
}
