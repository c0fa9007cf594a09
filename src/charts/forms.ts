import { partColours } from "../style/palette";
import { grouped, percent, plural } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { compare, inWords, orderArticles } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";
import { textWidth } from "./text-width";

/** How often an article uses one form of a name or word that has several ("IS", "Daesh"). */
export interface FormCount {
  article: string;
  /** name of the group of forms */
  group: string;
  form: string;
  count: number;
}

/**
 * Draw which form of a name each article prefers: one bar a text, divided by form.
 *
 * @param forms - counts of forms, of one group or several
 * @param options.group - the group to draw (default: the one of which the articles prefer different forms, else the first)
 * @example
 * isChart(formsChart(forms, articles)); // => true
 */
export function formsChart(
  forms: readonly FormCount[],
  articles: readonly ArticleRow[],
  options: { group?: string } = {},
): ChartSpec {
  const order = orderArticles(articles);
  const group = options.group ?? mostDivided(forms);
  const own = forms.filter((row) => row.group === group && row.count > 0);
  if (own.length === 0) return emptyChart(`No text names ${group ?? "this"} in any form.`);
  const totals = new Map<string, number>();
  const perForm = new Map<string, number>();
  for (const row of own) {
    totals.set(row.article, (totals.get(row.article) ?? 0) + row.count);
    perForm.set(row.form, (perForm.get(row.form) ?? 0) + row.count);
  }
  const names = [...perForm].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([form]) => form);
  const place = new Map(names.map((form, i) => [form, i]));
  const sorted = [...own].sort((a, b) => place.get(a.form)! - place.get(b.form)!);
  const rows: ChartRow[] = [];
  for (const { article } of order.articles) {
    let from = 0;
    for (const row of sorted.filter((candidate) => candidate.article === article)) {
      const share = row.count / totals.get(article)!;
      const words = `${order.siglum(article)} writes “${row.form}” ${plural(row.count, "time")}, ${percent(share)} of its mentions.`;
      const name = share * 480 > textWidth(row.form, 12, false) ? row.form : "";
      const to = from + share;
      rows.push({
        siglum: order.siglum(article),
        label: order.label(article),
        form: row.form,
        name,
        count: row.count,
        share: Math.round(share * 100),
        from: Math.round(from * 1e4) / 1e4,
        to: Math.round(to * 1e4) / 1e4,
        middle: Math.round(((from + to) / 2) * 1e4) / 1e4,
        words,
      });
      from = to;
    }
  }
  const y = { field: "label", type: "nominal", title: null, scale: { domain: order.labels } };
  return chart({
    title: preferenceTitle(rows, names),
    subtitle: `Shares of all mentions of “${group}” in each text.`,
    rows,
    columns: [
      { field: "siglum", label: "Text" },
      { field: "form", label: "Form" },
      { field: "count", label: "Times" },
      { field: "share", label: "Share (percent)" },
    ],
    height: order.labels.length * 34,
    layer: [
      {
        mark: { type: "bar", stroke: "white", strokeWidth: 1 },
        encoding: {
          y,
          x: {
            field: "from",
            type: "quantitative",
            title: "Share of the mentions in the text",
            axis: { format: ".0%" },
            scale: { domain: [0, 1] },
          },
          x2: { field: "to" },
          color: {
            field: "form",
            type: "nominal",
            scale: { domain: names, range: names.map((_, i) => partColours[i % partColours.length]) },
            legend: { title: "Form", orient: "top" },
          },
          ...inWords,
        },
      },
      {
        mark: { type: "text", color: "black", aria: false },
        encoding: { y, x: { field: "middle", type: "quantitative" }, text: { field: "name", type: "nominal" } },
      },
    ],
  });
}

/** The group used most of those whose preferred form is not the same everywhere. */
function mostDivided(forms: readonly FormCount[]): string | undefined {
  const groups = new Map<string, { total: number; best: Map<string, FormCount> }>();
  for (const row of forms) {
    const own = groups.get(row.group) ?? { total: 0, best: new Map<string, FormCount>() };
    groups.set(row.group, own);
    own.total += row.count;
    if (row.count > (own.best.get(row.article)?.count ?? 0)) own.best.set(row.article, row);
  }
  const divided = [...groups].filter(([, { best }]) => new Set([...best.values()].map((row) => row.form)).size > 1);
  divided.sort((a, b) => b[1].total - a[1].total || compare(a[0], b[0]));
  return divided[0]?.[0] ?? forms[0]?.group;
}

function preferenceTitle(rows: readonly ChartRow[], names: readonly string[]): string {
  const prefers = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const row of [...rows].sort((a, b) => Number(b.share) - Number(a.share))) {
    const siglum = String(row.siglum);
    if (seen.has(siglum)) continue;
    seen.add(siglum);
    prefers.set(String(row.form), [...(prefers.get(String(row.form)) ?? []), siglum]);
  }
  const parts = names
    .filter((form) => prefers.has(form))
    .map((form) => {
      const sigla = prefers.get(form)!.sort((a, b) => a.length - b.length || compare(a, b));
      return `“${form}” in ${sigla.length > 5 ? `${grouped(sigla.length)} texts` : sigla.join(", ")}`;
    });
  return `The form used most: ${parts.join("; ")}.`;
}
