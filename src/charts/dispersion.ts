import { listed, percent, plural } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { colourChannel, extentOf, inWords, orderArticles } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

/** One place where a word stands: rows of a concordance have these fields. */
export interface Hit {
  article: string;
  start: number;
}

/**
 * Draw where in each article a word stands: one stroke an occurrence, from the beginning of the text to its end.
 *
 * @param word - the word or group, for the title
 * @param hits - its occurrences in any order
 * @example
 * const hits = concordance(articles, "port");
 * isChart(dispersionChart("port", hits, articles)); // => true
 */
export function dispersionChart(word: string, hits: readonly Hit[], articles: readonly ArticleRow[]): ChartSpec {
  const order = orderArticles(articles);
  const extents = new Map(order.articles.map((row) => [row.article, extentOf(row)]));
  const rows: ChartRow[] = [];
  const counts = new Map<string, number>();
  for (const hit of hits) {
    const range = extents.get(hit.article);
    if (!range) continue;
    const position = Math.min(1, Math.max(0, (hit.start - range.start) / Math.max(1, range.end - range.start)));
    const siglum = order.siglum(hit.article);
    counts.set(siglum, (counts.get(siglum) ?? 0) + 1);
    rows.push({
      siglum,
      label: order.label(hit.article),
      start: hit.start,
      position: Math.round(position * 1000) / 10,
      words: `“${word}” in ${siglum}, ${percent(position)} of the way through the text.`,
    });
  }
  if (rows.length === 0) return emptyChart(`“${word}” stands in none of the texts.`);
  const without = order.sigla.filter((siglum) => !counts.has(siglum));
  const tail = without.length > 0 ? `, and not in ${listed(without)}` : "";
  return chart({
    title: `“${word}” stands ${plural(rows.length, "time")} in ${plural(counts.size, "text")}${tail}.`,
    rows,
    columns: [
      { field: "siglum", label: "Text" },
      { field: "position", label: "Place in the text (percent)" },
      { field: "start", label: "Character" },
    ],
    height: order.labels.length * 28,
    layer: [
      {
        mark: { type: "tick", thickness: 2, size: 20 },
        encoding: {
          y: { field: "label", type: "nominal", title: null, scale: { domain: order.labels } },
          x: {
            field: "position",
            type: "quantitative",
            title: "Place in the text, from its beginning (0) to its end (100 percent)",
            scale: { domain: [0, 100] },
            axis: { values: [0, 25, 50, 75, 100] },
          },
          color: colourChannel(order),
          ...inWords,
        },
      },
    ],
  });
}
