import { relatedArticles } from "../claims/related";
import type { CheckRow } from "../rows";
import { type Checked, check, type Item, show } from "./context";

/** likeness of two articles from which their figures are put together */
const alike = 0.5;

interface Match {
  length: Item;
  total: Item;
}

/**
 * A rate in one article, a length of time and a total in the same or another: "$20 million a year", "an eight-year
 * offer worth $160 million". Only products that come out are told: figures that do not fit may be of other things.
 */
export function checkProducts(all: readonly Checked[]): CheckRow[] {
  const { others, likeness } = relatedArticles(all.map(({ article }) => article));
  const checks: CheckRow[] = [];
  const seen = new Set<string>();
  for (const [at, checked] of all.entries()) {
    for (const rate of itemsOf(checked)) {
      const found = /^(?:US )?(.+) per (\w+)$/.exec(rate.row.unit ?? "");
      if (!found || rate.row.kind !== "money" || rate.row.value === null) continue;
      const match = [at, ...others[at]!]
        .filter((index) => likeness(at, index) >= alike)
        .map((index) => matchOf(all[index]!, rate, found[1]!, found[2]!))
        .find((each) => each !== null);
      const key = match ? `${rate.row.value} ${match.length.row.value} ${match.total.row.value}` : "";
      if (!match || seen.has(key)) continue;
      seen.add(key);
      checks.push(productCheck(rate, match));
    }
  }
  return checks;
}

function itemsOf({ groups }: Checked): Item[] {
  return groups.flatMap(({ items }) => items);
}

function productCheck(rate: Item, { length, total }: Match): CheckRow {
  const [each, times] = [rate.row.value!, length.row.value!];
  return check(
    "product",
    [rate.row, length.row, total.row],
    "consistent",
    `${show(each)} times ${show(times)} is ${show(each * times)}, the total that is given.`,
  );
}

/** A length and a total of one article, at most a sentence apart, that the rate makes out. */
function matchOf(checked: Checked, rate: Item, money: string, time: string): Match | null {
  const items = itemsOf(checked);
  const totals = items.filter(({ row }) => row.kind === "money" && row.unit?.endsWith(money) && row.value !== null);
  for (const length of items) {
    const { row, figure } = length;
    if (row.kind !== "duration" || row.unit !== time || row.value === null || row.value <= 1) continue;
    if (/^(ago|earlier|later|before|after|since)$/.test(checked.reader.lower(figure.right))) continue;
    const total = totals.find(
      (each) =>
        Math.abs(each.row.value! - rate.row.value! * row.value!) < 0.01 * each.row.value! &&
        Math.abs(each.figure.sentence - figure.sentence) <= 1,
    );
    if (total) return { length, total };
  }
  return null;
}
