import type { CheckRow } from "../rows";
import { timeOf } from "../values/dates";
import { weekdays } from "../values/lexicon";
import { type Checked, check, dayOf } from "./context";

const names = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Weekdays against the calendar: beside a date, and the first one of a report against its dateline. */
export function checkCalendar({ article, reader, groups }: Checked): CheckRow[] {
  const checks: CheckRow[] = [];
  let opening = article.published !== null;
  for (const { items } of groups) {
    for (const [index, item] of items.entries()) {
      if (item.row.kind !== "weekday") continue;
      const day = weekdays.get(item.row.text.toLowerCase());
      if (day === undefined) continue;
      // "Thursday, May 7, 2015. On Tuesday": the date has its weekday already
      const taken = items[index - 2]?.row.kind === "weekday";
      const beside = [items[index + 1], taken ? undefined : items[index - 1]].find(
        (other) => other?.row.kind === "date" && isBeside(reader, item.figure, other.figure),
      );
      const explicit = beside && /\d{4}/.test(beside.row.text) ? beside.row.iso : null;
      const time = timeOf(explicit);
      if (beside && explicit && explicit.length === 10 && !Number.isNaN(time)) {
        const actual = new Date(time).getUTCDay();
        const sure = actual === day;
        checks.push(
          check(
            "calendar",
            [item.row, beside.row],
            sure ? "consistent" : "inconsistent",
            sure
              ? `${dayOf(explicit)} was a ${names[actual]}, as the text says.`
              : `${dayOf(explicit)} was a ${names[actual]}; the text says ${names[day]}.`,
          ),
        );
        opening = false;
      } else if (opening) {
        const dateline = groups
          .slice(0, 4)
          .flatMap((group) => group.items)
          .find((other) => other.row.kind === "date" && other.row.iso === article.published);
        opening = false;
        if (dateline && item.row.iso === article.published && dateline.row.start < item.row.start) {
          checks.push(
            check(
              "calendar",
              [item.row, dateline.row],
              "consistent",
              `The report is dated ${dayOf(article.published!)}, which was a ${names[day]}, as the text says.`,
            ),
          );
        }
      }
    }
  }
  return checks;
}

function isBeside(
  reader: Checked["reader"],
  a: { from: number; to: number },
  b: { from: number; to: number },
): boolean {
  const [from, to] = a.from < b.from ? [a.to, b.from] : [b.to, a.from];
  if (to - from > 2) return false;
  for (let index = from; index < to; index++) if (!/^[,(]$|^the$|^on$/.test(reader.lower(index))) return false;
  return true;
}
