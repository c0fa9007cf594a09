import type { CheckRow } from "../rows";
import { type Checked, check, type Item, show } from "./context";

/** Arithmetic inside a sentence: a change against its percentage or its amount, a rate times a length against a total, a share against its parts. */
export function checkRates({ reader, groups }: Checked): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const { items } of groups) {
    if (items.length < 2) continue;
    for (const item of items) {
      const found = change(reader, items, item) ?? share(items, item) ?? rate(items, item);
      if (found) checks.push(found);
    }
  }
  return checks;
}

/** "rose 25 percent, from 80 to 100", "rose by 20, from 80 to 100" */
function change(reader: Checked["reader"], items: readonly Item[], { row, figure }: Item): CheckRow | null {
  if (!row.change || row.change.from === null || row.change.to === null || row.change.from === 0) return null;
  const { from, to } = row.change;
  const others = items.filter(
    (item) =>
      item.figure !== figure &&
      item.row.value !== null &&
      item.row.hedge === "exact" &&
      Math.abs(item.figure.left - figure.right) < 12,
  );
  const percent = others.find((item) => item.row.unit === "percent" && row.unit !== "percent");
  if (percent) {
    const expected = (100 * (to - from)) / from;
    const given = Math.abs(percent.row.value!);
    if (Math.abs(Math.abs(expected) - given) > Math.max(10, given)) return null;
    const consistent = Math.abs(Math.abs(expected) - given) <= Math.max(0.6, given * 0.03);
    return check(
      "ratio",
      [row, percent.row],
      consistent ? "consistent" : "inconsistent",
      `From ${show(from)} to ${show(to)} is ${expected < 0 ? "a fall" : "a rise"} of ${show(Math.round(10 * Math.abs(expected)) / 10)} percent; the text says “${percent.row.text}”.`,
    );
  }
  const amount = others.find(
    (item) =>
      item.row.kind === row.kind &&
      (item.row.unit === row.unit || item.row.unit === null) &&
      reader.lower(item.figure.left - 1) === "by",
  );
  if (!amount) return null;
  const expected = Math.abs(to - from);
  const consistent = Math.abs(expected - amount.row.value!) <= 0.01 * Math.max(expected, amount.row.value!);
  return check(
    "difference",
    [row, amount.row],
    consistent ? "consistent" : "inconsistent",
    `Between ${show(from)} and ${show(to)} lie ${show(expected)}; the text says “${amount.row.text}”.`,
  );
}

/** "12 of the 40 boats, or 30 percent" */
function share(items: readonly Item[], { row, figure }: Item): CheckRow | null {
  if (row.kind !== "count" || !figure.of || row.value === null) return null;
  const whole = items.find((item) => item.figure === figure.of);
  if (!whole || whole.row.value === null || whole.row.value === 0) return null;
  const percent = items.find(
    (item) =>
      item.row.unit === "percent" &&
      item.row.value !== null &&
      item.figure.of === null &&
      Math.abs(item.figure.left - whole.figure.right) < 8,
  );
  if (row.value > whole.row.value && row.hedge === "exact" && whole.row.hedge === "exact") {
    return check(
      "part-whole",
      [row, whole.row],
      "inconsistent",
      `A part, ${show(row.value)}, is larger than its whole, ${show(whole.row.value)}.`,
    );
  }
  if (!percent) return null;
  const expected = (100 * row.value) / whole.row.value;
  const consistent = Math.abs(expected - percent.row.value!) <= Math.max(0.6, 0.03 * expected);
  return check(
    "ratio",
    [row, whole.row, percent.row],
    consistent ? "consistent" : "inconsistent",
    `${show(row.value)} of ${show(whole.row.value)} is ${show(Math.round(10 * expected) / 10)} percent; the text says “${percent.row.text}”.`,
  );
}

/** "$20 million a year for eight years, $160 million in all" */
function rate(items: readonly Item[], { row }: Item): CheckRow | null {
  const found = /^(.+) per (\w+)$/.exec(row.unit ?? "");
  if (!found || row.value === null || row.kind !== "money") return null;
  const length = items.find(
    (item) => item.row.kind === "duration" && item.row.unit === found[2] && item.row.value !== null,
  );
  const total = items.find(
    (item) =>
      item.row.kind === "money" &&
      (item.row.unit === found[1] || item.row.unit === `US ${found[1]}`) &&
      item.row.value !== null,
  );
  if (!length || !total) return null;
  const expected = row.value * length.row.value!;
  const ratio = expected / total.row.value!;
  if (ratio < 0.5 || ratio > 2) return null;
  const consistent = Math.abs(ratio - 1) <= (row.hedge === "exact" && total.row.hedge === "exact" ? 0.06 : 0.15);
  return check(
    "product",
    [row, length.row, total.row],
    consistent ? "consistent" : "inconsistent",
    `${show(row.value)} times ${show(length.row.value!)} is ${show(expected)}; the text says “${total.row.text}”.`,
  );
}
