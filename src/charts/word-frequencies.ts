import { grouped, plural } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import type { WordRow } from "../words/rows";
import { colourChannel, compare, fewArticles, inWords, orderArticles, shapeChannel } from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

/**
 * Draw how often each article uses the commonest words: a dot an article, per 1,000 words.
 *
 * @param words - rows of the table `words`
 * @param options.limit - how many words (default 20)
 * @param options.words - these words instead of the commonest
 * @example
 * isChart(wordFrequencyChart(countWords(articles), articles, { limit: 5 })); // => true
 */
export function wordFrequencyChart(
  words: readonly WordRow[],
  articles: readonly ArticleRow[],
  options: { limit?: number; words?: readonly string[] } = {},
): ChartSpec {
  const order = orderArticles(articles);
  const totals = new Map<string, number>();
  for (const row of words) {
    if (row.article !== null) totals.set(row.word, (totals.get(row.word) ?? 0) + row.count);
  }
  const ranked = [...totals].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([word]) => word);
  const chosen = (options.words ?? ranked.slice(0, options.limit ?? 20)).filter((word) => totals.has(word));
  if (chosen.length === 0) return emptyChart("No words to count.");
  const wanted = new Set(chosen);
  const rows: ChartRow[] = [];
  for (const row of words) {
    if (row.article === null || !wanted.has(row.word)) continue;
    const siglum = order.siglum(row.article);
    rows.push({
      siglum,
      word: row.word,
      count: row.count,
      perThousand: Math.round(row.perThousand * 100) / 100,
      words: `${siglum} uses “${row.word}” ${plural(row.count, "time")}, ${grouped(row.perThousand, 1)} times per 1,000 words.`,
    });
  }
  const place = new Map(chosen.map((word, i) => [word, i]));
  rows.sort((a, b) => place.get(String(a.word))! - place.get(String(b.word))! || sigla(a, b));
  const first = chosen[0]!;
  const y = { field: "word", type: "nominal", title: null, scale: { domain: chosen } };
  return chart({
    title: `“${first}” is the commonest word of these texts, ${plural(totals.get(first)!, "time")} in all.`,
    subtitle: "One dot a text. Words that only carry the grammar (the, of, and) are left out.",
    rows,
    columns: [
      { field: "word", label: "Word" },
      { field: "siglum", label: "Text" },
      { field: "count", label: "Times" },
      { field: "perThousand", label: "Per 1,000 words" },
    ],
    height: chosen.length * 24,
    layer: [
      {
        mark: { type: "rule", opacity: 0.35 },
        encoding: {
          y,
          x: { aggregate: "min", field: "perThousand", type: "quantitative" },
          x2: { aggregate: "max", field: "perThousand" },
        },
      },
      {
        mark: { type: "point", filled: true, size: 90, opacity: 0.9 },
        encoding: {
          y,
          x: {
            field: "perThousand",
            type: "quantitative",
            title: "Times per 1,000 words",
            scale: { zero: true },
            axis: { tickCount: 8 },
          },
          color: colourChannel(order, order.sigla.length <= 2 * fewArticles),
          shape: shapeChannel(order, order.sigla.length <= 2 * fewArticles),
          ...inWords,
        },
      },
    ],
  });
}

function sigla(a: ChartRow, b: ChartRow): number {
  return String(a.siglum).length - String(b.siglum).length || compare(String(a.siglum), String(b.siglum));
}
