import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { flattenRow, toCsv, toJsonLines } from "../../frames/table";
import { type Answer, ask, firstLines, QueryError } from "../../sql/ask";
import { loadDuckDB, lock, openDatabase, quote, quoteName, readJson, readParquet } from "../../sql/duckdb";
import { type TableName, tableNames } from "../../tables";
import { oneOf, readArguments } from "../arguments";
import { exitCode, inputError, usageError } from "../errors";
import { trackProgress, watchProgress } from "../progress";
import { layOutTable } from "../show-table";
import type { Terminal } from "../terminal";

/** `variorum sql <dir> "select …"`: ask the tables that `variorum export` wrote. */
export async function sql(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("sql", args, { format: { type: "string" } });
  if (paths.length !== 2) throw usageError("give a folder of tables and a query: 'variorum sql --help'.");
  const format = oneOf("format", String(values.format ?? (terminal.isScreen ? "table" : "jsonl")), [
    "table",
    "jsonl",
    "csv",
  ]);
  const [folder, query] = paths as [string, string];
  if (query.trim() === "") throw usageError("the query is empty: 'variorum sql --help'.");
  const files = findTables(folder);
  const duckdb = await loadDuckDB();
  const connection = await openDatabase(duckdb, 2);
  try {
    await openTables(connection, files);
    const progress = trackProgress(terminal, "answering the query", 100, "percent");
    // DuckDB's share is -1 until it is known
    const look = (): void => progress.at(Math.max(0, connection.progress.percentage));
    await watchProgress(look, async () => print(await ask(duckdb, connection, query), format, terminal));
  } catch (error) {
    if (error instanceof QueryError) throw usageError(error.message);
    throw error;
  } finally {
    connection.closeSync();
  }
  return exitCode.done;
}

interface TableFile {
  table: TableName;
  /** several where Spark wrote the table */
  paths: string[];
  isParquet: boolean;
}

/** The tables of a folder: a Parquet file, else a folder of them as Spark writes it, else JSON Lines. */
function findTables(folder: string): TableFile[] {
  const found = tableNames.flatMap((table) => {
    const one = resolve(folder, `${table}.parquet`);
    const many = parquetIn(resolve(folder, table));
    const lines = resolve(folder, `${table}.jsonl`);
    if (existsSync(one)) return { table, paths: [one], isParquet: true };
    if (many.length > 0) return { table, paths: many, isParquet: true };
    return existsSync(lines) ? { table, paths: [lines], isParquet: false } : [];
  });
  if (found.length > 0) return found;
  throw inputError(
    `${folder}: holds no tables. 'variorum export <path…> -o ${folder} --format parquet' writes them (jsonl will do too).`,
  );
}

function parquetIn(folder: string): string[] {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const names = isFolder ? readdirSync(folder).filter((name) => name.endsWith(".parquet")) : [];
  return names.sort().map((name) => join(folder, name));
}

/** Each table is a view on its file; from then on no other file can be read, none written, and no setting changed. */
async function openTables(connection: DuckDBConnection, files: readonly TableFile[]): Promise<void> {
  const allowed = files.flatMap(({ paths }) => paths.map(quote));
  await connection.run(`SET allowed_paths = [${allowed.join(", ")}]`);
  await lock(connection);
  for (const { table, paths, isParquet } of files) {
    const rows = isParquet ? readParquet(paths) : readJson(table, paths[0]!);
    try {
      await connection.run(`CREATE VIEW ${quoteName(table)} AS SELECT * FROM ${rows}`);
    } catch (error) {
      throw inputError(`${paths[0]}: cannot be read as the table ${table}. ${firstLines(error)}`);
    }
  }
}

async function print(rows: Answer, format: string, terminal: Terminal): Promise<void> {
  const header = toCsv([], rows.columns);
  const all: Record<string, unknown>[] = [];
  if (format === "csv") terminal.out(header);
  for await (const some of rows.chunks) {
    if (format === "jsonl") terminal.out(toJsonLines(some));
    else if (format === "csv") terminal.out(toCsv(some, rows.columns).slice(header.length));
    else for (const row of some) all.push(row);
    await terminal.taken();
  }
  if (format === "table") terminal.out(layOutTable("", all.map(flattenRow), terminal.columns));
}
