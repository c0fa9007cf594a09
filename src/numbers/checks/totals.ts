import { areAlike } from "../claims/evidence";
import type { CheckRow } from "../rows";
import { type Checked, check, fits, type Item, show } from "./context";

/** "25 trawlers and 15 ferries, 40 boats in all", "a total of 40 boats: 25 trawlers and 15 ferries" */
export function checkTotals({ reader, groups }: Checked): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const { items } of groups) {
    const counts = items.filter(({ row }) => row.kind === "count" && row.value !== null && row.change === null);
    for (const [index, total] of counts.entries()) {
      const parts = isAfterParts(reader, total)
        ? partsBefore(reader, counts.slice(0, index), total)
        : isBeforeParts(reader, total)
          ? partsAfter(reader, total, counts.slice(index + 1))
          : [];
      if (parts.length < 2) continue;
      const sum = parts.reduce((all, { row }) => all + row.value!, 0);
      const rows = [total, ...parts].map(({ row }) => row);
      const hedged = rows.some(({ hedge }) => hedge !== "exact");
      const consistent = fits(sum, total.row.value!, hedged);
      const alike = parts.every(({ row }) => isOfTotal(row.unit, total.row.unit));
      checks.push(
        check(
          "sum",
          rows,
          consistent ? "consistent" : alike ? "inconsistent" : "undetermined",
          `${parts.map(({ row }) => show(row.value!)).join(" + ")} = ${show(sum)}; the total is given as “${total.row.text}”.`,
        ),
      );
    }
  }
  return checks;
}

/** Can the part be counted in the total? Without a noun of its own it is of what the total counts. */
const isOfTotal = (part: string | null, total: string | null) =>
  part === null || total === null || areAlike(part, total);

/** "40 boats in all", "for a total of 40", "a total of 40 boats" after its parts */
function isAfterParts(reader: Checked["reader"], { figure }: Item): boolean {
  const end = figure.nounTo !== null && figure.nounFrom === figure.right ? figure.nounTo : figure.right;
  for (const at of [figure.right, end]) {
    const word = reader.lower(at);
    if (word === "altogether" || (word === "in" && /^(?:all|total)$/.test(reader.lower(at + 1)))) return true;
  }
  return (
    reader.lower(figure.left - 1) === "of" &&
    reader.lower(figure.left - 2) === "total" &&
    /^(?:for|making)$/.test(reader.lower(figure.left - 4))
  );
}

/** "40 boats: 25 trawlers and 15 ferries" */
function isBeforeParts(reader: Checked["reader"], { figure }: Item): boolean {
  const end = figure.nounTo !== null && figure.nounFrom === figure.right ? figure.nounTo : figure.right;
  return reader.raw(end) === ":" && reader.lower(figure.left - 1) === "of" && reader.lower(figure.left - 2) === "total";
}

/** The counts right before a total that commas and "and" alone join. */
function partsBefore(reader: Checked["reader"], before: readonly Item[], total: Item): Item[] {
  const parts: Item[] = [];
  let right = total;
  for (const part of [...before].reverse()) {
    if (!isJoined(reader, part, right, parts.length === 0 ? 4 : 8)) break;
    parts.unshift(part);
    right = part;
  }
  return parts;
}

function partsAfter(reader: Checked["reader"], total: Item, after: readonly Item[]): Item[] {
  const parts: Item[] = [];
  let left = total;
  for (const part of after) {
    if (!isJoined(reader, left, part, 8)) break;
    parts.push(part);
    left = part;
  }
  return parts;
}

/** Do at most a noun, a place and a joining word stand between two counts? */
function isJoined(reader: Checked["reader"], a: Item, b: Item, most: number): boolean {
  let joints = 0;
  let words = 0;
  for (let index = a.figure.right; index < b.figure.left; index++) {
    const word = reader.lower(index);
    if (/^(?:,|and|:|plus)$/.test(word)) joints++;
    else if (/^[.;()]$/.test(word)) return false;
    else words++;
  }
  return joints > 0 && words <= most;
}
