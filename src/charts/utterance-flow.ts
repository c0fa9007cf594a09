import type { QuoteRow, UtteranceRow } from "../quotes/rows";
import { plural, short } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { colourChannel, compare, inWords, orderArticles } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

/** Pixels between the middles of bands that begin or end at the same name. */
const apart = 3;

/**
 * Draw whose words reach which articles: a band from each speaker to each article that carries words which another
 * article carries too, as wide as the number of utterances.
 *
 * @param options.limit - how many speakers (default 12)
 */
export function utteranceFlowChart(
  utterances: readonly UtteranceRow[],
  quotes: readonly QuoteRow[],
  articles: readonly ArticleRow[],
  options: { limit?: number } = {},
): ChartSpec {
  const order = orderArticles(articles);
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const bands = new Map<string, Map<string, number>>();
  for (const utterance of utterances) {
    const speaker = utterance.speaker ?? "speaker not named";
    const reached = new Set(utterance.quotes.flatMap((id) => byId.get(id)?.article ?? []));
    const row = bands.get(speaker) ?? new Map<string, number>();
    for (const article of reached) row.set(article, (row.get(article) ?? 0) + 1);
    bands.set(speaker, row);
  }
  if (bands.size === 0) return emptyChart("No words of a speaker stand in more than one text.");
  const ranked = [...bands]
    .sort((a, b) => weight(b[1]) - weight(a[1]) || compare(a[0], b[0]))
    .slice(0, options.limit ?? 12);
  const height = Math.max(ranked.length, order.articles.length) * 34;
  const rows: ChartRow[] = [];
  const path: ChartRow[] = [];
  const left: ChartRow[] = [];
  const right: ChartRow[] = order.articles.map((row, i) => ({
    label: order.label(row.article),
    siglum: row.siglum,
    x: 1,
    y: (i + 0.5) / order.articles.length,
  }));
  ranked.forEach(([speaker, reached], i) => {
    const from = (i + 0.5) / ranked.length;
    left.push({ label: short(speaker, 34), x: 0, y: from });
    order.articles.forEach(({ article, siglum }, j) => {
      const count = reached.get(article);
      if (count === undefined) return;
      const to = (j + 0.5) / order.articles.length + ((i - (ranked.length - 1) / 2) * apart) / height;
      const out = from + ((j - (order.articles.length - 1) / 2) * apart) / height;
      const words = `${plural(count, "utterance")} of ${speaker} in ${siglum}.`;
      rows.push({ speaker, siglum, count, words });
      const places: [number, number][] = [
        [0, out],
        [0.35, out],
        [0.65, to],
        [1, to],
      ];
      places.forEach(([x, y], step) => {
        path.push({ band: `${i} ${j}`, step, x, y, siglum, count, words });
      });
    });
  });
  const x = {
    field: "x",
    type: "quantitative",
    axis: null,
    scale: { domain: [-0.62, 1.5], nice: false, zero: false },
  };
  const y = { field: "y", type: "quantitative", axis: null, scale: { domain: [1, 0], nice: false } };
  const [most] = ranked;
  return chart({
    title: `Words that several texts carry come from ${plural(bands.size, "speaker")}; most from ${most?.[0] ?? ""}.`,
    subtitle: "Each band leads from a speaker to a text; the wider, the more of the shared utterances stand there.",
    rows,
    columns: [
      { field: "speaker", label: "Speaker" },
      { field: "siglum", label: "Text" },
      { field: "count", label: "Utterances" },
    ],
    datasets: { path, left, right },
    height,
    layer: [
      {
        data: { name: "path" },
        mark: { type: "line", interpolate: "monotone", opacity: 0.75, strokeCap: "round" },
        encoding: {
          x,
          y,
          detail: { field: "band", type: "nominal" },
          order: { field: "step", type: "quantitative" },
          strokeWidth: {
            field: "count",
            type: "quantitative",
            scale: { domain: [0, 8], range: [1, 20] },
            legend: null,
          },
          color: colourChannel(order),
          ...inWords,
        },
      },
      {
        data: { name: "left" },
        mark: { type: "text", align: "right", dx: -8 },
        encoding: { x, y, text: { field: "label", type: "nominal" } },
      },
      {
        data: { name: "right" },
        mark: { type: "text", align: "left", dx: 8 },
        encoding: { x, y, text: { field: "label", type: "nominal" } },
      },
    ],
  });
}

function weight(row: Map<string, number>): number {
  let sum = 0;
  for (const count of row.values()) sum += count;
  return sum;
}
