import { evolving } from "./mention";
import type { LinkMention as Mention } from "./roles";
import type { Hedge, PairVerdict } from "./rows";
import { significant } from "./values";

const bounds = new Map<Hedge, string>([
  ["exact", "exact"],
  ["approximate", "about"],
  ["vague", "about"],
  ["more-than", "above"],
  ["at-least", "above"],
  ["less-than", "below"],
  ["at-most", "below"],
]);

export interface Judged {
  verdict: PairVerdict;
  reason: "same" | "hedge" | "bound" | "rounding" | "units" | "zone" | "interval" | "time" | "differ";
}

/**
 * Say how two figures of one quantity stand to each other: agree, compatible, changed or conflict.
 *
 * @param dates - ISO dates of the two articles, null when unknown: a later report may give a higher toll
 */
export function judge(a: Mention, b: Mention, dates: [string | null, string | null]): Judged {
  const sameHedge = bounds.get(a.row.hedge) === bounds.get(b.row.hedge);
  if (a.row.parts && b.row.parts) {
    return a.row.parts.join() === b.row.parts.join() ? { verdict: "agree", reason: "same" } : differ(a, b, dates);
  }
  if (a.dimension === "time") return judgeClock(a, b, sameHedge, dates);
  if (sameValue(a, b))
    return sameHedge ? { verdict: "agree", reason: "same" } : { verdict: "compatible", reason: "hedge" };
  if (intersect(a, b))
    return {
      verdict: "compatible",
      reason:
        a.low === null || b.low === null || a.high === null || b.high === null
          ? "bound"
          : a.row.value === null || b.row.value === null
            ? "interval"
            : "hedge",
    };
  const gap = gapOf(a, b);
  if (a.row.unit !== b.row.unit && gap <= 0.07 && sameKindOfUnit(a, b))
    return { verdict: "compatible", reason: "units" };
  if (isRounded(a, b) || (gap <= 0.02 && a.row.hedge !== "exact") || (gap <= 0.02 && b.row.hedge !== "exact"))
    return { verdict: "compatible", reason: "rounding" };
  return differ(a, b, dates);
}

function sameKindOfUnit(a: Mention, b: Mention): boolean {
  return a.row.kind === "measure" || b.row.kind === "measure" || a.row.kind === "duration" || a.dimension === "share";
}

function sameValue(a: Mention, b: Mention): boolean {
  if ((a.row.value === null) !== (b.row.value === null) && !a.row.change && !b.row.change) return false;
  if (a.row.value === null && b.row.value === null && !a.row.change) return near(a.low, b.low) && near(a.high, b.high);
  return near(a.value, b.value);
}

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(a), Math.abs(b));
}

/** Do the intervals meet? A magnitude said to be "about" is meant to a tenth or two, not to ten percent. */
function intersect(a: Mention, b: Mention): boolean {
  const [aLow, aHigh] = ends(a);
  const [bLow, bHigh] = ends(b);
  return Math.max(aLow, bLow) <= Math.min(aHigh, bHigh);
}

function ends(mention: Mention): [number, number] {
  if (mention.row.unit === "magnitude" && mention.row.hedge === "approximate")
    return [mention.value - 0.15, mention.value + 0.15];
  // "dozens" and "hundreds" say little of where they end
  if (mention.row.hedge === "vague") return [(mention.low ?? 0) / 2, (mention.high ?? Number.POSITIVE_INFINITY) * 4];
  return [mention.low ?? Number.NEGATIVE_INFINITY, mention.high ?? Number.POSITIVE_INFINITY];
}

function gapOf(a: Mention, b: Mention): number {
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  return size === 0 ? 0 : Math.abs(a.value - b.value) / size;
}

/** One of the two is the other with fewer digits: 612 and 600, 1,098 and 1,100. */
function isRounded(a: Mention, b: Mention): boolean {
  if (
    a.row.value === null ||
    b.row.value === null ||
    a.row.unit !== b.row.unit ||
    a.row.kind === "age" ||
    a.row.unit === "magnitude"
  )
    return false;
  const [coarse, fine] =
    significant(a.row.value) <= significant(b.row.value) ? [a.row.value, b.row.value] : [b.row.value, a.row.value];
  const digits = significant(coarse);
  if (significant(fine) === digits || Math.abs(fine) < 20) return false;
  return Number(fine.toPrecision(digits)) === coarse && gapOf(a, b) <= 0.05;
}

function judgeClock(a: Mention, b: Mention, sameHedge: boolean, dates: [string | null, string | null]): Judged {
  const gap = Math.abs(a.value - b.value);
  const twelve = Math.min(gap % 720, 720 - (gap % 720));
  const zoned = (a.row.iso ?? "").endsWith("Z") !== (b.row.iso ?? "").endsWith("Z");
  if (gap === 0 || (twelve === 0 && Math.min(a.value, b.value) < 720 && gap === 0))
    return { verdict: sameHedge ? "agree" : "compatible", reason: sameHedge ? "same" : "hedge" };
  if (zoned && gap % 30 === 0 && gap <= 840) return { verdict: "compatible", reason: "zone" };
  const slack = a.row.hedge === "exact" && b.row.hedge === "exact" ? 0 : 15;
  if (gap <= slack) return { verdict: "compatible", reason: "hedge" };
  if (isBefore(a, b) || isBefore(b, a)) return { verdict: "compatible", reason: "bound" };
  return differ(a, b, dates);
}

/** "before 9" and "8.40", "shortly after 2" and "2.09" */
function isBefore(a: Mention, b: Mention): boolean {
  const gap = b.value - a.value;
  const kind = bounds.get(a.row.hedge);
  return (kind === "above" && gap >= 0 && gap <= 30) || (kind === "below" && gap <= 0 && gap >= -60);
}

function differ(a: Mention, b: Mention, [first, second]: [string | null, string | null]): Judged {
  const grows = (a.concept !== null && evolving.has(a.concept)) || (b.concept !== null && evolving.has(b.concept));
  const dated = first !== null && second !== null && first !== second;
  if (
    (grows && (a.cue || b.cue || dated)) ||
    (dated && (a.cue || b.cue) && a.dimension !== "share") ||
    a.row.change !== null ||
    b.row.change !== null
  ) {
    return { verdict: "changed", reason: "time" };
  }
  return { verdict: "conflict", reason: "differ" };
}
