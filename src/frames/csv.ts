import { cellOf, columnsOf, gatherRows } from "./flatten";
import { parseCsv } from "./parse-csv";
import { isJson, protect, unprotect } from "./protect";

/**
 * Write rows as CSV (RFC 4180: comma, CRLF, quotation marks doubled), the names of the columns first.
 *
 * Null is an empty cell and an empty text is `""`; a text that would read as a number, as `true` or as `false` is
 * quoted; lists and objects are JSON. A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`,
 * `@`, one of these in full width, a tab or a line end), or that reads as JSON, has an apostrophe put before it, which `fromCsv` takes away; numbers never have.
 *
 * @param columns - the columns to write, spans spread (`content.start`); default: the fields the rows have
 * @see OWASP, "CSV injection", for the characters that begin a formula
 * @example
 * toCsv([{ word: "port", count: 5, forms: ["Port"] }]); // => "word,count,forms\r\nport,5,\"[\"\"Port\"\"]\"\r\n"
 * toCsv([{ word: "=1+1" }]); // => "word\r\n'=1+1\r\n"
 */
export function toCsv(rows: readonly object[], columns: readonly string[] = columnsOf(rows)): string {
  if (columns.length === 0) return "";
  let csv = `${columns.map(textCell).join(",")}\r\n`;
  for (const row of rows) csv += `${columns.map((column) => toCell(cellOf(row, column))).join(",")}\r\n`;
  return csv;
}

/**
 * Read what `toCsv` wrote, spans and lists put together again.
 *
 * @returns one object a row; a cell that is empty is null, one that was written without quotation marks and reads as a
 *   number, as `true`, `false` or JSON is that, everything else is text
 * @example
 * fromCsv('word,count\r\nport,5\r\n"1",\r\n'); // => [{"word": "port", "count": 5}, {"word": "1", "count": null}]
 */
export function fromCsv(csv: string): Record<string, unknown>[] {
  const [header, ...records] = parseCsv(csv);
  if (!header) return [];
  const columns = header.map((cell) => unprotect(cell.text, isDangerous));
  return gatherRows(
    columns,
    records.map((record) => columns.map((_, at) => (record[at] ? fromCell(record[at]) : null))),
  );
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return textCell(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return String(value);
  return quoted(JSON.stringify(value));
}

function textCell(text: string): string {
  const safe = protect(text, isDangerous);
  return safe === "" || isTyped(safe) || safe.trim() !== safe ? quote(safe) : quoted(safe);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? quote(cell) : cell;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function fromCell({ text, isQuoted }: { text: string; isQuoted: boolean }): unknown {
  if (!isQuoted) {
    if (text === "") return null;
    if (isTyped(text)) return JSON.parse(text);
  }
  return isJson(text) ? JSON.parse(text) : unprotect(text, isDangerous);
}

/** Would it read as a number, `true` or `false`? */
function isTyped(text: string): boolean {
  return text === "true" || text === "false" || /^-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?$/.test(text);
}

/** Would a spreadsheet run it as a formula, or `fromCsv` read it as a list? */
function isDangerous(text: string): boolean {
  return (text !== "" && "=+-@\t\r\n＝＋－＠".includes(text.charAt(0))) || isJson(text);
}
