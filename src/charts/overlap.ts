import type { OverlapRow } from "../reuse/rows";
import { percent, plural } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { fewArticles, inWords, orderArticles } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

/**
 * Draw how much of each article (row) stands word for word in each other one (column).
 *
 * @example
 * tableOf(overlapChart(overlaps, articles)).rows.length; // => 6
 */
export function overlapChart(overlaps: readonly OverlapRow[], articles: readonly ArticleRow[]): ChartSpec {
  const order = orderArticles(articles);
  const rows: ChartRow[] = [];
  for (const { a, b, shareOfA, shareOfB, longest } of overlaps) {
    rows.push(cell(a, b, shareOfA, longest), cell(b, a, shareOfB, longest));
  }
  const best = [...rows].sort((a, b) => Number(b.share) - Number(a.share))[0];
  if (!best || Number(best.share) === 0) return emptyChart("No two texts share a passage.");
  const many = order.sigla.length > 2 * fewArticles;
  const x = {
    field: "other",
    type: "nominal",
    title: "… stands in this text",
    scale: { domain: order.sigla },
    axis: { orient: "top", labelAngle: 0 },
  };
  const y = { field: "label", type: "nominal", title: "Of this text …", scale: { domain: order.labels } };
  return chart({
    title: `${best.name} of ${best.siglum} stands word for word in ${best.other}, the largest share of any pair.`,
    rows,
    columns: [
      { field: "siglum", label: "Of this text" },
      { field: "name", label: "this share" },
      { field: "other", label: "stands in" },
      { field: "longest", label: "Longest shared passage (words)" },
    ],
    height: many ? order.sigla.length * 14 : Math.max(order.sigla.length * 38, 76),
    layer: [
      {
        mark: { type: "rect" },
        encoding: {
          x,
          y,
          color: {
            field: "share",
            type: "quantitative",
            scale: { domain: [0, 1], range: ["#e8f1f8", "#0072B2"] },
            legend: null,
          },
          ...inWords,
        },
      },
      ...(many ? [] : shareLabels(x, y)),
    ],
  });

  function cell(from: string, to: string, share: number, longest: number): ChartRow {
    const [siglum, other] = [order.siglum(from), order.siglum(to)];
    return {
      siglum,
      other,
      label: order.label(from),
      share: Math.round(share * 1e4) / 1e4,
      name: percent(share),
      longest,
      words: `${percent(share)} of ${siglum} stands word for word in ${other}; the longest shared passage has ${plural(longest, "word")}.`,
    };
  }
}

/** The share as text, dark on light cells and light on dark ones. */
function shareLabels(x: object, y: object): { [property: string]: unknown }[] {
  return [
    {
      mark: { type: "text", aria: false, color: "black" },
      transform: [{ filter: { field: "share", lt: 0.55 } }],
      encoding: { x, y, text: { field: "name", type: "nominal" } },
    },
    {
      mark: { type: "text", aria: false, color: "white" },
      transform: [{ filter: { field: "share", gte: 0.55 } }],
      encoding: { x, y, text: { field: "name", type: "nominal" } },
    },
  ];
}
