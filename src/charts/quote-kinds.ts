import type { QuoteKind, QuoteRow } from "../quotes/rows";
import { percent, plural } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { inWords, orderArticles } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

const kinds: readonly QuoteKind[] = ["direct", "mixed", "indirect"];
const names: { [kind in QuoteKind]: string } = {
  direct: "in quotation marks",
  mixed: "partly in quotation marks",
  indirect: "in the text's own words",
};

/**
 * Draw how each article reports speech: in quotation marks, partly, or in its own words.
 *
 * @example
 * tableOf(quoteKindsChart(quotes, articles)).rows.length; // => 6
 */
export function quoteKindsChart(quotes: readonly QuoteRow[], articles: readonly ArticleRow[]): ChartSpec {
  const order = orderArticles(articles);
  const rows: ChartRow[] = [];
  const counts = { direct: 0, mixed: 0, indirect: 0 };
  for (const { article, siglum } of order.articles) {
    const own = quotes.filter((quote) => quote.article === article);
    let from = 0;
    for (const kind of kinds) {
      const count = own.filter((quote) => quote.kind === kind).length;
      if (count === 0) continue;
      counts[kind] += count;
      rows.push({
        siglum,
        label: order.label(article),
        kind: names[kind],
        count,
        from,
        to: from + count,
        middle: from + count / 2,
        words: `${siglum}: ${plural(count, "quotation")} ${names[kind]}, of ${own.length}.`,
      });
      from += count;
    }
  }
  if (rows.length === 0) return emptyChart("No quotation was found in these texts.");
  const all = counts.direct + counts.mixed + counts.indirect;
  const longest = Math.max(...rows.map((row) => Number(row.to)));
  const y = { field: "label", type: "nominal", title: null, scale: { domain: order.labels } };
  return chart({
    title: `${percent((counts.direct + counts.mixed) / all)} of ${plural(all, "quotation")} ${all === 1 ? "stands" : "stand"} at least partly in quotation marks.`,
    subtitle: "The rest reports what somebody said in the text's own words.",
    rows,
    columns: [
      { field: "siglum", label: "Text" },
      { field: "kind", label: "How it is reported" },
      { field: "count", label: "Quotations" },
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
            title: "Quotations",
            axis: { values: wholeTicks(longest), format: "d" },
            scale: { domain: [0, longest], nice: false },
          },
          x2: { field: "to" },
          color: {
            field: "kind",
            type: "nominal",
            scale: { domain: kinds.map((kind) => names[kind]), range: ["#77AADD", "#BBD4EE", "#DDDDDD"] },
            legend: { title: "Reported", orient: "top" },
          },
          ...inWords,
        },
      },
      {
        mark: { type: "text", color: "black", aria: false },
        encoding: { y, x: { field: "middle", type: "quantitative" }, text: { field: "count", type: "quantitative" } },
      },
    ],
  });
}

/** At most about ten whole numbers from zero: half a quotation is none. */
function wholeTicks(top: number): number[] {
  let step = 1;
  for (const factor of [2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2]) {
    if (top / step <= 10) break;
    step *= factor;
  }
  step = Math.ceil(step);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
}
