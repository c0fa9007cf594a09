import { flattenRow, toCsv, toJsonLines } from "../../frames/table";
import { makeTables, type TableName, tableColumns } from "../../tables";
import { oneOf, readArguments } from "../arguments";
import { exitCode } from "../errors";
import { readPaths } from "../read-paths";
import { layOutTable } from "../show-table";
import type { Terminal } from "../terminal";

/** `variorum <table> <path…>`: print one table. */
export async function printTable(table: TableName, args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments(table, args, { format: { type: "string" } });
  const format = oneOf("format", String(values.format ?? (terminal.isScreen ? "table" : "jsonl")), [
    "table",
    "jsonl",
    "csv",
  ]);
  const corpus = await readPaths(table, paths, terminal);
  const rows: readonly object[] = makeTables(corpus.articles, [table])[table];
  if (format === "table") terminal.out(layOutTable(table, rows.map(flattenRow), terminal.columns));
  else terminal.out(format === "csv" ? toCsv(rows, tableColumns[table]) : toJsonLines(rows));
  return corpus.incomplete ? exitCode.input : exitCode.done;
}
