import type { CheckRow } from "../rows";
import { type Checked, check, type Item } from "./context";

/** what comes first, and what only after it */
const starts = /^(?:born|founded|formed|opened|launched|built|married|elected|joined|signed)$/;
const ends = new Map<string, RegExp>([
  ["born", /^(?:died|killed|dead)$/],
  ["founded", /^(?:closed|dissolved|disbanded|bankrupt)$/],
  ["formed", /^(?:closed|dissolved|disbanded)$/],
  ["opened", /^(?:closed|demolished)$/],
  ["launched", /^(?:closed|scrapped|sank|sunk|ended)$/],
  ["built", /^(?:demolished|destroyed|scrapped|sank|sunk)$/],
  ["married", /^(?:divorced|widowed|separated)$/],
  ["elected", /^(?:resigned|ousted|unseated)$/],
  ["joined", /^(?:left|quit|resigned)$/],
  ["signed", /^(?:expired|repealed)$/],
]);

/** Years and dates in an order that cannot be: "between 2017 and 2014", died before born. Those in order are not worth a row. */
export function checkOrder({ reader, sentences, groups }: Checked): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const { items } of groups) {
    for (const [index, item] of items.entries()) {
      const next = items[index + 1];
      if (!next) continue;
      const [from, to] = [momentOf(item), momentOf(next)];
      if (from === null || to === null || from.length !== to.length || from <= to) continue;
      const { firstToken } = sentences[item.figure.sentence]!;
      if (!isSpan(reader, item, next) && !isLife(reader, item, next, firstToken)) continue;
      checks.push(
        check(
          "order",
          [item.row, next.row],
          "inconsistent",
          `${item.row.text} comes after ${next.row.text}, but the text has them the other way round.`,
        ),
      );
    }
  }
  return checks;
}

/** A year or a day as text that sorts; null for a decade and for what is not resolved. */
function momentOf({ row }: Item): string | null {
  if (row.kind === "year") return row.value !== null && /^\d{4}$/.test(row.text) ? String(row.value) : null;
  return row.kind === "date" && row.iso?.length === 10 && /\d{4}/.test(row.text) ? row.iso : null;
}

function isSpan(reader: Checked["reader"], { figure }: Item, next: Item): boolean {
  const before = reader.lower(figure.left - 1);
  const joint = reader.lower(figure.right);
  return (
    next.figure.left === figure.right + 1 &&
    ((before === "between" && joint === "and") || (before === "from" && joint === "to"))
  );
}

/** "born in 1980 and died in 1975": each year right behind its verb, with no other subject between them */
function isLife(reader: Checked["reader"], { figure }: Item, next: Item, first: number): boolean {
  const start = verbAt(reader, figure.left, first, starts);
  if (start === null || next.figure.left - figure.right > 8) return false;
  for (let index = figure.right; index < next.figure.left; index++)
    if (reader.isCapital(index) || /^(?:whose|who|[.;])$/.test(reader.lower(index))) return false;
  return verbAt(reader, next.figure.left, figure.right, ends.get(start)!) !== null;
}

/** The verb that a year or a day stands right behind, a preposition and a place at most between them. */
function verbAt(reader: Checked["reader"], left: number, first: number, words: RegExp): string | null {
  for (let index = left - 1; index >= first && index >= left - 4; index--)
    if (words.test(reader.lower(index))) return reader.lower(index);
  return null;
}
