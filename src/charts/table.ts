import type { ChartColumn, ChartRow, ChartSpec } from "./spec";

/** The data of a chart as a reader sees them: columns with labels, and their rows. */
export interface ChartTable {
  title: string;
  columns: ChartColumn[];
  rows: ChartRow[];
}

/**
 * The table that stands under a chart.
 *
 * @example
 * const { rows } = tableOf(quoteKindsChart(quotes, articles));
 * Object.keys(rows[0]); // => ["siglum", "kind", "count"]
 */
export function tableOf(spec: ChartSpec): ChartTable {
  const { columns, rows } = spec.usermeta.variorum;
  const fields = columns.map((column) => column.field);
  const shown = (spec.datasets[rows] ?? []).map((row) =>
    Object.fromEntries(fields.map((field) => [field, row[field] ?? null])),
  );
  return { title: spec.title.text.join(" "), columns, rows: shown };
}

/**
 * Whether an object is a chart made here.
 *
 * @example
 * isChart(overlapChart(overlaps, articles)); // => true
 * isChart({ mark: "bar" }); // => false
 */
export function isChart(value: unknown): value is ChartSpec {
  if (typeof value !== "object" || value === null) return false;
  const { $schema, usermeta } = value as { $schema?: unknown; usermeta?: { variorum?: unknown } };
  return typeof $schema === "string" && $schema.includes("/vega-lite/") && usermeta?.variorum !== undefined;
}
