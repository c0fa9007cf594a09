import type { DuckDBConnection, DuckDBResult } from "@duckdb/node-api";
import type { DuckDB } from "./duckdb";

/** A query that does not work, in words for the one who wrote it. */
export class QueryError extends Error {
  override name = "QueryError";
}

/** The rows of an answer, some at a time. */
export interface Answer {
  columns: string[];
  chunks: AsyncIterable<Record<string, unknown>[]>;
}

/**
 * Run one query that only reads.
 *
 * @throws {QueryError} when it is no query, several, one that would change something, or does not work
 */
export async function ask(duckdb: DuckDB, connection: DuckDBConnection, query: string): Promise<Answer> {
  if (query.trim() === "") throw new QueryError("the query is empty.");
  try {
    const statements = await connection.extractStatements(query);
    if (statements.count !== 1) throw new QueryError(`give one query, not ${statements.count}.`);
    const prepared = await statements.prepare(0);
    const { SELECT, EXPLAIN } = duckdb.StatementType;
    if (prepared.statementType !== SELECT && prepared.statementType !== EXPLAIN)
      throw new QueryError("a query reads only: it begins with select, from, with, describe, summarize or explain.");
    const result = await prepared.stream();
    return { columns: result.deduplicatedColumnNames(), chunks: rowsOf(duckdb, result) };
  } catch (error) {
    throw asQueryError(error);
  }
}

async function* rowsOf(duckdb: DuckDB, result: DuckDBResult): AsyncGenerator<Record<string, unknown>[]> {
  const columns = result.deduplicatedColumnNames();
  const { BIGINT, UBIGINT, HUGEINT, UHUGEINT, DECIMAL } = duckdb.DuckDBTypeId;
  const long: number[] = [BIGINT, UBIGINT, HUGEINT, UHUGEINT, DECIMAL];
  const isLong = result.columnTypes().map(({ typeId }) => long.includes(typeId));
  try {
    for await (const chunk of result.yieldRowsJson())
      yield chunk.map((row) =>
        Object.fromEntries(row.map((value, at) => [columns[at]!, isLong[at] ? numberOf(value) : value])),
      );
  } catch (error) {
    throw asQueryError(error);
  }
}

/** Whole numbers beyond what JSON's readers keep stay text. */
function numberOf(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const number = Number(value);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : value;
}

function asQueryError(error: unknown): QueryError {
  return error instanceof QueryError ? error : new QueryError(`the query does not work. ${firstLines(error)}`);
}

/** What DuckDB says, without the part of it that only tells of itself. */
export function firstLines(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n").slice(0, 4).join("\n");
}
