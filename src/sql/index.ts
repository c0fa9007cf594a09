export { QueryError } from "./ask";
export { MissingDuckDB } from "./duckdb";
export { queryTables } from "./query-tables";
