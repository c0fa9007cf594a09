import type { LinkMention } from "./link-mention";
import { significant } from "./values";

/**
 * The interval that two figures are compared by: that of the row, wider where words are round. A magnitude said to be
 * "about" is meant to a tenth or two; "dozens" says little of where it ends; "a week" may be nine days; "about 3" may
 * be 4 and "about 100,000" may be 120,000.
 */
export function endsOf(mention: LinkMention): [number, number] {
  const { row, value, low, high } = mention;
  if (mention.dimension === "measure magnitude" && row.hedge === "approximate") return [value - 0.15, value + 0.15];
  if (row.hedge === "vague") return [(low ?? 0) / 2, (high ?? Number.POSITIVE_INFINITY) * 4];
  const ends: [number, number] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  if (/^(just|slightly|barely|a (little|bit))\b/i.test(row.text)) {
    if (ends[1] === Number.POSITIVE_INFINITY) ends[1] = value + 0.15 * Math.abs(value);
    if (low === null || low === 0) ends[0] = Math.max(ends[0], value - 0.15 * Math.abs(value));
  }
  if (row.hedge === "approximate" && row.value !== null) {
    const factor = row.value === 0 ? 1 : Math.abs(value / row.value);
    const slack = factor * roundness(row.value, mention);
    ends[0] = Math.min(ends[0], value - slack);
    ends[1] = Math.max(ends[1], value + slack);
  }
  if (mention.round) {
    ends[0] = low === null ? ends[0] : Math.min(ends[0], value * 0.7);
    ends[1] = high === null ? ends[1] : Math.max(ends[1], value * 1.3);
  }
  return ends;
}

/** How far a figure of few digits may be from what it stands for, in its own unit. */
function roundness(value: number, { row }: LinkMention): number {
  if (significant(value) > 1) return 0;
  if (row.kind === "measure" && Math.abs(value) < 10) return 1;
  return 0.25 * 10 ** Math.floor(Math.log10(Math.max(1, Math.abs(value))));
}

/** Do the intervals meet? */
export function intersect(a: LinkMention, b: LinkMention): boolean {
  const [aLow, aHigh] = endsOf(a);
  const [bLow, bHigh] = endsOf(b);
  return Math.max(aLow, bLow) <= Math.min(aHigh, bHigh);
}

/** The difference of two values as a part of the larger. */
export function gapOf(a: LinkMention, b: LinkMention): number {
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  return size === 0 ? 0 : Math.abs(a.value - b.value) / size;
}

const whole = new Set(["count", "age", "vague-count"]);

/** One of the two is the other with fewer digits: 612 and 600, 1,098 and 1,100, a depth of one mile and of 1.2 miles. */
export function isRounded(a: LinkMention, b: LinkMention): boolean {
  const [left, right] = [a.row.value, b.row.value];
  if (left === null || right === null || a.row.kind === "age" || a.dimension === "measure magnitude") return false;
  if (a.row.unit !== b.row.unit && !(whole.has(a.row.kind) && whole.has(b.row.kind))) return false;
  const [coarse, fine] = significant(left) <= significant(right) ? [left, right] : [right, left];
  const digits = significant(coarse);
  if (significant(fine) === digits) return false;
  if (
    (a.row.kind === "measure" || a.row.kind === "percentage") &&
    Number.isInteger(coarse) &&
    !Number.isInteger(fine) &&
    coarse !== 0
  )
    return Math.round(fine) === coarse;
  return Math.abs(fine) >= 20 && Number(fine.toPrecision(digits)) === coarse && gapOf(a, b) <= 0.05;
}

/**
 * Are two measures in different units the same up to rounding? "10 km" is about six miles, "60 km" about 35: each may
 * be off by half of its last digit, but by no more than 4%, or 8% where it has one digit alone.
 */
export function fitAcrossUnits(a: LinkMention, b: LinkMention): boolean {
  if (a.row.unit === b.row.unit || a.row.unit === null || b.row.unit === null) return false;
  const convertible =
    [a, b].every(({ row }) => row.kind === "measure" || row.kind === "duration") || a.dimension === "share";
  if (!convertible) return false;
  const room = (mention: LinkMention) => {
    const own = Math.abs(mention.row.value ?? mention.value);
    const last = own === 0 ? 0 : 10 ** (Math.floor(Math.log10(own)) - significant(own) + 1);
    return (
      Math.abs(mention.value) *
      Math.min(significant(own) === 1 ? 0.08 : 0.04, Math.max(0.01, own === 0 ? 0 : last / 2 / own))
    );
  };
  return Math.abs(a.value - b.value) <= room(a) + room(b);
}
