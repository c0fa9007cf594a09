import type { DuckDBConnection } from "@duckdb/node-api";
import type { TableName } from "../tables";
import { tableTypes } from "./table-types";

export type DuckDB = typeof import("@duckdb/node-api");

/** DuckDB is an optional dependency: this says how to install it where it is missing. */
export class MissingDuckDB extends Error {
  constructor() {
    super(
      "Parquet and SQL need DuckDB, which is not installed here (or not for this kind of machine). 'npm install @duckdb/node-api' installs it; everything else works without it.",
    );
    this.name = "MissingDuckDB";
  }
}

/**
 * Load DuckDB.
 *
 * @throws {MissingDuckDB} where it is missing
 */
export async function loadDuckDB(load: () => Promise<DuckDB> = () => import("@duckdb/node-api")): Promise<DuckDB> {
  try {
    return await load();
  } catch {
    throw new MissingDuckDB();
  }
}

/** A database in memory that asks nothing of the web, with one thread so that the same rows come in the same order. */
export async function openDatabase(duckdb: DuckDB, threads: number): Promise<DuckDBConnection> {
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    threads: String(threads),
  });
  const connection = await instance.connect();
  // it counts the rows that are done, and prints nothing
  await connection.run("SET enable_progress_bar = true");
  await connection.run("SET enable_progress_bar_print = false");
  return connection;
}

/** From here on no other file can be read, none written, nothing fetched, and no setting changed. */
export async function lock(connection: DuckDBConnection): Promise<void> {
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}

/** The type of a table's rows. */
export function rowType(table: TableName): string {
  const fields = Object.entries(tableTypes[table]).map(([column, type]) => `${quoteName(column)} ${type}`);
  return `STRUCT(${fields.join(", ")})`;
}

/** The expression that reads a table's JSON Lines with its types, whatever the rows hold. */
export function readJson(table: TableName, path: string, longestRow = 0): string {
  const columns = Object.entries(tableTypes[table]).map(([column, type]) => `${quoteName(column)}: ${quote(type)}`);
  const size = Math.max(16_777_216, longestRow);
  return `read_json(${quote(path)}, format = 'newline_delimited', maximum_object_size = ${size}, columns = {${columns.join(", ")}})`;
}

/** Files that are there stand for themselves, whatever characters their paths hold. */
export function readParquet(paths: readonly string[]): string {
  return `read_parquet([${paths.map(quote).join(", ")}])`;
}

/** A text as SQL writes it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
