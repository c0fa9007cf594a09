import type { CheckRow } from "../rows";
import { type Checked, check, fits, type Item, show } from "./context";

const times = new Map([
  ["doubled", 2],
  ["doubling", 2],
  ["tripled", 3],
  ["trebled", 3],
  ["tripling", 3],
  ["quadrupled", 4],
  ["halved", 0.5],
  ["halving", 0.5],
]);
const grows = new Set("rose risen rising climbed climbing grew grown increased jumped".split(" "));
const falls = new Set("fell fallen falling dropped dropping shrank decreased declined".split(" "));

/** "doubled from 20 to 40": the ratio of the two ends against the verb. */
export function checkMultiples({ reader, groups }: Checked): CheckRow[] {
  const checks: CheckRow[] = [];
  for (const { sentence, items } of groups) {
    for (const { row, figure } of items) {
      const { change } = row;
      if (!change || change.from === null || change.to === null || change.from === 0) continue;
      const verb = wordLeft(reader, figure.left, sentence.firstToken, (word) => times.has(word));
      if (verb === null || loose.test(reader.lower(verb - 1))) continue;
      const factor = times.get(reader.lower(verb))!;
      const ratio = change.to / change.from;
      checks.push(
        check(
          "ratio",
          [row],
          Math.abs(ratio / factor - 1) <= 0.12 ? "consistent" : "inconsistent",
          `From ${show(change.from)} to ${show(change.to)} is ${show(Math.round(100 * ratio) / 100)} times as much; the text says “${reader.raw(verb)}”.`,
        ),
      );
    }
  }
  return checks;
}

/** "more than doubled", "nearly tripled" */
const loose = /^(?:than|nearly|almost|about|roughly)$/;

/**
 * "The toll rose by 12 to 40": what it was before, against a figure that another of the texts gives for the same
 * quantity; `undetermined` where none does.
 */
export function checkEarlier(all: readonly Checked[], claims: ReadonlyMap<string, string>): CheckRow[] {
  const checks: CheckRow[] = [];
  const seen = new Set<string>();
  for (const checked of all) {
    const { reader } = checked;
    for (const { sentence, items } of checked.groups) {
      for (const [index, by] of items.entries()) {
        const to = items[index + 1];
        if (!to || !isStep(reader, by, to)) continue;
        const verb = wordLeft(
          reader,
          by.figure.left,
          sentence.firstToken,
          (word) => grows.has(word) || falls.has(word),
        );
        if (verb === null) continue;
        const step = grows.has(reader.lower(verb)) ? by.row.value! : -by.row.value!;
        const before = to.row.value! - step;
        const claim = claims.get(to.row.id);
        if (before < 0 || claim === undefined || seen.has(`${claim} ${before}`)) continue;
        seen.add(`${claim} ${before}`);
        const line = `${show(to.row.value!)} ${step < 0 ? "+" : "-"} ${show(by.row.value!)} = ${show(before)} before`;
        const earlier = earlierOf(all, checked, claim, claims, before);
        checks.push(
          earlier
            ? check(
                "difference",
                [by.row, to.row, earlier.row],
                "consistent",
                `${line}; a text gives “${earlier.row.text}”.`,
              )
            : check("difference", [by.row, to.row], "undetermined", `${line}; no other text gives that number.`),
        );
      }
    }
  }
  return checks;
}

/** "by 12 | to 40", both exact and of one kind */
function isStep(reader: Checked["reader"], by: Item, to: Item): boolean {
  const exact = [by, to].every(({ row }) => row.value !== null && row.hedge === "exact" && row.change === null);
  if (!exact || reader.lower(by.figure.left - 1) !== "by" || by.row.unit === "percent") return false;
  if (by.row.kind !== to.row.kind || to.figure.left - by.figure.right > 3) return false;
  return (
    reader.lower(to.figure.left - 1) === "to" &&
    (by.row.unit === null || by.row.unit === to.row.unit || to.row.unit === null)
  );
}

function earlierOf(
  all: readonly Checked[],
  own: Checked,
  claim: string,
  claims: ReadonlyMap<string, string>,
  before: number,
): Item | null {
  for (const other of all) {
    if (other === own) continue;
    for (const { items } of other.groups)
      for (const item of items)
        if (claims.get(item.row.id) === claim && item.row.value !== null && fits(before, item.row.value, false))
          return item;
  }
  return null;
}

/** The nearest word to the left, a few tokens at most, that passes. */
function wordLeft(
  reader: Checked["reader"],
  left: number,
  first: number,
  passes: (word: string) => boolean,
): number | null {
  for (let index = left - 1; index >= first && index > left - 8; index--) if (passes(reader.lower(index))) return index;
  return null;
}
