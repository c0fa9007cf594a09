import { reportTime } from "../claims/report-time";
import eventData from "../data/events.json";
import type { CheckRow } from "../rows";
import { unitsByName } from "../values/lexicon";
import { type Checked, check, type Item, yearOf } from "./context";
import { namesIn, share, years } from "./relate";

const events = new Map<string, string>();
for (const [event, words] of Object.entries(eventData.events)) for (const word of words) events.set(word, event);
/** a disaster is said to strike, to kill and to destroy: one event */
const alike = new Map([
  ["death", "strike"],
  ["invade", "strike"],
]);
const reach = 16;

interface Dated {
  checked: Checked;
  item: Item;
  year: number;
  event: string;
  names: Set<string>;
}

/**
 * "Two years after Bam was destroyed" against "a quake struck Bam in December 2003", in this or another article, and
 * "in 2003, two years ago" in one sentence: the years between, with the date of the text as now.
 */
export function checkSince(all: readonly Checked[]): CheckRow[] {
  const dated = all.flatMap(datedEvents);
  const checks: CheckRow[] = [];
  const seen = new Set<string>();
  for (const checked of all) {
    const time = reportTime(checked.article);
    if (time === null) continue;
    const now = Number(time.slice(0, 4));
    for (const { sentence, items } of checked.groups) {
      for (const item of items) {
        const length = yearsOf(item);
        if (length === null) continue;
        const origin =
          checked.reader.lower(item.figure.right) === "ago"
            ? beside(items, item)
            : after(checked, item, sentence.endToken, dated);
        if (!origin) continue;
        const passed = now - origin.year;
        const key = `${item.row.value} ${origin.year} ${now}`;
        if (passed < 0 || seen.has(key)) continue;
        seen.add(key);
        const fits = Math.abs(passed - length) <= Math.max(1, length * 0.1);
        checks.push(
          check(
            "elapsed-time",
            [item.row, origin.row],
            fits ? "consistent" : "inconsistent",
            `From ${origin.year} to ${now} it is ${years(passed)}; the text says “${item.row.text}”.`,
          ),
        );
      }
    }
  }
  return checks;
}

function yearsOf({ row }: Item): number | null {
  if (row.kind !== "duration" || row.value === null) return null;
  const unit = unitsByName.get(row.unit ?? "");
  const length = unit?.factor ? (row.value * unit.factor) / 31_556_952 : 0;
  return length >= 1.5 ? length : null;
}

/** "in 2003, two years ago": a year right beside */
function beside(items: readonly Item[], item: Item): { year: number; row: Item["row"] } | null {
  const other = items.find(
    ({ row, figure }) =>
      row.kind === "year" &&
      row.value !== null &&
      // a decade is no year to count from
      !row.text.endsWith("s") &&
      Math.min(Math.abs(figure.left - item.figure.right), Math.abs(item.figure.left - figure.right)) <= 3,
  );
  return other ? { year: other.row.value!, row: other.row } : null;
}

function after(
  checked: Checked,
  { figure }: Item,
  end: number,
  dated: readonly Dated[],
): { year: number; row: Item["row"] } | null {
  const { reader } = checked;
  if (!/^(after|since)$/.test(reader.lower(figure.right))) return null;
  const stop = Math.min(end, figure.right + reach);
  const names = namesIn(checked, figure.right + 1, stop);
  for (let index = figure.right + 1; index < stop; index++) {
    const event = eventOf(reader.lower(index));
    if (event === null) continue;
    const fitting = dated.filter((each) => each.event === event && share(each.names, names));
    const found = fitting.find((each) => each.checked === checked) ?? fitting[0];
    if (found) return { year: found.year, row: found.item.row };
  }
  return null;
}

function eventOf(word: string): string | null {
  const event = events.get(word);
  return event === undefined ? null : (alike.get(event) ?? event);
}

function datedEvents(checked: Checked): Dated[] {
  const { reader } = checked;
  const found: Dated[] = [];
  for (const { sentence, items } of checked.groups) {
    for (const item of items) {
      const year = yearOf(item.row);
      if (year === null || !/\d{4}/.test(item.row.text)) continue;
      const from = Math.max(sentence.firstToken, item.figure.left - reach);
      const to = Math.min(sentence.endToken, item.figure.right + reach);
      const names = namesIn(checked, from, to);
      const kinds = new Set<string>();
      for (let index = from; index < to; index++) {
        const event = eventOf(reader.lower(index));
        if (event !== null) kinds.add(event);
      }
      for (const event of kinds) found.push({ checked, item, year, event, names });
    }
  }
  return found;
}
