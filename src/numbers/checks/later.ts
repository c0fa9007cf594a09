import type { CheckRow } from "../rows";
import { unitsByName } from "../values/lexicon";
import { type Checked, check, type Item, yearOf } from "./context";
import { years } from "./relate";

/** "in 2013 … two years later, in 2016", and "from 8 a.m. to 5 p.m., nine hours": a length between two points of time. */
export function checkLater(checked: Checked): CheckRow[] {
  return checked.groups.flatMap(({ items }) => [...laterYears(checked, items), ...hoursBetween(checked, items)]);
}

/** The year before, the length and the year after stand in one sentence, the length right beside the second year. */
function laterYears({ reader }: Checked, items: readonly Item[]): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const [index, item] of items.entries()) {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (!before || !after || item.row.kind !== "duration" || item.row.unit !== "year" || item.row.value === null)
      continue;
    if (!/^(?:later|afterwards)$/.test(reader.lower(item.figure.right))) continue;
    const [from, to] = [yearOf(before.row), yearOf(after.row)];
    const beside = after.figure.left - item.figure.right <= 4 && reader.lower(after.figure.left - 1) === "in";
    if (from === null || to === null || to < from || !beside || before.row.text.endsWith("s")) continue;
    const passed = to - from;
    const slack = item.row.hedge === "exact" ? 0 : Math.max(1, item.row.value * 0.2);
    checks.push(
      check(
        "elapsed-time",
        [before.row, item.row, after.row],
        Math.abs(passed - item.row.value) <= slack + 0.5 ? "consistent" : "inconsistent",
        `From ${from} to ${to} it is ${years(passed)}; the text says “${item.row.text}”.`,
      ),
    );
  }
  return checks;
}

/** "from 8 a.m. to 5 p.m., nine hours" */
function hoursBetween({ reader }: Checked, items: readonly Item[]): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const [index, start] of items.entries()) {
    const end = items[index + 1];
    if (!end || start.row.kind !== "time" || end.row.kind !== "time") continue;
    const joint = reader.lower(start.figure.right);
    const opener = reader.lower(start.figure.left - 1);
    const span = (opener === "from" && /^(?:to|until|till)$/.test(joint)) || (opener === "between" && joint === "and");
    const [from, to] = [minutesOf(start.row.iso), minutesOf(end.row.iso)];
    const length = items.find(
      ({ row, figure }) =>
        row.kind === "duration" &&
        row.value !== null &&
        /^(?:hour|minute)$/.test(row.unit ?? "") &&
        figure.left >= end.figure.right &&
        figure.left - end.figure.right <= 4,
    );
    if (!span || from === null || to === null || !length || end.figure.left - start.figure.right !== 1) continue;
    const passed = (to - from + 1440) % 1440;
    const given = (length.row.value! * unitsByName.get(length.row.unit!)!.factor!) / 60;
    // "8 to 5": without the half of the day twelve hours are open
    const open = [start, end].some(({ row }) => !/[ap]\.? ?m\b|noon|midnight|gmt|utc/i.test(row.text));
    const fits = [passed, open ? (passed + 720) % 1440 : passed].some(
      (each) => Math.abs(each - given) <= Math.max(5, 0.1 * given),
    );
    checks.push(
      check(
        "elapsed-time",
        [start.row, end.row, length.row],
        fits ? "consistent" : open ? "undetermined" : "inconsistent",
        `From ${start.row.text} to ${end.row.text} it is ${lengthOf(passed)}; the text says “${length.row.text}”.`,
      ),
    );
  }
  return checks;
}

function minutesOf(iso: string | null): number | null {
  const found = /^(\d\d):(\d\d)/.exec(iso ?? "");
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

function lengthOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${hours} ${hours === 1 ? "hour" : "hours"}` : "", rest > 0 ? `${rest} minutes` : ""];
  return parts.filter((part) => part !== "").join(" ") || "0 minutes";
}
