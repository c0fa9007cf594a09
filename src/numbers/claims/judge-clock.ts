import type { Hedge } from "../rows";
import type { Judged } from "./judged";
import type { LinkMention } from "./link-mention";
import { clockGap, isOtherZone } from "./values";

/** minutes that "about" leaves on a clock, for one figure and for two */
const about = 15;
const both = 20;
/** minutes that "shortly after" and "before" leave */
const after = 20;
const before = 60;

const later = new Set<Hedge>(["more-than", "at-least"]);
const earlier = new Set<Hedge>(["less-than", "at-most"]);

/**
 * Two clock times of one event. Times in named zones are compared in UTC; a time in GMT and one without a zone fit when
 * whole half hours lie between them, as between GMT and a local time.
 *
 * @returns null when both cannot be true
 */
export function judgeClock(a: LinkMention, b: LinkMention, sameHedge: boolean): Judged | null {
  const gap = clockGap(a, b);
  if (gap === 0) {
    if (a.zone !== null && b.zone !== null && a.zone !== b.zone) return { verdict: "compatible", reason: "zone" };
    return sameHedge ? { verdict: "agree", reason: "same" } : { verdict: "compatible", reason: "hedge" };
  }
  if (isOtherZone(a, b)) return { verdict: "compatible", reason: "zone" };
  const rough = [a, b].filter(({ row }) => row.hedge !== "exact").length;
  if (gap <= (rough === 2 ? both : rough === 1 ? about : 0)) return { verdict: "compatible", reason: "hedge" };
  return isBound(a, b) || isBound(b, a) ? { verdict: "compatible", reason: "bound" } : null;
}

/** "before 9" and "8.40", "shortly after 2" and "2.09" */
function isBound(a: LinkMention, b: LinkMention): boolean {
  const gap = b.value - a.value;
  return (
    (later.has(a.row.hedge) && gap >= 0 && gap <= after) || (earlier.has(a.row.hedge) && gap <= 0 && gap >= -before)
  );
}
