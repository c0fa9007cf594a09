import { areAlike } from "../claims/evidence";
import type { CheckRow, NumberRow } from "../rows";
import { type Checked, check, fits, type Item, show } from "./context";

/** "2,000 people, half of whom …": the part worked out, against a figure for it where any of the texts gives one. */
export function checkSharesOf(all: readonly Checked[]): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const checked of all) {
    const items = checked.groups.flatMap((group) => group.items);
    const byFigure = new Map(items.map((item) => [item.figure, item] as const));
    for (const item of items) {
      const factor = factorOf(item.row);
      const whole = item.figure.of ? byFigure.get(item.figure.of) : undefined;
      if (factor === null || !whole || whole.row.kind !== "count" || whole.row.value === null) continue;
      // of a handful a share says no more than the count itself
      if (whole.row.value < 10) continue;
      const expected = factor * whole.row.value;
      const part = partOf(all, whole, expected);
      const line = `${item.row.text} of ${show(whole.row.value)} is ${show(Math.round(expected))}`;
      checks.push(
        part
          ? check("ratio", [item.row, whole.row, part.row], "consistent", `${line}; a text gives “${part.row.text}”.`)
          : check("ratio", [item.row, whole.row], "undetermined", `${line}; no text gives that number.`),
      );
    }
  }
  return checks;
}

function factorOf(row: NumberRow): number | null {
  if (row.value === null || row.hedge !== "exact") return null;
  return row.kind === "fraction" ? row.value : row.unit === "percent" ? row.value / 100 : null;
}

/** A count of the same things that is the part, in any of the texts; never the whole again. */
function partOf(all: readonly Checked[], whole: Item, expected: number): Item | null {
  for (const checked of all) {
    for (const { items } of checked.groups) {
      for (const item of items) {
        if (item.row.kind !== "count" || item.row.value === null || item.row.value === whole.row.value) continue;
        if (item.row.unit === null || whole.row.unit === null || !areAlike(item.row.unit, whole.row.unit)) continue;
        // "at least 723" is of something else than 717
        const open = item.row.low === null || item.row.high === null;
        if (expected >= 20 && !open && fits(expected, item.row.value, false)) return item;
      }
    }
  }
  return null;
}
