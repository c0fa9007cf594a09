import { type Article, analyse, type Sentence } from "../../text";
import type { Figure } from "../figure";
import { readNumbers } from "../find";
import type { Reader } from "../reader";
import type { CheckRow, NumberRow } from "../rows";

/** One article as the checks see it: its figures by sentence, with rows and tokens. */
export interface Checked {
  article: Article;
  reader: Reader;
  sentences: readonly Sentence[];
  /** figures of each sentence that has any, in order */
  groups: { sentence: Sentence; items: Item[] }[];
}

export interface Item {
  figure: Figure;
  row: NumberRow;
}

export type Verdict = CheckRow["verdict"];

export function contextOf(article: Article): Checked {
  const { rows, figures, reader } = readNumbers(article);
  const { sentences } = analyse(article);
  const groups: Checked["groups"] = [];
  let last = -1;
  for (const [index, figure] of figures.entries()) {
    const item = { figure, row: rows[index]! };
    if (figure.sentence === last) groups.at(-1)!.items.push(item);
    else groups.push({ sentence: sentences[figure.sentence]!, items: [item] });
    last = figure.sentence;
  }
  return { article, reader, sentences, groups };
}

/** A check with the id made of its article, the letter k and the start of its first figure. */
export function check(
  kind: CheckRow["kind"],
  rows: readonly NumberRow[],
  verdict: Verdict,
  explanation: string,
): CheckRow {
  const first = rows[0]!;
  return { id: `${first.article}#k${first.start}`, kind, numbers: rows.map((row) => row.id), verdict, explanation };
}

/** 1234567.5 -> "1,234,567.5" */
export function show(value: number): string {
  const [whole, part] = String(Number(value.toPrecision(10))).split(".") as [string, string | undefined];
  if (whole.includes("e")) return whole;
  let grouped = "";
  for (let at = whole.length; at > 0; at -= 3) {
    const piece = whole.slice(Math.max(0, at - 3), at);
    grouped = grouped === "" || piece === "-" ? piece + grouped : `${piece},${grouped}`;
  }
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Are two values equal up to the rounding that their hedges and digits allow? */
export function fits(expected: number, given: number, hedged: boolean): boolean {
  const size = Math.max(Math.abs(expected), Math.abs(given));
  return Math.abs(expected - given) <= size * (hedged ? 0.1 : 0.01) + 1e-9;
}

const monthNames = "January February March April May June July August September October November December".split(" ");

/** "2024-01-25" -> "25 January 2024" */
export function dayOf(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`;
}

/** The year that a figure gives: a year itself, or that of a resolved date. */
export function yearOf({ kind, value, iso }: Item["row"]): number | null {
  if (kind === "year") return value;
  const year = kind === "date" ? /^\d{4}/.exec(iso ?? "") : null;
  return year ? Number(year[0]) : null;
}
