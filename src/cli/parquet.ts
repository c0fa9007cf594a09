import { renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { loadDuckDB, openDatabase, quote, readJson } from "../sql/duckdb";
import type { TableName } from "../tables";
import { trackProgress, watchProgress } from "./progress";
import type { Terminal } from "./terminal";

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
  terminal: Terminal,
  longestRows: ReadonlyMap<TableName, number> = new Map(),
): Promise<void> {
  const connection = await openDatabase(await loadDuckDB(), 1);
  const sizes = tables.map((table) => statSync(join(from, `${table}.jsonl`)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const progress = trackProgress(terminal, "writing Parquet", total);
  let [before, size] = [0, 0];
  // DuckDB's share is -1 until it is known
  const look = (): void => progress.at(before + (size * Math.max(0, connection.progress.percentage)) / 100);
  const write = async (table: TableName): Promise<void> => {
    const rows = readJson(table, join(from, `${table}.jsonl`), longestRows.get(table));
    const beside = join(to, `.${table}.parquet.${process.pid}`);
    try {
      await connection.run(`COPY (SELECT * FROM ${rows}) TO ${quote(beside)} (FORMAT parquet, COMPRESSION zstd)`);
      renameSync(beside, join(to, `${table}.parquet`));
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  };
  try {
    await watchProgress(look, async () => {
      for (const [at, table] of tables.entries()) {
        size = sizes[at]!;
        await write(table);
        before += size;
        size = 0;
      }
    });
  } finally {
    connection.closeSync();
  }
}
