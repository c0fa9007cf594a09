import type { Article } from "../../text";
import { type AlignedNumbers, alignNumbers } from "../claims/align";
import type { CheckRow } from "../rows";
import { checkBirths } from "./births";
import { checkCalendar } from "./calendar";
import { contextOf } from "./context";
import { checkElapsed } from "./elapsed";
import { checkEarlier, checkMultiples } from "./growth";
import { checkLater } from "./later";
import { checkMargins } from "./margins";
import { checkOrder } from "./order";
import { checkProducts } from "./products";
import { checkRates } from "./rates";
import { checkSharesOf } from "./shares-of";
import { checkSince } from "./since";
import { checkSums } from "./sums";
import { checkTotals } from "./totals";

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
