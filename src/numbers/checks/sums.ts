import { unitInWords } from "../claims/claim-phrases";
import { areAlike } from "../claims/evidence";
import type { CheckRow, NumberRow } from "../rows";
import { type Checked, check, fits, type Item, show } from "./context";

const totalling = new Set(["comprising", "consisting", "totalling", "totaling", "namely", "made"]);
const including = new Set(["including", "among"]);

/** Parts and totals: "40 boats, comprising 25 trawlers and 15 ferries", "2,500 in one place and 900 in another". */
export function checkSums(all: readonly Checked[], claims: ReadonlyMap<string, string>): CheckRow[] {
  const checks: CheckRow[] = [];
  const seen = new Set<string>();
  for (const checked of all) {
    for (const { items } of checked.groups) {
      const parts = partsOf(checked, items);
      if (parts) checks.push(parts);
      for (const item of items) {
        const sum = twoPlaces(all, checked, items, item, claims);
        if (!sum) continue;
        const key = sum.numbers.map((id) => claims.get(id) ?? id).join(" ");
        if (!seen.has(key)) checks.push(sum);
        seen.add(key);
      }
    }
  }
  return checks;
}

const isCount = ({ row }: Item) => row.kind === "count" && row.value !== null && row.change === null;

function partsOf({ reader }: Checked, items: readonly Item[]): CheckRow | null {
  const counts = items.filter(isCount);
  for (const [index, whole] of counts.entries()) {
    const parts = counts.slice(index + 1, index + 6);
    if (parts.length === 0) return null;
    const cue = wordBetween(reader, whole, parts[0]!);
    if (cue === null || (cue === "some" && !parts.every((part) => isPart(whole.row, part.row)))) continue;
    const sum = parts.reduce((total, part) => total + part.row.value!, 0);
    const total = whole.row.value!;
    const rows = [whole.row, ...parts.map((part) => part.row)];
    const line = `${parts.map((part) => show(part.row.value!)).join(" + ")} = ${show(sum)}; the whole is given as ${show(total)}.`;
    const hedged = rows.some((row) => row.hedge !== "exact");
    if (cue === "all" && parts.length > 1)
      return check("sum", rows, fits(sum, total, hedged) ? "consistent" : "inconsistent", line);
    if (parts.length > 1 && sum > total && !hedged)
      return check("part-whole", rows, "undetermined", `${line} The parts may overlap.`);
    if (parts.length === 1 && sum > total && !hedged && isPart(whole.row, parts[0]!.row))
      return check(
        "part-whole",
        rows,
        "inconsistent",
        `A part, ${show(sum)}, is larger than its whole, ${show(total)}.`,
      );
  }
  return null;
}

/** "40 people, including 3 children": only a count of the same or of like things can be a part for certain. */
function isPart(whole: NumberRow, part: NumberRow): boolean {
  return whole.unit !== null && part.unit !== null && areAlike(whole.unit, part.unit);
}

function wordBetween(reader: Checked["reader"], a: Item, b: Item): "all" | "some" | null {
  for (let index = a.figure.right; index < b.figure.left; index++) {
    if (reader.raw(index) === ";") return null;
    const word = reader.lower(index);
    if (totalling.has(word) && (word !== "made" || reader.lower(index + 1) === "up")) return "all";
    if (including.has(word)) return "some";
  }
  return null;
}

/** "2,500 troops in one country and about 900 in another": their sum, against a total that any of the texts gives. */
function twoPlaces(
  all: readonly Checked[],
  checked: Checked,
  items: readonly Item[],
  item: Item,
  claims: ReadonlyMap<string, string>,
): CheckRow | null {
  const model = item.figure.inherits;
  const first = model && items.find((other) => other.figure === model);
  if (
    !first ||
    !isCount(first) ||
    !isCount(item) ||
    item.row.place === null ||
    first.row.place === null ||
    first.row.place.text === item.row.place.text ||
    !Number.isInteger(item.row.value!) ||
    !isPlacedRight(checked, item)
  )
    return null;
  const sum = first.row.value! + item.row.value!;
  const hedged = first.row.hedge !== "exact" || item.row.hedge !== "exact";
  const about = hedged ? "about " : "";
  const used = new Set([claims.get(first.row.id), claims.get(item.row.id)]);
  const order = [checked, ...all.filter((other) => other !== checked)];
  for (const other of order) {
    for (const total of other.groups.flatMap((group) => group.items)) {
      if (
        !isCount(total) ||
        total.row.unit !== first.row.unit ||
        used.has(claims.get(total.row.id)) ||
        total.figure.inherits
      )
        continue;
      if (!isTotal(other, total) || total.row.value! < Math.max(first.row.value!, item.row.value!)) continue;
      const rows = [first.row, item.row, total.row];
      return check(
        "sum",
        rows,
        fits(sum, total.row.value!, hedged || total.row.hedge !== "exact") ? "consistent" : "inconsistent",
        `${show(first.row.value!)} + ${show(item.row.value!)} = ${show(sum)}; the total is given as “${total.row.text}”.`,
      );
    }
  }
  if (areCompared(checked, first, item)) return null;
  const unit = first.row.unit === null ? "" : ` ${unitInWords(first.row.unit)}`;
  return check(
    "sum",
    [first.row, item.row],
    "undetermined",
    `${show(first.row.value!)} + ${show(item.row.value!)} makes ${about}${show(sum)}${unit}; no text gives a total.`,
  );
}

/** "900 in Syria": the place stands right behind */
function isPlacedRight({ reader }: Checked, { figure }: Item): boolean {
  return (
    figure.place !== null &&
    figure.place[0] > figure.right &&
    figure.place[0] - figure.right <= 3 &&
    reader.lower(figure.place[0] - 1) !== "from"
  );
}

/** "1,500 in Libya compared with 150,000 in Syria" */
function areCompared({ reader }: Checked, a: Item, b: Item): boolean {
  for (let index = a.figure.right; index < b.figure.left; index++)
    if (/^(?:compared|than|against|versus)$/.test(reader.lower(index))) return true;
  return false;
}

function isTotal({ reader }: Checked, { figure }: Item): boolean {
  for (let index = figure.left - 4; index < figure.right + 5; index++)
    if (/^(total|altogether|combined|overall|both)$/.test(reader.lower(index))) return true;
  return false;
}
