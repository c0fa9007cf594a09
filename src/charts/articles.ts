import { colourAt, shapeAt } from "../style/palette";
import { compare, short } from "../style/wording";
import type { ArticleRow } from "../text/rows";

export { compare };

/** More articles than these have no lane, legend or label each: colours repeat, and a chart must stay readable. */
export const fewArticles = 8;

/** What every chart needs to know of the articles, ready to look up. */
export interface ArticleOrder {
  /** in the order of sigla */
  articles: ArticleRow[];
  siglum: (article: string) => string;
  /** "A  Example Times": the siglum and who printed it */
  label: (article: string) => string;
  labels: string[];
  sigla: string[];
  /** scales of Vega-Lite by siglum */
  colour: { domain: string[]; range: string[] };
  shape: { domain: string[]; range: string[] };
}

/** Put the articles in the order of their sigla: A to Z, then AA. */
export function orderArticles(articles: readonly ArticleRow[]): ArticleOrder {
  const sorted = [...articles].sort((a, b) => a.siglum.length - b.siglum.length || compare(a.siglum, b.siglum));
  const rows = new Map(sorted.map((row) => [row.article, row]));
  const sigla = sorted.map((row) => row.siglum);
  const siglum = (article: string): string => rows.get(article)?.siglum ?? "?";
  const label = (article: string): string => {
    const row = rows.get(article);
    return row ? `${row.siglum}  ${short(row.outlet ?? row.title ?? row.article, 26)}` : "?";
  };
  return {
    articles: sorted,
    siglum,
    label,
    labels: sorted.map((row) => label(row.article)),
    sigla,
    colour: { domain: sigla, range: sigla.map((_, i) => colourAt(i)) },
    shape: { domain: sigla, range: sigla.map((_, i) => shapeAt(i)) },
  };
}

/** Vega draws one legend where colour and shape have the same one. */
const articleLegend = { title: "Text", orient: "top", symbolOpacity: 1 };

/** Colour by article; the siglum stands beside the mark, so a legend is left out unless asked for. */
export function colourChannel(order: ArticleOrder, legend = false): { [property: string]: unknown } {
  return {
    field: "siglum",
    type: "nominal",
    scale: order.colour,
    legend: legend ? articleLegend : null,
  };
}

/** Shape by article: differs from the ninth article on, when the colours begin again. */
export function shapeChannel(order: ArticleOrder, legend = false): { [property: string]: unknown } {
  return { field: "siglum", type: "nominal", scale: order.shape, legend: legend ? articleLegend : null };
}

/** Tooltip and label for screen readers: the row in words. */
export const inWords = {
  tooltip: { field: "words", type: "nominal" },
  description: { field: "words", type: "nominal" },
} as const;

/** From the first to the last character of an article that is not boilerplate. */
export function extentOf(row: ArticleRow): { start: number; end: number } {
  const own = row.regions.filter((region) => region.kind !== "boilerplate");
  const regions = own.length > 0 ? own : row.regions;
  return regions.reduce<{ start: number; end: number }>(
    (all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }),
    { start: regions[0]?.start ?? 0, end: regions[0]?.end ?? 1 },
  );
}
