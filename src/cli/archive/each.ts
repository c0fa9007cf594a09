import { toCsv, toJsonLines } from "../../frames/table";
import { findNumbers } from "../../numbers";
import { findQuotes } from "../../quotes";
import { tableColumns } from "../../tables";
import { withoutHeader } from "./csv";
import { articleOf, type Input, type Keep } from "./input";

export interface EachOptions {
  table: "quotes" | "numbers";
  format: "jsonl" | "csv";
}

/** Rows as the bytes of an output, without the header that a CSV file begins with. */
export interface Each {
  bytes: Uint8Array;
  rows: number;
}

/** Rows of each article by itself. */
export function eachJob(inputs: Input[], { table, format }: EachOptions, keep: Keep): Each {
  const find = table === "quotes" ? findQuotes : findNumbers;
  const rows = inputs.flatMap((input, index) => keep<object[]>(index, () => find(articleOf(input))) ?? []);
  const text = format === "csv" ? withoutHeader(toCsv(rows, tableColumns[table])) : toJsonLines(rows);
  return { bytes: Buffer.from(text), rows: rows.length };
}
