import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts";
import * as rows from "./invented";

/** Thirty texts, each a copy of one of the invented three under a name of its own. */
const articles = Array.from({ length: 30 }, (_, i) => ({
  ...rows.articles[i % 3]!,
  article: `text ${i}`,
  siglum: i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(65 + i - 26)}`,
}));

function spread<Row extends { article: string }>(all: readonly Row[]): Row[] {
  return articles.flatMap((article, i) =>
    all
      .filter((row) => row.article === rows.articles[i % 3]!.article)
      .map((row) => ({ ...row, article: article.article })),
  );
}

const numbers = spread(rows.numbers).map((row, i) => ({ ...row, id: `n${i}` }));
const hurt = numbers.filter((row) => row.counted === "people hurt").map((row) => row.id);
const claims = [{ ...rows.claims[0]!, numbers: hurt }];
const overlaps = articles.slice(1).map((row) => ({ ...rows.overlaps[0]!, a: articles[0]!.article, b: row.article }));
const passages = [{ ...rows.passages[0]!, occurrences: spread(rows.passages[0]!.occurrences) }];

const all: { [name: string]: charts.ChartSpec } = {
  keyness: charts.keynessChart(spread(rows.keywords), articles),
  frequencies: charts.wordFrequencyChart(
    spread(rows.words.flatMap((row) => (row.article === null ? [] : [{ ...row, article: row.article }]))),
    articles,
  ),
  speakers: charts.speakersChart(spread(rows.quotes), articles),
  claims: charts.claimsChart(claims, numbers, articles),
  overlap: charts.overlapChart(overlaps, articles),
  map: charts.passageMapChart(passages, articles),
};

describe("thirty texts", () => {
  it.each(Object.entries(all))("%s stays a picture that one can look at", (_, spec) => {
    const svg = charts.toSvg(spec);
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(Number(width)).toBeLessThan(900);
    expect(Number(height)).toBeLessThan(1500);
    expect(spec.title.text.join(" ").length).toBeLessThan(220);
  });

  it("one lane a figure, named after the texts that give it", () => {
    const names = all.claims!.datasets.rows!.map((row) => row.name);
    expect(names).toEqual(["20 texts Twelve", "10 texts Fourteen"]);
  });
});
