import type { CheckRow } from "../rows";
import { type Checked, check } from "./context";

/** Years in an order that cannot be: "between 2017 and 2014", died before born. Those in order are not worth a row. */
export function checkOrder({ reader, groups }: Checked): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const { items } of groups) {
    for (const [index, item] of items.entries()) {
      const next = items[index + 1];
      if (
        !next ||
        item.row.kind !== "year" ||
        next.row.kind !== "year" ||
        item.row.value === null ||
        next.row.value === null
      )
        continue;
      const before = reader.lower(item.figure.left - 1);
      const joint = reader.lower(item.figure.right);
      const span =
        next.figure.left === item.figure.right + 1 &&
        ((before === "between" && joint === "and") || (before === "from" && joint === "to"));
      if (span && item.row.value > next.row.value) {
        checks.push(
          check(
            "order",
            [item.row, next.row],
            "inconsistent",
            `${item.row.value} comes after ${next.row.value}, but the text has them the other way round.`,
          ),
        );
      }
    }
  }
  return checks;
}
