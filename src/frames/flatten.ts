import type { Span } from "../text/rows";

const parts = ["start", "end", "text"] as const;

/** Is it a span and nothing more? A place in a list of places, which names its article too, stays as it is. */
export function isSpan(value: unknown): value is Span {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 3) return false;
  const { start, end, text } = value as Partial<Span>;
  return typeof start === "number" && typeof end === "number" && typeof text === "string";
}

/**
 * Spread the spans of a row over columns: `content` becomes `content.start`, `content.end` and `content.text`.
 *
 * @returns the other fields as they are; `null` where one is `undefined`
 * @example
 * flattenRow({ article: "a", content: { start: 0, end: 5, text: "storm" } });
 * // => {"article": "a", "content.start": 0, "content.end": 5, "content.text": "storm"}
 */
export function flattenRow(row: object): Record<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [field, value] of Object.entries(row)) {
    if (isSpan(value)) for (const part of parts) flat.set(`${field}.${part}`, value[part]);
    else flat.set(field, value ?? null);
  }
  return Object.fromEntries(flat);
}

/**
 * The columns of a table: the fields of all its rows in the order they first appear, spans spread.
 * A field that is a span in one row and something else than null in another is not spread.
 */
export function columnsOf(rows: readonly object[]): string[] {
  const spread = new Map<string, { span: boolean; other: boolean }>();
  for (const row of rows)
    for (const [field, value] of Object.entries(row)) {
      const known = spread.get(field) ?? { span: false, other: false };
      if (isSpan(value)) known.span = true;
      else if (value !== null && value !== undefined) known.other = true;
      spread.set(field, known);
    }
  const columns: string[] = [];
  for (const [field, { span, other }] of spread)
    if (span && !other) columns.push(...parts.map((part) => `${field}.${part}`));
    else columns.push(field);
  return [...new Set(columns)];
}

/** The cell of a row in a column; null when the row has no such field. */
export function cellOf(row: object, column: string): unknown {
  if (Object.hasOwn(row, column)) return (row as Record<string, unknown>)[column] ?? null;
  const dot = column.lastIndexOf(".");
  const field = column.slice(0, dot);
  if (dot < 0 || !Object.hasOwn(row, field)) return null;
  const value = (row as Record<string, unknown>)[field];
  const part = column.slice(dot + 1);
  return isSpan(value) && Object.hasOwn(value, part) ? (value[part as keyof Span] ?? null) : null;
}

/**
 * Make rows of columns and cells: the opposite of spreading.
 *
 * @returns a span where `x.start`, `x.end` and `x.text` are columns, null where its `x.start` is null
 */
export function gatherRows(columns: readonly string[], cells: Iterable<readonly unknown[]>): Record<string, unknown>[] {
  const index = new Map(columns.map((column, at) => [column, at]));
  const plan: { field: string; at: number; end: number; text: number }[] = [];
  for (const [at, column] of columns.entries()) {
    const dot = column.lastIndexOf(".");
    const field = column.slice(0, dot);
    const isWhole = dot >= 0 && parts.every((part) => index.has(`${field}.${part}`));
    if (!isWhole || !parts.some((part) => column === `${field}.${part}`))
      plan.push({ field: column, at, end: -1, text: -1 });
    else if (column === `${field}.start`)
      plan.push({ field, at, end: index.get(`${field}.end`)!, text: index.get(`${field}.text`)! });
  }
  const rows: Record<string, unknown>[] = [];
  for (const row of cells)
    rows.push(
      Object.fromEntries(
        plan.map(({ field, at, end, text }) => [
          field,
          end < 0
            ? (row[at] ?? null)
            : isNone(row[at])
              ? null
              : { start: row[at], end: row[end], text: row[text] ?? "" },
        ]),
      ),
    );
  return rows;
}

function isNone(value: unknown): boolean {
  return value === null || value === undefined;
}
