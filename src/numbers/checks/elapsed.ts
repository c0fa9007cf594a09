import { stem } from "../bags";
import { functionWords } from "../grammar";
import type { CheckRow, NumberRow } from "../rows";
import { unitsByName } from "../values/lexicon";
import { type Checked, check, type Item } from "./context";

const starts = new Set(
  "initiation launch founding formation creation start beginning establishment inception outbreak invasion foundation birth independence opening introduction signing".split(
    " ",
  ),
);
const startVerbs = new Set(
  "launched formed founded established created began started initiated opened set born introduced signed built invaded".split(
    " ",
  ),
);

interface Origin {
  item: Item;
  checked: Checked;
  year: number;
  /** the words of its clause */
  words: Set<string>;
}

/** "a decade after its founding" against the year of the founding, in this or another article. */
export function checkElapsed(all: readonly Checked[]): CheckRow[] {
  const origins = all.flatMap(originsOf);
  const checks: CheckRow[] = [];
  for (const checked of all) {
    for (const { sentence, items } of checked.groups) {
      for (const item of items) {
        const since = sinceStart(checked, item);
        if (!since) continue;
        const here = wordsOf(checked, sentence.firstToken, sentence.endToken);
        const related = origins.filter((origin) => [...origin.words].some((word) => here.has(word)));
        const own = related.filter((origin) => origin.checked === checked);
        const origin = (own.length > 0 ? own : related)[0];
        if (origin) checks.push(compare(checked, item, since, origin));
      }
      checks.push(...ages(checked, items));
    }
  }
  return checks;
}

/** The length in years when the figure is a time "after" or "since" a beginning. */
function sinceStart({ reader }: Checked, { figure, row }: Item): number | null {
  if (row.kind !== "duration" || row.value === null) return null;
  const unit = unitsByName.get(row.unit ?? "");
  if (!unit?.factor) return null;
  const years = (row.value * unit.factor) / 31556952;
  if (years < 1 || !/^(after|since|from)$/.test(reader.lower(figure.right))) return null;
  for (let index = figure.right + 1; index < figure.right + 5; index++) {
    if (starts.has(reader.lower(index)) || (startVerbs.has(reader.lower(index)) && reader.lower(index) !== "set"))
      return years;
  }
  return null;
}

function originsOf(checked: Checked): Origin[] {
  const origins: Origin[] = [];
  const { reader } = checked;
  for (const { sentence, items } of checked.groups) {
    for (const item of items) {
      if (item.row.kind !== "year" || item.row.value === null || item.row.text.endsWith("s")) continue;
      const verb = verbLeft(checked, item);
      if (verb < 0) continue;
      const words = new Set<string>();
      for (let index = verb - 1; index >= sentence.firstToken && index > verb - 3; index--) {
        const word = reader.lower(index);
        if (!reader.isWord(index) || functionWords.has(word) || word.length < 4) continue;
        words.add(stem(word));
        break;
      }
      origins.push({ item, checked, year: item.row.value, words });
    }
  }
  return origins;
}

function verbLeft({ reader }: Checked, { figure }: Item): number {
  if (!/^(in|since)$/.test(reader.lower(figure.left - 1))) return -1;
  return startVerbs.has(reader.lower(figure.left - 2)) ? figure.left - 2 : -1;
}

function wordsOf({ reader }: Checked, from: number, to: number): Set<string> {
  const words = new Set<string>();
  for (let index = from; index < to; index++) if (reader.isWord(index)) words.add(stem(reader.lower(index)));
  return words;
}

function compare(checked: Checked, item: Item, years: number, origin: Origin): CheckRow {
  const rows: NumberRow[] = [item.row, origin.item.row];
  const { published } = checked.article;
  if (published === null)
    return check(
      "elapsed-time",
      rows,
      "undetermined",
      `“${item.row.text}” counted from ${origin.year} cannot be tested: the text has no date.`,
    );
  const now = Number(published.slice(0, 4));
  const passed = now - origin.year;
  const slack = Math.max(1, years * 0.1);
  const consistent = Math.abs(passed - years) <= slack;
  return check(
    "elapsed-time",
    rows,
    consistent ? "consistent" : "inconsistent",
    `From ${origin.year} to ${now} it is ${passed} ${passed === 1 ? "year" : "years"}; the text says “${item.row.text}”.`,
  );
}

/** "born in 1950 … 74": an age against a year of birth */
function ages(checked: Checked, items: readonly Item[]): CheckRow[] {
  const { reader, article } = checked;
  const age = items.find(
    (item) =>
      item.row.kind === "age" &&
      item.row.unit === "year of age" &&
      item.row.value !== null &&
      item.row.hedge === "exact",
  );
  const born = items.find((item) => item.row.kind === "year" && reader.lower(item.figure.left - 2) === "born");
  if (!age || !born || article.published === null) return [];
  const most = Number(article.published.slice(0, 4)) - born.row.value!;
  const consistent = age.row.value === most || age.row.value === most - 1;
  return [
    check(
      "elapsed-time",
      [age.row, born.row],
      consistent ? "consistent" : "inconsistent",
      `Somebody born in ${born.row.value} was ${most - 1} or ${most} in ${article.published.slice(0, 4)}; the text says ${age.row.value}.`,
    ),
  ];
}
