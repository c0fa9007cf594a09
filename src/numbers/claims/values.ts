import type { LinkMention } from "./link-mention";
import { evolving } from "./mention";
import { weights } from "./weights";

/** How telling it is that two figures have this value: 4.6 more than 5, 26,113 more than 20,000. */
export function rarity(value: number): number {
  const digits = significant(value);
  return Math.min(1, 0.15 + 0.3 * (digits - 1) + 0.1 * Math.log10(1 + Math.abs(value)));
}

export function significant(value: number): number {
  const text = Math.abs(value)
    .toPrecision(8)
    .replace(/e.{0,5}$/, "")
    .replace(".", "")
    .replace(/^0+/, "")
    .replace(/0{1,8}$/, "");
  return Math.max(1, text.length);
}

/** Are two values within 3%? */
export function isClose(a: LinkMention, b: LinkMention): boolean {
  if (a.row.parts && b.row.parts) return a.row.parts.join("-") === b.row.parts.join("-");
  if (a.dimension === "time") return clockGap(a, b) <= 2;
  // a year is no rounding: two people of 43 and 44 are two
  if (a.dimension === "year" || a.dimension === "age") return a.value === b.value;
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  return Math.abs(a.value - b.value) <= 0.03 * size;
}

/**
 * Minutes between two clock times: in UTC where both texts name a zone, round the half day where one of them leaves
 * open which half it is.
 */
export function clockGap(a: LinkMention, b: LinkMention): number {
  const zoned = a.zone !== null && b.zone !== null;
  const apart = zoned ? a.value - a.zone! - (b.value - b.zone!) : a.value - b.value;
  const cycle = a.halfKnown && b.halfKnown && !zoned ? 1440 : zoned ? 1440 : 720;
  const gap = Math.abs(apart) % cycle;
  return Math.min(gap, cycle - gap);
}

/** What the two values say: equal and rare ones draw together, distant ones apart. */
export function valueScore(a: LinkMention, b: LinkMention, sameThing: boolean): number {
  if (isClose(a, b)) {
    const size = Math.max(Math.abs(a.value), Math.abs(b.value));
    const equal = a.dimension === "time" || Math.abs(a.value - b.value) <= 1e-6 * size;
    const rare = a.row.parts ? 1 : rarity(a.row.value ?? a.value);
    // that two small whole numbers coincide says little when they count different things
    if (!sameThing && Math.abs(a.value) <= 12 && Number.isInteger(a.value)) return 0;
    return equal ? weights.equal + weights.rarity * rare : weights.close + weights.closeRarity * rare;
  }
  if (a.row.parts || b.row.parts) return -3;
  if (a.dimension === "time") return clockScore(a, b);
  if (a.dimension === "age") return -Math.min(3, 0.6 * Math.abs(a.value - b.value));
  if (a.value < 0 !== b.value < 0) return -4;
  if (a.value === 0 || b.value === 0) return weights.distance;
  const ratio = Math.abs(Math.log(a.value / b.value));
  const crowd = a.concept === "turnout" && b.concept === "turnout";
  const steady = !isEvolving(a) && !isEvolving(b) && !crowd;
  const far = steady && a.dimension === "count" && ratio > 1.1 ? weights.steadyFar : 0;
  if (overlaps(a, b)) return weights.within * weights.distance * Math.max(0, ratio - 1);
  // those who count a crowd differ by far
  return far + (crowd ? 0.5 : 1) * weights.distance * Math.min(weights.farthest, ratio);
}

/** May one be local time and the other UTC or of a named zone: the same minute, whole half hours apart? */
export function isOtherZone(a: LinkMention, b: LinkMention): boolean {
  const apart = Math.abs(a.value - b.value);
  return (a.zone === null) !== (b.zone === null) && apart % 30 === 0 && apart <= 840;
}

function clockScore(a: LinkMention, b: LinkMention): number {
  if (isOtherZone(a, b)) return weights.clock / 2;
  const gap = clockGap(a, b);
  return gap <= 45 ? weights.clock * (1 - gap / 60) : weights.distance * Math.min(3, gap / 60);
}

/** Is it a number that grows while reports come in, such as a toll? */
export function isEvolving({ concept }: LinkMention): boolean {
  return concept !== null && evolving.has(concept);
}

function overlaps(a: LinkMention, b: LinkMention): boolean {
  if (a.row.value !== null && b.row.value !== null) return false;
  return (
    Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY) <=
    Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY)
  );
}
