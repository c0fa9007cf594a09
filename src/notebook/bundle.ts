import { type ChartSpec, isChart, tableOf, toSvg } from "../charts";
import type { ArticleRow } from "../text/rows";
import { type AnyRow, articleStrip, type Html, line, table } from "../views";
import { isFrame, rowsOfFrame } from "./frame";

/** One output of a notebook in several forms; the page takes the richest it knows. */
export interface Bundle {
  "text/plain": string;
  "text/html"?: string;
  "image/svg+xml"?: string;
  "application/vnd.vegalite.v5+json"?: ChartSpec;
}

export interface ShowOptions {
  /** heading of a table of rows */
  caption?: string;
  /** rows of a table that are shown (default 1,000) */
  limit?: number;
}

/**
 * What a notebook shows for a value: charts as Vega-Lite, SVG and text; views as HTML and text; Danfo frames and lists
 * of rows as real tables; articles or a corpus as a strip; everything else as text.
 *
 * @example
 * Object.keys(bundleOf(quoteKindsChart(quotes, articles)));
 * // => ["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"]
 */
export function bundleOf(value: unknown, options: ShowOptions = {}): Bundle {
  return richBundleOf(value, options) ?? { "text/plain": typeof value === "string" ? value : plain(value) };
}

/** The same for what has a form of its own, null for everything else. */
export function richBundleOf(value: unknown, options: ShowOptions = {}): Bundle | null {
  if (isChart(value)) return chartBundle(value);
  if (isView(value)) return { "text/html": value.html, "text/plain": value.text };
  if (isFrame(value)) return viewBundle(table(rowsOfFrame(value), options));
  const articles = articlesOf(value);
  if (articles) return viewBundle(articleStrip(articles));
  return isRows(value) ? viewBundle(table(value, options)) : null;
}

/** A chart as text: its finding and the first rows of its table. */
export function chartText(spec: ChartSpec): string {
  const { title, columns, rows } = tableOf(spec);
  if (spec.usermeta.variorum.empty || rows.length === 0) return title;
  const named = rows.map((row) => Object.fromEntries(columns.map(({ field, label }) => [label, row[field] ?? null])));
  return `${title}\n${table(named).text}`;
}

function chartBundle(spec: ChartSpec): Bundle {
  if (spec.usermeta.variorum.empty) return viewBundle(line(spec.usermeta.variorum.text));
  return {
    "application/vnd.vegalite.v5+json": spec,
    "image/svg+xml": toSvg(spec),
    "text/plain": chartText(spec),
  };
}

function viewBundle({ html, text }: Html): Bundle {
  return { "text/html": html, "text/plain": text };
}

function isView(value: unknown): value is Html {
  if (typeof value !== "object" || value === null) return false;
  const { html, text } = value as Partial<Html>;
  return typeof html === "string" && typeof text === "string";
}

function articlesOf(value: unknown): ArticleRow[] | null {
  if (isArticle(value)) return [value];
  const list = Array.isArray(value) ? value : (value as { articles?: unknown } | null)?.articles;
  return Array.isArray(list) && list.length > 0 && list.every(isArticle) ? list : null;
}

function isArticle(value: unknown): value is ArticleRow {
  if (typeof value !== "object" || value === null) return false;
  const { siglum, sha256, regions } = value as Partial<ArticleRow>;
  return typeof siglum === "string" && typeof sha256 === "string" && Array.isArray(regions);
}

function isRows(value: unknown): value is AnyRow[] {
  return Array.isArray(value) && value.every((row) => typeof row === "object" && row !== null && !Array.isArray(row));
}

function plain(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}
