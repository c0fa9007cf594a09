import { flattenRow, toCsv, toJsonLines } from "../../frames/table";
import { makeTables, type TableName, tableColumns } from "../../tables";
import { writeArchive } from "../archive/archive";
import { toCsvPiece } from "../archive/csv";
import { isLarge, openSource, type Source, spoolInput } from "../archive/source";
import { streamEach } from "../archive/stream-each";
import { oneOf, readArguments } from "../arguments";
import { exitCode, usageError } from "../errors";
import { tellProgress } from "../progress";
import { checkPaths, readPaths } from "../read-paths";
import { layOutTable } from "../show-table";
import type { Terminal } from "../terminal";

type Format = "table" | "jsonl" | "csv";
const eachTables = ["quotes", "numbers", "words"] as const;

/** `variorum <table> <path…>`: print one table. */
export async function printTable(table: TableName, args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments(table, args, {
    format: { type: "string" },
    each: { type: "boolean" },
    all: { type: "boolean" },
  });
  const format = oneOf("format", String(values.format ?? (terminal.isScreen ? "table" : "jsonl")), [
    "table",
    "jsonl",
    "csv",
  ]);
  checkPaths(table, paths);
  const all = values.all === true;
  if (all && table !== "quotes" && table !== "utterances")
    throw usageError("--all is for quotes and utterances: it gives thoughts and topics too.");
  if (all && values.each === true) throw usageError("--all and --each exclude each other: leave one out.");
  if (values.each === true) return printEach(table, paths, format, terminal);
  const input = paths[0] === "-" ? await spoolInput(terminal) : null;
  if (input && "large" in input) return printArchive(table, input.large, format, terminal, all);
  if (!input && isLarge(paths)) return printArchive(table, openSource(paths), format, terminal, all);
  const corpus = await readPaths(table, paths, terminal, input?.small);
  const { corrections } = corpus;
  const told = tellProgress(terminal);
  const rows: readonly object[] = makeTables(corpus.articles, [table], { corrections, all, told })[table];
  if (format === "table") terminal.out(layOutTable(table, rows.map(flattenRow), terminal.columns));
  else terminal.out(format === "csv" ? toCsv(rows, tableColumns[table]) : toJsonLines(rows));
  return corpus.incomplete ? exitCode.input : exitCode.done;
}

async function printEach(table: TableName, paths: string[], format: Format, terminal: Terminal): Promise<number> {
  const name = eachTables.find((each) => each === table);
  if (!name) throw usageError(`--each is for ${eachTables.join(", ")}: the table ${table} compares articles.`);
  if (paths[0] !== "-" && !isLarge(paths, 0))
    throw usageError("--each reads JSON Lines: files ending in .jsonl, or '-'.");
  const { incomplete } = await streamEach(paths, { table: name, format: format === "csv" ? "csv" : "jsonl" }, terminal);
  return incomplete ? exitCode.input : exitCode.done;
}

async function printArchive(
  table: TableName,
  source: Source,
  format: Format,
  terminal: Terminal,
  all: boolean,
): Promise<number> {
  try {
    if (all) throw usageError("--all reads no archive this large: give its articles in smaller files.");
    if (format === "csv") terminal.out(toCsv([], tableColumns[table]));
    const { incomplete } = await writeArchive(source, [table], terminal, (_, piece) => {
      terminal.out(format === "csv" ? toCsvPiece(table, piece) : piece);
      return terminal.taken();
    });
    return incomplete ? exitCode.input : exitCode.done;
  } finally {
    source.close();
  }
}
