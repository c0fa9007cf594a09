import type { Article } from "../text";
import { type AlignedNumbers, alignNumbers } from "./align";
import { checkBirths } from "./checks/births";
import { checkCalendar } from "./checks/calendar";
import { contextOf } from "./checks/context";
import { checkElapsed } from "./checks/elapsed";
import { checkEarlier, checkMultiples } from "./checks/growth";
import { checkLater } from "./checks/later";
import { checkMargins } from "./checks/margins";
import { checkOrder } from "./checks/order";
import { checkProducts } from "./checks/products";
import { checkRates } from "./checks/rates";
import { checkSharesOf } from "./checks/shares-of";
import { checkSince } from "./checks/since";
import { checkSums } from "./checks/sums";
import { checkTotals } from "./checks/totals";
import type { CheckRow } from "./rows";

/**
 * Try the arithmetic and the calendars that a careful reader would try, within and across articles: sums and parts,
 * changes against their percentage, rates times lengths, elapsed time against years, weekdays against dates.
 *
 * Few and sure rather than many: a check is only made where the text itself puts the figures together.
 *
 * @param aligned - what `alignNumbers` gave for the same articles (default: worked out here)
 * @returns one row a check, in the order of the articles and of the text; `undetermined` where a figure is missing
 * @example
 * const { articles } = createCorpus([createArticle({ id: "a", text: "VELDEN, March 4, 2024 - The storm closed the port on Tuesday, 4 March 2024." })]);
 * checkNumbers(articles).map(({ kind, verdict }) => [kind, verdict]); // => [["calendar", "inconsistent"]]
 */
export function checkNumbers(articles: readonly Article[], aligned?: AlignedNumbers): CheckRow[] {
  const { numbers } = aligned ?? alignNumbers(articles);
  const claims = new Map<string, string>();
  for (const row of numbers) if (row.claim !== null) claims.set(row.id, row.claim);
  const all = articles.map(contextOf);
  const sorted = [...all].sort((a, b) => (a.article.article < b.article.article ? -1 : 1));
  const checks = [
    ...sorted.flatMap((one) => [
      ...checkCalendar(one),
      ...checkRates(one),
      ...checkMargins(one),
      ...checkMultiples(one),
      ...checkTotals(one),
      ...checkLater(one),
      ...checkOrder(one),
    ]),
    ...checkElapsed(sorted),
    ...checkBirths(sorted),
    ...checkSince(sorted),
    ...checkSharesOf(sorted),
    ...checkProducts(sorted),
    ...checkSums(sorted, claims),
    ...checkEarlier(sorted, claims),
  ];
  const place = new Map(numbers.map((row, index) => [row.id, index] as const));
  const known = new Map<string, CheckRow>();
  for (const row of checks) if (!known.has(row.id)) known.set(row.id, row);
  return [...known.values()].sort((a, b) => place.get(a.numbers[0]!)! - place.get(b.numbers[0]!)!);
}
