import { compare } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { byLetter } from "./articles";
import { type Html, html } from "./escape";
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
  group: string;
  form: string;
  counts: Map<string, number>;
  total: number;
  /** the group's first row, which names it */
  first: boolean;
}

/**
 * Which name each text prefers: a row a form, the forms of one name together, the preferred form of each text in bold.
 *
 * @example
 * formsTable(forms, articles).text.length > 0; // => true
 */
export function formsTable(forms: readonly FormCount[], articles: readonly ArticleRow[]): Html {
  if (forms.length === 0) return line("No name stands in these texts in more than one form.");
  const letters = byLetter(articles);
  const groups = groupForms(forms);
  const most = new Map<string, number>();
  for (const { group, counts } of groups.flat())
    for (const [article, count] of counts) {
      const key = `${group}\0${article}`;
      most.set(key, Math.max(most.get(key) ?? 0, count));
    }
  const columns: Column<FormRow>[] = [
    {
      label: "Name",
      value: (row) => (row.first ? row.group : html`<span class="vr-soft">${row.group}</span>`),
      plain: (row) => row.group,
    },
    { label: "Form", value: (row) => row.form },
    { label: "All", value: (row) => row.total, numeric: true },
    ...letters.list.map(
      ({ article, siglum }): Column<FormRow> => ({
        label: siglum,
        value: (row) => {
          const count = row.counts.get(article) ?? 0;
          if (count === 0) return html`<span class="vr-soft">–</span>`;
          return count === most.get(`${row.group}\0${article}`) ? html`<strong>${count}</strong>` : html`${count}`;
        },
        plain: (row) => row.counts.get(article) ?? 0,
        numeric: true,
      }),
    ),
  ];
  const body = tableMarkup(groups.flat(), columns, { caption: "Names and their forms, by text", sortable: true });
  const lines = groups.map((rows) => {
    const each = rows.map((row) => {
      const where = letters.list.filter(({ article }) => row.counts.has(article));
      return `${row.form} (${where.map(({ article, siglum }) => `${siglum} ${row.counts.get(article)}`).join(", ")})`;
    });
    return `${rows[0]!.group}: ${each.join("; ")}`;
  });
  return view("forms", body, lines.join("\n"), { css: tableStyles, scripts: tableScripts });
}

/** The forms of each name, the commonest first, groups in the order given. */
function groupForms(forms: readonly FormCount[]): FormRow[][] {
  const groups = new Map<string, Map<string, FormRow>>();
  for (const { article, group, form, count } of forms) {
    const rows = groups.get(group) ?? new Map<string, FormRow>();
    groups.set(group, rows);
    const row = rows.get(form) ?? { group, form, counts: new Map<string, number>(), total: 0, first: false };
    rows.set(form, row);
    row.counts.set(article, (row.counts.get(article) ?? 0) + count);
    row.total += count;
  }
  return [...groups.values()].map((byForm) => {
    const rows = [...byForm.values()].sort((a, b) => b.total - a.total || compare(a.form, b.form));
    rows[0]!.first = true;
    return rows;
  });
}
