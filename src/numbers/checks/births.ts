import { findOwner } from "../claims/owner";
import { reportTime } from "../claims/report-time";
import type { CheckRow } from "../rows";
import { type Checked, check, type Item, yearOf } from "./context";

interface Of {
  checked: Checked;
  item: Item;
  /** last name in lower case */
  name: string;
  year: number;
}

/** An age against the year of birth of the same person, in this or in another article; one check for each two values. */
export function checkBirths(all: readonly Checked[]): CheckRow[] {
  const births = all.flatMap((checked) => birthsOf(checked));
  const checks: CheckRow[] = [];
  const seen = new Set<string>();
  for (const checked of all) {
    const time = reportTime(checked.article);
    for (const { items } of checked.groups) {
      for (const item of items) {
        if (item.row.unit !== "year of age" || item.row.value === null || item.row.hedge !== "exact") continue;
        const name = nameOf(checked, item);
        const own = births.filter((birth) => birth.name === name);
        const birth = own.find((each) => each.checked === checked) ?? own[0];
        if (name === null || !birth) continue;
        const key = `${name} ${item.row.value} ${birth.year} ${time?.slice(0, 4)}`;
        if (seen.has(key) || /^age/i.test(item.row.text)) continue;
        seen.add(key);
        checks.push(compare(item, birth, time));
      }
    }
  }
  return checks;
}

function compare(item: Item, birth: Of, time: string | null): CheckRow {
  const rows = [item.row, birth.item.row];
  const age = item.row.value!;
  if (time === null)
    return check(
      "elapsed-time",
      rows,
      "undetermined",
      `An age of ${age} and a birth in ${birth.year} can be tested only against the date of the text, which has none.`,
    );
  const year = Number(time.slice(0, 4));
  const most = year - birth.year;
  const fits = age === most || age === most - 1;
  return check(
    "elapsed-time",
    rows,
    fits ? "consistent" : "inconsistent",
    `Somebody born in ${birth.year} was ${most - 1} or ${most} in ${year}; the text says ${age}.`,
  );
}

function birthsOf(checked: Checked): Of[] {
  const { reader } = checked;
  const found: Of[] = [];
  for (const { sentence, items } of checked.groups) {
    for (const item of items) {
      const year = yearOf(item.row);
      if (year === null || year < 1850) continue;
      let born = -1;
      for (let index = item.figure.left - 1; index >= sentence.firstToken && index > item.figure.left - 9; index--) {
        if (reader.lower(index) === "born") born = index;
      }
      if (born < 0) continue;
      const name = nameOf(checked, item) ?? nameRight(checked, item.figure.right, sentence.endToken);
      if (name !== null) found.push({ checked, item, name, year });
    }
  }
  return found;
}

/** The person an age or a birth is said of: the nearest name to the left that is no place of birth. */
function nameOf({ reader, sentences }: Checked, { figure, row }: Item): string | null {
  const { firstToken, endToken } = sentences[figure.sentence]!;
  if (row.kind === "age" && reader.raw(figure.left - 1) === "," && reader.isCapital(figure.left - 2))
    return reader.lower(figure.left - 2);
  let stop = figure.left;
  for (let index = figure.left - 1; index >= firstToken; index--) if (reader.lower(index) === "born") stop = index;
  const mention = { figure: { ...figure, left: stop }, dimension: "age" };
  return findOwner(reader, mention as Parameters<typeof findOwner>[1], firstToken, endToken)?.name ?? null;
}

function nameRight({ reader }: Checked, from: number, end: number): string | null {
  for (let index = from; index < end && index < from + 12; index++) {
    if (!reader.isCapital(index) || reader.lower(index - 1) === "in") continue;
    if (/^(was|is|had|has|grew|left|began|became)$/.test(reader.lower(index + 1))) return reader.lower(index);
  }
  return null;
}
