import { compare } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { byLetter } from "./articles";
import { type Html, html, join } from "./escape";
import { type Column, tableMarkup, tableScripts, tableStyles } from "./table";
import { line, view } from "./theme";

/** How often an article uses one form of a name or word that has several ("IS", "Daesh"). */
export interface FormCount {
  article: string;
  /** name of the group of forms */
  group: string;
  form: string;
  count: number;
}

interface FormRow {
  form: string;
  counts: Map<string, number>;
  total: number;
}

/** Which name each text prefers: a table for each group of forms, the preferred form of each text in bold. */
export function formsTable(forms: readonly FormCount[], articles: readonly ArticleRow[]): Html {
  if (forms.length === 0) return line("No name stands in these texts in more than one form.");
  const letters = byLetter(articles);
  const groups = new Map<string, Map<string, FormRow>>();
  for (const { article, group, form, count } of forms) {
    const rows = groups.get(group) ?? new Map<string, FormRow>();
    groups.set(group, rows);
    const row = rows.get(form) ?? { form, counts: new Map<string, number>(), total: 0 };
    rows.set(form, row);
    row.counts.set(article, (row.counts.get(article) ?? 0) + count);
    row.total += count;
  }
  const tables: ReturnType<typeof html>[] = [];
  const lines: string[] = [];
  for (const [group, byForm] of groups) {
    const rows = [...byForm.values()].sort((a, b) => b.total - a.total || compare(a.form, b.form));
    const top = new Map(
      letters.list.map(({ article }) => [article, Math.max(...rows.map((row) => row.counts.get(article) ?? 0))]),
    );
    const columns: Column<FormRow>[] = [
      { label: "Form", value: (row) => row.form },
      { label: "All", value: (row) => row.total, numeric: true },
      ...letters.list.map(
        ({ article, siglum }): Column<FormRow> => ({
          label: siglum,
          value: (row) => {
            const count = row.counts.get(article) ?? 0;
            if (count === 0) return html`<span class="vr-soft">–</span>`;
            return count === top.get(article) ? html`<strong>${count}</strong>` : html`${count}`;
          },
          plain: (row) => row.counts.get(article) ?? 0,
          numeric: true,
        }),
      ),
    ];
    tables.push(tableMarkup(rows, columns, { caption: group, sortable: true }));
    const each = rows.map((row) => {
      const where = letters.list.filter(({ article }) => row.counts.has(article));
      return `${row.form} (${where.map(({ article, siglum }) => `${siglum} ${row.counts.get(article)}`).join(", ")})`;
    });
    lines.push(`${group}: ${each.join("; ")}`);
  }
  return view("forms", join(tables), lines.join("\n"), { css: tableStyles, scripts: tableScripts });
}
