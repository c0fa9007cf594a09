import type { QuoteRow } from "../quotes/rows";
import { listed, plural, short } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { colourChannel, compare, fewArticles, inWords, orderArticles, shapeChannel } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

/**
 * Draw who speaks in which article: a dot where they do, as large as the number of their quotations there.
 *
 * @param options.limit - how many speakers (default 15); unnamed speakers count as one each by their description
 */
export function speakersChart(
  quotes: readonly QuoteRow[],
  articles: readonly ArticleRow[],
  options: { limit?: number } = {},
): ChartSpec {
  const order = orderArticles(articles);
  const cells = new Map<string, Map<string, number>>();
  const unnamed = new Set<string>();
  for (const quote of quotes) {
    if (quote.speaker === null) continue;
    if (quote.speakerType === "unnamed") unnamed.add(quote.speaker);
    const row = cells.get(quote.speaker) ?? new Map<string, number>();
    row.set(quote.article, (row.get(quote.article) ?? 0) + 1);
    cells.set(quote.speaker, row);
  }
  if (cells.size === 0) return emptyChart("No speaker is named in these texts.");
  const ranked = [...cells].sort(
    (a, b) =>
      Number(unnamed.has(a[0])) - Number(unnamed.has(b[0])) ||
      b[1].size - a[1].size ||
      total(b[1]) - total(a[1]) ||
      compare(a[0], b[0]),
  );
  const chosen = ranked.slice(0, options.limit ?? 15);
  const rows: ChartRow[] = [];
  for (const [speaker, byArticle] of chosen) {
    for (const { article, siglum } of order.articles) {
      const count = byArticle.get(article);
      if (count === undefined) continue;
      const words = `${speaker}: ${plural(count, "quotation")} in ${siglum}.`;
      rows.push({ speaker, label: short(speaker, 40), siglum, column: order.label(article), count, words });
    }
  }
  const y = {
    field: "label",
    type: "nominal",
    title: null,
    scale: { domain: unique(chosen.map(([name]) => short(name, 40))) },
    axis: { grid: true, labelLimit: 280 },
  };
  const x = {
    field: "siglum",
    type: "nominal",
    title: "Text",
    scale: { domain: order.sigla },
    axis: { orient: "top", labelAngle: 0, labelFontWeight: 600 },
  };
  const counts = {
    mark: { type: "text", dx: 20, align: "left", aria: false },
    encoding: { x, y, text: { field: "count", type: "quantitative" } },
  };
  const everywhere = chosen.filter(([, row]) => row.size === order.articles.length).map(([name]) => name);
  return chart({
    title: speakersTitle(everywhere, cells.size, order.articles.length),
    subtitle: "Number: quotations of the speaker in the text, direct or reported.",
    rows,
    columns: [
      { field: "speaker", label: "Speaker" },
      { field: "siglum", label: "Text" },
      { field: "count", label: "Quotations" },
    ],
    height: chosen.length * 30,
    layer: [
      {
        mark: { type: "point", filled: true, opacity: 0.85 },
        encoding: {
          x,
          y,
          size: { field: "count", type: "quantitative", scale: { domain: [0, 10], range: [120, 900] }, legend: null },
          color: colourChannel(order),
          shape: shapeChannel(order),
          ...inWords,
        },
      },
      ...(order.sigla.length > 2 * fewArticles ? [] : [counts]),
    ],
  });
}

function speakersTitle(everywhere: string[], speakers: number, texts: number): string {
  if (texts > 1 && everywhere.length > 0 && everywhere.length <= 3) {
    return `${listed(everywhere)} ${everywhere.length === 1 ? "speaks" : "speak"} in all ${plural(texts, "text")}; ${plural(speakers, "speaker")} in all.`;
  }
  if (texts > 1 && everywhere.length === 0)
    return `No speaker is heard in every text; ${plural(speakers, "speaker")} in all.`;
  return `${plural(speakers, "speaker")} in ${plural(texts, "text")}.`;
}

function total(row: Map<string, number>): number {
  let sum = 0;
  for (const count of row.values()) sum += count;
  return sum;
}

function unique(items: string[]): string[] {
  return [...new Set(items)];
}
