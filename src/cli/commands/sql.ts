import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DuckDBConnection, DuckDBResult } from "@duckdb/node-api";
import { flattenRow, toCsv, toJsonLines } from "../../frames/table";
import { type TableName, tableNames } from "../../tables";
import { oneOf, readArguments } from "../arguments";
import { type DuckDB, loadDuckDB, openDatabase, quote, quoteName, readJson, readParquet } from "../duckdb";
import { CliError, exitCode, inputError, usageError } from "../errors";
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
    const result = await ask(duckdb, connection, query);
    await print(duckdb, result, format, terminal);
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
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  for (const { table, paths, isParquet } of files) {
    const rows = isParquet ? readParquet(paths) : readJson(table, paths[0]!);
    try {
      await connection.run(`CREATE VIEW ${quoteName(table)} AS SELECT * FROM ${rows}`);
    } catch (error) {
      throw inputError(`${paths[0]}: cannot be read as the table ${table}. ${firstLines(error)}`);
    }
  }
}

/** Run one query that only reads. */
async function ask(duckdb: DuckDB, connection: DuckDBConnection, query: string): Promise<DuckDBResult> {
  try {
    const statements = await connection.extractStatements(query);
    if (statements.count !== 1) throw usageError(`give one query, not ${statements.count}.`);
    const prepared = await statements.prepare(0);
    const { SELECT, EXPLAIN } = duckdb.StatementType;
    if (prepared.statementType !== SELECT && prepared.statementType !== EXPLAIN)
      throw usageError("a query reads only: it begins with select, from, with, describe, summarize or explain.");
    return await prepared.stream();
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw usageError(`the query does not work. ${firstLines(error)}`);
  }
}

async function print(duckdb: DuckDB, result: DuckDBResult, format: string, terminal: Terminal): Promise<void> {
  const columns = result.deduplicatedColumnNames();
  const { BIGINT, UBIGINT, HUGEINT, UHUGEINT, DECIMAL } = duckdb.DuckDBTypeId;
  const asNumber = result
    .columnTypes()
    .map(({ typeId }) => [BIGINT, UBIGINT, HUGEINT, UHUGEINT, DECIMAL].some((each) => each === typeId));
  const all: Record<string, unknown>[] = [];
  if (format === "csv") terminal.out(toCsv([], columns));
  try {
    for await (const chunk of result.yieldRowsJson()) {
      const rows = chunk.map((row) =>
        Object.fromEntries(row.map((value, at) => [columns[at]!, asNumber[at] ? numberOf(value) : value])),
      );
      if (format === "jsonl") terminal.out(toJsonLines(rows));
      else if (format === "csv") terminal.out(toCsv(rows, columns).slice(toCsv([], columns).length));
      else for (const row of rows) all.push(row);
    }
  } catch (error) {
    throw usageError(`the query does not work. ${firstLines(error)}`);
  }
  if (format === "table") terminal.out(layOutTable("", all.map(flattenRow), terminal.columns));
}

/** Whole numbers beyond what JSON's readers keep stay text. */
function numberOf(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const number = Number(value);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : value;
}

function firstLines(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n").slice(0, 4).join("\n");
}
