import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { loadDuckDB, openDatabase, quote, readJson } from "../sql/duckdb";
import type { TableName } from "../tables";

/**
 * Turn tables in JSON Lines into Parquet files, nested fields kept as structs and lists; the same rows give the same bytes.
 *
 * @param from - the folder of the JSON Lines
 * @param to - the folder for the Parquet files, each written whole or not at all
 * @param longestRows - of tables with rows of more than 16 MB, how many bytes the longest may have
 */
export async function toParquet(
  from: string,
  to: string,
  tables: readonly TableName[],
  longestRows: ReadonlyMap<TableName, number> = new Map(),
): Promise<void> {
  const connection = await openDatabase(await loadDuckDB(), 1);
  try {
    for (const table of tables) {
      const rows = readJson(table, join(from, `${table}.jsonl`), longestRows.get(table));
      const beside = join(to, `.${table}.parquet.${process.pid}`);
      try {
        await connection.run(`COPY (SELECT * FROM ${rows}) TO ${quote(beside)} (FORMAT parquet, COMPRESSION zstd)`);
        renameSync(beside, join(to, `${table}.parquet`));
      } catch (error) {
        rmSync(beside, { force: true });
        throw error;
      }
    }
  } finally {
    connection.closeSync();
  }
}
