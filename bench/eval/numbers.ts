import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { findNumbers, type NumberRow } from "../../src/numbers";
import { createArticle } from "../../src/text";
import { type Quantity, type QuantityScores, type QuantityText, scoreQuantities } from "./numbers-score";

const modifiers = new Map([
  ["exact", "="],
  ["approximate", "~"],
  ["vague", "~"],
  ["more-than", ">"],
  ["at-least", ">"],
  ["less-than", "<"],
  ["at-most", "<"],
]);
const leftOut = new Set(["year", "date", "time", "weekday", "ordinal", "score"]);

/** What other tools reached on the test half of the same data, as recorded in the issue: value / unit / hedge / counted. */
const peers = new Map<string, string>([
  ["newsquant", "CQE (Python): value 91.3 · value+unit 83.6 · hedge 90.6 · value+counted 76.6"],
  ["crossdoc-mentions", "Recognizers: value recall 96.9 · CQE: hedge recall 93.7"],
  ["rt-number", "Recognizers: value 79.5"],
  ["rt-percent", "Recognizers: value up to 95.8"],
]);

/** Test sentences that annotate one kind of figure alone, as the tool that they were written for reads them: others do not count. */
const soleKind = new Map<string, readonly NumberRow["kind"][]>([
  ["currency", ["money"]],
  ["age", ["age"]],
  ["dimension", ["measure"]],
  ["temperature", ["measure"]],
  ["percent", ["percentage"]],
  ["ordinal", ["ordinal"]],
]);

/** A table of rows as predictions: those of `kinds`, else all but years, dates, times, weekdays, ordinals and scores. */
export function toQuantities(
  rows: readonly NumberRow[],
  kinds: readonly NumberRow["kind"][] | null = null,
): Quantity[] {
  return rows
    .filter((row) => kinds?.includes(row.kind) ?? !leftOut.has(row.kind))
    .map((row) => ({
      start: row.start,
      end: row.end,
      text: row.text,
      ...(row.value !== null
        ? { value: row.value }
        : row.low !== null && row.high !== null
          ? { range: [row.low, row.high] as [number, number] }
          : {}),
      unit: row.unit,
      modifier: modifiers.get(row.hedge) ?? "=",
      concept: row.counted,
    }));
}

export function readGold(path: string): QuantityText[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as QuantityText);
}

export function evaluateFile(path: string): QuantityScores {
  const gold = readGold(path);
  const kinds = kindsOf(path);
  const predicted = new Map(
    gold.map(({ id, text }) => [id, toQuantities(findNumbers(createArticle({ id, text })), kinds)]),
  );
  return scoreQuantities(gold, predicted);
}

function kindsOf(path: string): readonly NumberRow["kind"][] | null {
  const data = basename(dirname(path));
  return data.startsWith("rt-") ? (soleKind.get(data.slice(data.lastIndexOf("-") + 1)) ?? null) : null;
}

/**
 * Measure the figures found against hand-annotated quantities.
 *
 * @param goldPath - a `.jsonl` file, or a folder of folders that hold `dev.jsonl` or `test.jsonl`
 * @returns the scores by data set; they are printed too, with what other tools reached
 */
export function evaluateNumbers(goldPath: string): Map<string, QuantityScores> {
  const results = new Map<string, QuantityScores>();
  for (const file of filesOf(goldPath)) {
    const data = basename(dirname(file));
    const half = basename(file, ".jsonl");
    const scores = evaluateFile(file);
    results.set(data, scores);
    const kinds = kindsOf(file);
    const only = kinds ? `, figures of kind ${kinds.join(", ")} alone` : "";
    const line = (name: string, [p, r, f]: readonly number[]) => `${name} ${p}/${r}/${f}`;
    console.log(
      `${data} (${half}${only}) gold ${scores.gold}, found ${scores.predicted}; P/R/F1: ${line("value", scores.value)} · ${line("value+unit", scores.unit)} · ${line("hedge", scores.hedge)} · ${line("value+counted", scores.counted)}`,
    );
    const peer = peers.get(data);
    if (peer) console.log(`  measured on the test half: ${peer}`);
  }
  return results;
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files: string[] = [];
  for (const name of readdirSync(path).sort()) {
    const inner = join(path, name);
    if (statSync(inner).isDirectory())
      files.push(
        ...["dev.jsonl", "test.jsonl"]
          .map((file) => join(inner, file))
          .filter((file) => statSync(file, { throwIfNoEntry: false })),
      );
    else if (/^(dev|test)\.jsonl$/.test(name)) files.push(inner);
  }
  return files;
}
