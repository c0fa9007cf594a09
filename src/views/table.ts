import { grouped, short } from "../style/wording";
import { downloadScript } from "./download-script";
import { type Hole, type Html, html, join, type Markup } from "./escape";
import { filterScript, filterStyles } from "./filter-script";
import { sortScript } from "./scripts";
import { line, view } from "./theme";

/** A column of a table. */
export interface Column<Row> {
  /** what stands in the column's head */
  label: string;
  /** the cell: text, number, or markup of another view; null is shown as an empty cell */
  value: (row: Row) => Hole;
  /** what the column is sorted by and plain text prints, where the cell is markup */
  plain?: (row: Row) => string | number | null;
  /** right-aligned figures */
  numeric?: boolean;
  /** the first column names its row unless this is false */
  heads?: boolean;
}

/** Any object: the table's columns are then its keys. */
export type AnyRow = { [field: string]: unknown };

export interface TableOptions<Row> {
  columns?: readonly Column<Row>[];
  caption?: string;
  /** sort by a click where scripts run (default true) */
  sortable?: boolean;
  /** rows shown; the rest is counted (default 1,000) */
  limit?: number;
}

/** Longer tables get a search box where scripts run. */
const fewRows = 12;

const css = `${filterStyles}
.vr .vr-box{position:relative;overflow:auto;max-height:32rem;border:1px solid var(--vr-line);border-radius:4px;margin:8px 0}
.vr table{border-collapse:collapse;table-layout:auto;margin:0;width:100%;font-size:14px;color:var(--vr-ink);background:var(--vr-page)}
.vr caption{text-align:left;padding:8px;font-weight:600;color:var(--vr-ink);caption-side:top}
.vr th,.vr td{padding:4px 8px;text-align:left;vertical-align:top;border-bottom:1px solid var(--vr-line);
unicode-bidi:isolate;max-width:34rem;overflow-wrap:break-word;white-space:pre-line}
.vr thead th{position:sticky;top:0;background:var(--vr-panel);z-index:1;font-weight:600;white-space:normal;overflow-wrap:normal}
.vr tbody th{font-weight:600}
.vr thead th.vr-n,.vr td.vr-n{text-align:right}
.vr tbody tr,.vr tbody tr:nth-child(odd){background:var(--vr-page)}
.vr .vr-n{text-align:right;white-space:nowrap}
@media (max-width:48rem){.vr caption{max-width:calc(100vw - 56px);position:sticky;left:0}}
.vr .vr-sort{border:0;background:none;padding:0;font:inherit;font-weight:600;text-align:inherit}
.vr .vr-sort::after{content:"\\2195";opacity:.5;padding-left:4px}
.vr [aria-sort="ascending"] .vr-sort::after{content:"\\2191";opacity:1}
.vr [aria-sort="descending"] .vr-sort::after{content:"\\2193";opacity:1}
@media print{.vr .vr-box{max-height:none;overflow:visible;border:0}.vr thead th{position:static}}
`;

/**
 * A table: sorts where scripts run, keeps its head in sight, scrolls inside its own box.
 *
 * @param rows - plain rows; without `columns` every field of the first rows becomes a column
 * @example
 * table([{ word: "port", count: 5 }]).html.includes("port"); // => true
 */
export function table<Row extends object>(rows: readonly Row[], options: TableOptions<Row> = {}): Html {
  const caption = options.caption ?? "";
  if (rows.length === 0) return line(caption ? `${caption}: no rows.` : "No rows.");
  const columns = options.columns ?? (columnsOf(rows as readonly AnyRow[]) as unknown as Column<Row>[]);
  const shown = rows.slice(0, options.limit ?? 1000);
  const rest = rows.length - shown.length;
  const body = join([
    tableMarkup(shown, columns, { caption, sortable: options.sortable ?? true }),
    rest > 0 ? html`<p class="vr-soft">${grouped(rest)} more rows are not shown.</p>` : null,
  ]);
  return view("table", body, plainTable(shown, columns, caption, rest), { css, scripts: tableScripts });
}

/** The scripts a view brings that holds a table. */
export const tableScripts = [sortScript, filterScript, downloadScript];

/** The styles a view needs that holds a table. */
export const tableStyles = css;

/** The table alone, for views that hold several. */
export function tableMarkup<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  options: { caption?: string; sortable?: boolean } = {},
): Markup {
  const caption = options.caption ? html`<caption>${options.caption}</caption>` : null;
  const name = options.caption ?? "Table";
  const head = columns.map(
    (column) => html`<th scope="col"${column.numeric ? html` class="vr-n"` : null}>${column.label}</th>`,
  );
  const body = rows.map((row) => html`<tr>${columns.map((column, i) => cell(row, column, i === 0))}</tr>`);
  const filter = options.sortable && rows.length > fewRows ? html` data-filter="tbody tr"` : null;
  return html`<div class="vr-box"${filter} role="region" aria-label="${name}" tabindex="0"><table${options.sortable ? html` data-sortable` : null}>${caption}<thead><tr>${head}</tr></thead><tbody>${join(body, "\n")}</tbody></table></div>`;
}

function cell<Row>(row: Row, column: Column<Row>, first: boolean): Markup {
  const value = column.value(row);
  const sort = column.plain?.(row) ?? (typeof value === "number" ? value : null);
  const sorted = sort === null ? null : html` data-sort="${String(sort)}"`;
  const number = column.numeric ? html` class="vr-n"` : null;
  const content = typeof value === "number" ? grouped(value, 3) : value;
  if (first && column.heads !== false) return html`<th scope="row"${number}${sorted}>${content}</th>`;
  return html`<td${number}${sorted}>${content}</td>`;
}

function columnsOf(rows: readonly AnyRow[]): Column<AnyRow>[] {
  const fields = new Set<string>();
  for (const row of rows.slice(0, 20)) for (const field of Object.keys(row)) fields.add(field);
  return [...fields].map((field) => ({
    label: field,
    value: (row) => cellText(row[field]),
    plain: (row) => (typeof row[field] === "number" ? String(row[field]) : null),
    numeric: rows.slice(0, 20).every((row) => row[field] == null || typeof row[field] === "number"),
  }));
}

/** Any value as a cell: a span is its text, a list its length or items, an object its fields. */
function cellText(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(Math.round(value * 1e4) / 1e4);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map((item) => String(cellText(item) ?? "")).join("; ");
  if (typeof value === "object" && "text" in value) return String(value.text);
  return short(JSON.stringify(value) ?? "", 300);
}

function plainTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], caption: string, rest: number): string {
  const few = rows.slice(0, 30);
  const cells = few.map((row) => columns.map((column) => short(plainCell(row, column), 40)));
  const widths = columns.map((column, i) => Math.max(column.label.length, ...cells.map((row) => row[i]!.length)));
  const print = (row: readonly string[]): string =>
    row.map((text, i) => (columns[i]!.numeric ? text.padStart(widths[i]!) : text.padEnd(widths[i]!))).join("  ");
  const lines = [print(columns.map((column) => column.label)), ...cells.map(print)];
  if (caption) lines.unshift(caption);
  const left = rest + rows.length - few.length;
  if (left > 0) lines.push(`… and ${grouped(left)} more`);
  return lines.map(trimRight).join("\n");
}

function plainCell<Row>(row: Row, column: Column<Row>): string {
  const plain = column.plain?.(row);
  if (plain !== undefined && plain !== null) return typeof plain === "number" ? grouped(plain, 3) : plain;
  const value = column.value(row);
  return typeof value === "number" ? grouped(value, 3) : typeof value === "string" ? value : "";
}

function trimRight(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end--;
  return text.slice(0, end);
}
