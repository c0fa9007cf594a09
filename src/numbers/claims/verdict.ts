import { dayOf } from "../../text/dates";
import type { Hedge } from "../rows";
import { isTurnout } from "./evidence";
import { judgeClock } from "./judge-clock";
import type { Judged, Reason } from "./judged";
import type { LinkMention } from "./link-mention";
import { fitAcrossUnits, gapOf, intersect, isRounded } from "./slack";
import { isEvolving, significant } from "./values";

const bounds = new Map<Hedge, string>([
  ["exact", "exact"],
  ["approximate", "about"],
  ["vague", "about"],
  ["more-than", "above"],
  ["at-least", "above"],
  ["less-than", "below"],
  ["at-most", "below"],
]);

/** When the two articles were written: ISO dates, null when unknown. */
export type ReportTimes = readonly [string | null, string | null];

/** Figures of one kind of hedge: "over 150" and "more than 150". */
export function hedgeClass(hedge: Hedge): string {
  return bounds.get(hedge)!;
}

/** Say how two figures of one quantity stand to each other: agree, compatible, changed or conflict. */
export function judge(a: LinkMention, b: LinkMention, times: ReportTimes): Judged {
  const sameHedge = hedgeClass(a.row.hedge) === hedgeClass(b.row.hedge);
  if (a.row.parts && b.row.parts)
    return a.row.parts.join() === b.row.parts.join() ? { verdict: "agree", reason: "same" } : differ(a, b, times);
  if (isEarlier(a, b) || isEarlier(b, a)) return { verdict: "changed", reason: "later" };
  if (a.dimension === "time") return judgeClock(a, b, sameHedge) ?? differ(a, b, times);
  if (sameValue(a, b))
    return sameHedge ? { verdict: "agree", reason: "same" } : { verdict: "compatible", reason: "hedge" };
  if (a.dimension === "year") return differ(a, b, times);
  if (intersect(a, b)) return { verdict: "compatible", reason: overlapReason(a, b) };
  if (fitAcrossUnits(a, b)) return { verdict: "compatible", reason: "units" };
  const hedged = a.row.hedge !== "exact" || b.row.hedge !== "exact";
  if (isRounded(a, b) || (hedged && gapOf(a, b) <= 0.02)) return { verdict: "compatible", reason: "rounding" };
  return differ(a, b, times);
}

/** "12 were hurt" against "the number rose from 12 to 14": the first is what the second says it was. */
function isEarlier({ row: earlier }: LinkMention, { row: later }: LinkMention): boolean {
  if (!later.change || later.change.from === null || later.change.to === null || earlier.change) return false;
  return near(earlier.value, later.change.from) && !near(earlier.value, later.change.to);
}

function overlapReason(a: LinkMention, b: LinkMention): Reason {
  const open = [a, b].some(({ low, high }) => low === null || high === null);
  if (open) return "bound";
  if (a.row.value === null || b.row.value === null) return "interval";
  return a.row.unit !== b.row.unit && a.row.kind === "measure" ? "units" : "hedge";
}

function sameValue(a: LinkMention, b: LinkMention): boolean {
  if ((a.row.value === null) !== (b.row.value === null) && !a.row.change && !b.row.change) return false;
  if (a.row.value === null && b.row.value === null && !a.row.change) return near(a.low, b.low) && near(a.high, b.high);
  return near(a.value, b.value);
}

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(a), Math.abs(b));
}

/** Both cannot be true of one quantity at one time: another time, another scope, or a conflict. */
function differ(a: LinkMention, b: LinkMention, times: ReportTimes): Judged {
  if (a.row.kind === "money" && a.debt !== b.debt && (a.debt === "with" || b.debt === "with"))
    return { verdict: "compatible", reason: "debt" };
  // two closing prices of one day are one; any other two may be of two hours
  if (a.market !== null && b.market !== null && (a.market === "open" || b.market === "open"))
    return { verdict: "changed", reason: "market" };
  if (isRunningTotal(a, b) || isRunningTotal(b, a)) return { verdict: "compatible", reason: "total" };
  // a toll of years ago no longer grows
  const grows = (isEvolving(a) || isEvolving(b)) && a.anchor === null && b.anchor === null;
  const [first, second] = times;
  const dated = first !== null && second !== null && first !== second;
  const cue = a.cue || b.cue;
  if (
    a.row.change !== null ||
    b.row.change !== null ||
    (grows && (cue || dated)) ||
    (dated && cue && a.dimension !== "share")
  )
    return { verdict: "changed", reason: "later" };
  if (isOfItsTime(a) && daysApart(times) > week) return { verdict: "changed", reason: "later" };
  if (hasGrown(a, b, times) || hasGrown(b, a, [second, first]))
    return { verdict: "changed", reason: dated ? "later" : "unknown-time" };
  if (grows && (first === null || second === null)) return { verdict: "changed", reason: "unknown-time" };
  return { verdict: "conflict", reason: conflictReason(a, b) };
}

/** "600 since the offensive began" against "40 in the strike" */
function isRunningTotal(all: LinkMention, one: LinkMention): boolean {
  return all.running && !one.running && all.value > 2 * one.value;
}

const week = 7;

function daysApart([first, second]: ReportTimes): number {
  return Math.abs(dayOf(first) - dayOf(second)) || 0;
}

/** Counts, amounts and shares are of their day; what was measured or timed once does not become another. */
function isOfItsTime({ dimension, row }: LinkMention): boolean {
  return row.kind !== "measure" && row.kind !== "score" && dimension !== "time" && dimension !== "year";
}

/** "three patients since Friday" against Friday's "two": a count that goes on */
function hasGrown(all: LinkMention, one: LinkMention, [later, earlier]: ReportTimes): boolean {
  if (!all.running || all.value <= one.value) return false;
  return later === null || earlier === null || later > earlier;
}

function conflictReason(a: LinkMention, b: LinkMention): Reason {
  if (a.dimension !== "time" && a.dimension !== "year" && isLostPoint(a.value, b.value)) return "decimal";
  const [left, right] = [a.source?.toLowerCase(), b.source?.toLowerCase()];
  const measured = a.row.kind === "measure" || a.dimension === "measure magnitude" || (isTurnout(a) && isTurnout(b));
  if (measured && left && right && !left.includes(right) && !right.includes(left)) return "sources";
  return "differ";
}

/** The same digits, ten or more times apart: 12 and 1.2. One digit alone would be chance. */
function isLostPoint(a: number, b: number): boolean {
  if (a === 0 || b === 0 || a < 0 !== b < 0 || significant(a) < 2) return false;
  const power = Math.log10(a / b);
  return Math.abs(power - Math.round(power)) < 1e-6 && Math.round(power) !== 0 && Math.abs(power) < 4;
}
