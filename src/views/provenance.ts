import { dated, grouped } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { byLetter, nameOf } from "./articles";
import { type Html, html, join } from "./escape";
import { type Column, tableMarkup, tableStyles } from "./table";
import { view } from "./theme";

export interface ProvenanceOptions {
  /** what made the report, as "variorum 0.1.0" */
  tool?: string;
  /** the command as a reader would repeat it */
  command?: string;
  /** ISO time of the report; give it from SOURCE_DATE_EPOCH, so that the same input gives the same bytes */
  made?: string;
  /** further lines */
  notes?: readonly string[];
}

/**
 * Where the report comes from: the files with their fingerprints, the program, the command, the time.
 *
 * @example
 * provenance(articles).html.includes(articles[0].sha256.slice(0, 8)); // => true
 */
export function provenance(articles: readonly ArticleRow[], options: ProvenanceOptions = {}): Html {
  const rows = byLetter(articles).list;
  const columns: Column<ArticleRow>[] = [
    { label: "Text", value: (row) => row.siglum },
    { label: "File or id", value: (row) => row.path ?? row.article },
    { label: "Outlet", value: (row) => (row.outlet === null ? "not said" : nameOf(row)) },
    { label: "Date", value: (row) => (row.published ? dated(row.published) : "not said") },
    { label: "Words", value: (row) => row.words, numeric: true },
    {
      label: "SHA-256 of the file",
      value: (row) => html`<code class="vr-hash">${row.sha256}</code>`,
      plain: (row) => row.sha256,
    },
  ];
  const facts: [string, string][] = [];
  if (options.tool) facts.push(["Made by", options.tool]);
  if (options.command) facts.push(["Command", options.command]);
  if (options.made) facts.push(["Time", options.made]);
  const notes = options.notes ?? [];
  const body = join([
    tableMarkup(rows, columns, { caption: "The texts as they were read" }),
    facts.length > 0
      ? html`<dl class="vr-facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
      : null,
    notes.length > 0 ? html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>` : null,
  ]);
  const text = [
    ...rows.map(
      (row) => `${row.siglum}  ${row.path ?? row.article}  ${grouped(row.words)} words  sha256 ${row.sha256}`,
    ),
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...notes,
  ];
  const css = `${tableStyles}
.vr .vr-hash{font-size:12px;overflow-wrap:anywhere}
.vr .vr-facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}.vr .vr-facts dd{margin:0;overflow-wrap:anywhere}`;
  return view("provenance", body, text.join("\n"), { css });
}
