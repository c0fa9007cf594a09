import { grouped, listed, plural } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import type { KeywordRow } from "../words/rows";
import { colourChannel, compare, inWords, orderArticles, shapeChannel } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

/** Words that one chart shows unless told otherwise. */
const mostWords = 48;

/** Below this corrected p, chance is an unlikely explanation. */
const likely = 0.05;

/**
 * Draw the words that stand out in each article: a dot for the log ratio, a line for its 95% interval.
 *
 * @param keywords - rows of the table `keywords`
 * @param articles - rows of the table `articles`
 * @param options.limit - words an article (default 6, of many articles fewer)
 * @param options.article - this article alone (default: all)
 * @see Hardie (2014) for the log ratio
 * @example
 * isChart(keynessChart(compareWords(articles, { minimum: 2 }), articles, { limit: 3 })); // => true
 */
export function keynessChart(
  keywords: readonly KeywordRow[],
  articles: readonly ArticleRow[],
  options: { limit?: number; article?: string } = {},
): ChartSpec {
  const order = orderArticles(articles);
  const chosen = order.articles.filter((row) => options.article === undefined || row.article === options.article);
  const rows: ChartRow[] = [];
  const best: { said: string; sure: boolean }[] = [];
  for (const { article, siglum } of chosen) {
    const top = keywords
      .filter((row) => row.article === article && row.logRatio > 0 && Number.isFinite(row.logRatio))
      .sort((a, b) => b.logLikelihood - a.logLikelihood || compare(a.word, b.word))
      .slice(0, options.limit ?? Math.max(1, Math.min(6, Math.floor(mostWords / chosen.length))));
    const first = top.find((row) => row.adjustedP < likely) ?? top[0];
    if (first) best.push({ said: `“${first.word}” in ${siglum}`, sure: first.adjustedP < likely });
    for (const row of top) rows.push(keynessRow(row, siglum));
  }
  if (rows.length === 0) return emptyChart("No word stands out in one text compared with the others.");
  const y = { field: "label", type: "nominal", title: null, scale: { domain: rows.map((row) => row.label) } };
  return chart({
    title: titleOf(best),
    subtitle:
      "Dot: how many times as frequent as in the other texts, each step right doubling it. Line: the range the true value lies in, 95 times of 100; a line that crosses zero may be chance.",
    rows,
    columns: [
      { field: "siglum", label: "Text" },
      { field: "word", label: "Word" },
      { field: "count", label: "Times in this text" },
      { field: "reference", label: "Times in the others" },
      { field: "logRatio", label: "Log ratio" },
      { field: "low", label: "Low end (95%)" },
      { field: "high", label: "High end (95%)" },
    ],
    height: rows.length * 22,
    layer: [
      {
        mark: { type: "rule", strokeDash: [3, 3], opacity: 0.6 },
        data: { name: "zero" },
        encoding: { x: { field: "x", type: "quantitative" } },
      },
      {
        mark: { type: "rule", strokeWidth: 2 },
        encoding: {
          y,
          x: { field: "low", type: "quantitative", title: "Doublings against the other texts (log ratio)" },
          x2: { field: "high" },
          color: colourChannel(order),
          ...inWords,
        },
      },
      {
        mark: { type: "point", filled: true, size: 90, opacity: 1 },
        encoding: {
          y,
          x: { field: "logRatio", type: "quantitative" },
          color: colourChannel(order),
          shape: shapeChannel(order),
          ...inWords,
        },
      },
    ],
    datasets: { zero: [{ x: 0 }] },
  });
}

/** Words within chance are not said to stand out: with short texts that is most of them. */
function titleOf(best: readonly { said: string; sure: boolean }[]): string {
  const sure = best.filter((each) => each.sure);
  const said = (sure.length > 0 ? sure : best).map((each) => each.said);
  const some = listed(said.length > 6 ? [...said.slice(0, 5), `${said.length - 5} more`] : said);
  return sure.length > 0
    ? `The words that stand out most: ${some}.`
    : `No word stands out beyond chance; the closest: ${some}.`;
}

function keynessRow(row: KeywordRow, siglum: string): ChartRow {
  const others = row.referenceCount === 0 ? "not at all" : plural(row.referenceCount, "time");
  return {
    siglum,
    word: row.word,
    label: `${siglum}  ${row.word}`,
    count: row.count,
    reference: row.referenceCount,
    logRatio: round(row.logRatio),
    low: round(row.logRatioLow),
    high: round(row.logRatioHigh),
    words: `“${row.word}” stands ${plural(row.count, "time")} in ${siglum} and ${others} in the other texts: log ratio ${grouped(row.logRatio)}, between ${grouped(row.logRatioLow)} and ${grouped(row.logRatioHigh)}.`,
  };
}

function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1000) / 1000 : 0;
}
