import type { CheckRow } from "../rows";
import { type Checked, check, type Item, show } from "./context";

const leads = new Set("lead leads leading led margin edge advantage gap win victory".split(" "));

/** "led 52 percent to 40 percent, a 12-point lead": the points between two shares, where one sentence gives all three. */
export function checkMargins({ reader, groups }: Checked): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const { items } of groups) {
    const shares = items.filter(({ row }) => row.unit === "percent");
    if (shares.length !== 1 && shares.length !== 2) continue;
    const pair = pairOf(reader, shares);
    const margin = items.find((item) => isMargin(reader, item));
    if (!pair || !margin) continue;
    const [low, high] = pair.ends;
    const between = high - low;
    const given = margin.row.value!;
    checks.push(
      check(
        "difference",
        [...pair.items.map(({ row }) => row), margin.row],
        Math.abs(between - given) <= 1.05 ? "consistent" : "inconsistent",
        `${show(high)} - ${show(low)} = ${show(between)}; the text says “${margin.row.text}”.`,
      ),
    );
  }
  return checks;
}

interface Pair {
  items: Item[];
  ends: [number, number];
}

/** "52 percent to 40 percent", read as one range or as two figures with "to" between them */
function pairOf(reader: Checked["reader"], shares: readonly Item[]): Pair | null {
  const [first, second] = shares as [Item, Item | undefined];
  if (!second) {
    const { low, high, value, change } = first.row;
    const to = value === null && change === null && low !== null && high !== null;
    return to && !/[-–]/.test(first.row.text) ? { items: [first], ends: [low, high] } : null;
  }
  const joined = second.figure.left - first.figure.right === 1 && reader.lower(first.figure.right) === "to";
  if (!joined || first.row.value === null || second.row.value === null) return null;
  const [a, b] = [first.row.value, second.row.value];
  return { items: [first, second], ends: [Math.min(a, b), Math.max(a, b)] };
}

/** "a 12-point lead", "a margin of 12 points" */
function isMargin(reader: Checked["reader"], { row, figure }: Item): boolean {
  if (!row.unit?.endsWith("point") || row.value === null || row.hedge !== "exact") return false;
  const right = reader.isJoiner(figure.right) ? figure.right + 1 : figure.right;
  return (
    leads.has(reader.lower(right)) ||
    (reader.lower(figure.left - 1) === "of" && leads.has(reader.lower(figure.left - 2)))
  );
}
