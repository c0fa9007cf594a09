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

/** A table of rows as predictions: years, dates, times, weekdays, ordinals and scores left out. */
export function toQuantities(rows: readonly NumberRow[]): Quantity[] {
  return rows
    .filter((row) => !leftOut.has(row.kind))
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
  const predicted = new Map(
    gold.map((text) => [text.id, toQuantities(findNumbers(createArticle({ id: text.id, text: text.text })))]),
  );
  return scoreQuantities(gold, predicted);
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
    const line = (name: string, [p, r, f]: readonly number[]) => `${name} ${p}/${r}/${f}`;
    console.log(
      `${data} (${half}) gold ${scores.gold}, found ${scores.predicted}; P/R/F1: ${line("value", scores.value)} · ${line("value+unit", scores.unit)} · ${line("hedge", scores.hedge)} · ${line("value+counted", scores.counted)}`,
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
