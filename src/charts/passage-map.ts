import type { PassageRow } from "../reuse/rows";
import { percent } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { type ArticleOrder, colourChannel, extentOf, fewArticles, inWords, orderArticles } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

interface Stretch {
  start: number;
  end: number;
}

/**
 * Draw where in each article the passages stand that it shares: a line an article that shares them, coloured by that
 * article, from the beginning of the text to its end.
 *
 * @example
 * isChart(passageMapChart(passages, articles)); // => true
 */
export function passageMapChart(passages: readonly PassageRow[], articles: readonly ArticleRow[]): ChartSpec {
  const order = orderArticles(articles);
  const many = order.articles.length > fewArticles;
  const rows: ChartRow[] = [];
  let most = { siglum: "", share: 0 };
  for (const row of order.articles) {
    const extent = extentOf(row);
    const length = Math.max(1, extent.end - extent.start);
    const all: Stretch[] = [];
    const lanes: { other: string; stretches: Stretch[] }[] = [];
    for (const other of order.articles) {
      if (other === row) continue;
      const stretches = joined(sharedWith(passages, row.article, other.article));
      all.push(...stretches);
      lanes.push({ other: other.siglum, stretches });
    }
    const drawnLanes = many ? [{ other: "others", stretches: joined(all) }] : lanes;
    for (const { other, stretches } of drawnLanes) {
      for (const { start, end } of stretches)
        rows.push(drawn(order, row, other, start - extent.start, end - extent.start, length));
    }
    const covered = joined(all).reduce((sum, { start, end }) => sum + end - start, 0) / length;
    if (covered > most.share) most = { siglum: row.siglum, share: covered };
  }
  if (rows.length === 0) return emptyChart("No two texts share a passage.");
  const y = { field: "label", type: "nominal", title: null, scale: { domain: order.labels }, axis: { grid: true } };
  return chart({
    title: `${percent(most.share)} of ${most.siglum} stands in another text as well, the largest share of any text.`,
    subtitle: many
      ? "Each stroke is a passage that the text of the row shares with another one."
      : "Each stroke is a passage that the text of the row shares with the text of that colour.",
    rows,
    columns: [
      { field: "siglum", label: "Text" },
      { field: "other", label: "Shared with" },
      { field: "from", label: "From (percent of the text)" },
      { field: "to", label: "To (percent of the text)" },
    ],
    height: order.labels.length * (many ? 18 : 10 + 8 * order.labels.length),
    layer: [
      {
        mark: { type: "bar", size: 6 },
        encoding: {
          y,
          ...(many ? {} : { yOffset: { field: "other", type: "nominal", scale: { domain: order.sigla } } }),
          x: {
            field: "from",
            type: "quantitative",
            title: "Place in the text, from its beginning (0) to its end (100 percent)",
            scale: { domain: [0, 100] },
            axis: { values: [0, 25, 50, 75, 100] },
          },
          x2: { field: "to" },
          ...(many ? {} : { color: sharedColour(order) }),
          ...inWords,
        },
      },
    ],
  });
}

function sharedColour(order: ArticleOrder): { [property: string]: unknown } {
  return { ...colourChannel(order), field: "other", legend: { title: "Shared with", orient: "top" } };
}

function drawn(
  order: ArticleOrder,
  row: ArticleRow,
  other: string,
  start: number,
  end: number,
  length: number,
): ChartRow {
  const place = (offset: number): number => Math.round(Math.min(1, Math.max(0, offset / length)) * 1000) / 10;
  return {
    siglum: row.siglum,
    other,
    label: order.label(row.article),
    from: place(start),
    to: place(end),
    words: `${percent((end - start) / length)} of ${row.siglum}, from ${place(start)}% of the text on, stands in ${other === "others" ? "other texts" : other} too.`,
  };
}

function sharedWith(passages: readonly PassageRow[], article: string, other: string): Stretch[] {
  return passages.flatMap(({ occurrences }) =>
    occurrences.some((place) => place.article === other)
      ? occurrences.filter((place) => place.article === article)
      : [],
  );
}

/** Stretches that touch, as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result[result.length - 1];
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
