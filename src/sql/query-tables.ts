import type { TableName, Tables } from "../tables";
import { ask } from "./ask";
import { loadDuckDB, lock, openDatabase, quoteName, rowType } from "./duckdb";

/**
 * Ask tables in SQL: each stands under its name, fields inside fields are written with a dot (`content.text`), and the
 * table and field names that are words of SQL in quotation marks (`"overlaps"`, `content."end"`).
 *
 * @param tables - rows by the name of their table, as `makeTables` makes them
 * @param query - one query in DuckDB's SQL that reads only
 * @returns plain rows
 * @throws {MissingDuckDB} where DuckDB, an optional dependency, is not installed
 * @throws {QueryError} when the query does not work
 * @example
 * await queryTables({ quotes }, "select speaker, count(*) as quotes from quotes group by speaker order by quotes desc, speaker limit 2");
 * // => [{"speaker": "Ida Holm", "quotes": 6}, {"speaker": "the harbour office", "quotes": 4}]
 */
export async function queryTables(tables: Partial<Tables>, query: string): Promise<Record<string, unknown>[]> {
  const duckdb = await loadDuckDB();
  const connection = await openDatabase(duckdb, 1);
  try {
    await lock(connection);
    for (const [name, rows] of Object.entries(tables) as [TableName, readonly object[]][]) {
      const each = `SELECT unnest($1::JSON::${rowType(name)}[]) AS r`;
      await connection.run(`CREATE TABLE ${quoteName(name)} AS SELECT r.* FROM (${each})`, [JSON.stringify(rows)]);
    }
    const found: Record<string, unknown>[] = [];
    for await (const some of (await ask(duckdb, connection, query)).chunks) found.push(...some);
    return found;
  } finally {
    connection.closeSync();
  }
}
