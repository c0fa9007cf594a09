import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts";
import { chart } from "../../src/charts/spec";
import * as rows from "./invented";

const ferry = rows.articles.flatMap((article) => {
  const start = article.text.indexOf("ferry");
  return start < 0 ? [] : [{ article: article.article, start }];
});

const all: { [name: string]: charts.ChartSpec } = {
  keyness: charts.keynessChart(rows.keywords, rows.articles),
  frequencies: charts.wordFrequencyChart(rows.words, rows.articles),
  dispersion: charts.dispersionChart("ferry", ferry, rows.articles),
  forms: charts.formsChart(rows.forms, rows.articles),
  speakers: charts.speakersChart(rows.quotes, rows.articles),
  kinds: charts.quoteKindsChart(rows.quotes, rows.articles),
  flow: charts.utteranceFlowChart(rows.utterances, rows.quotes, rows.articles),
  claims: charts.claimsChart(rows.claims, rows.numbers, rows.articles),
  overlap: charts.overlapChart(rows.overlaps, rows.articles),
  map: charts.passageMapChart(rows.passages, rows.articles),
};

it("only words beyond chance are said to stand out", () => {
  const [first, ...rest] = rows.keywords;
  const { title } = charts.keynessChart([{ ...first!, adjustedP: 0.01 }, ...rest], rows.articles);
  expect(title.text.join(" ")).toBe("The words that stand out most: “owner” in C.");
});

describe("the finding stands in the title", () => {
  it.each([
    ["keyness", "No word stands out beyond chance; the closest: “passengers” in A and “owner” in C."],
    ["frequencies", "“ferry” is the commonest word of these texts, 6 times in all."],
    ["dispersion", "“ferry” stands 3 times in 3 texts."],
    ["forms", "The form used most: “ferry” in A; “boat” in B; “<script>” in C."],
    ["speakers", "No speaker is heard in every text; 3 speakers in all."],
    ["kinds", "67% of 3 quotations stand at least partly in quotation marks."],
    ["flow", "Words that several texts carry come from 1 speaker; most from Ada Brandt."],
    ["claims", "2 quantities compared: 1 in conflict, 1 compatible."],
    ["map", "30% of B stands in another text as well, the largest share of any text."],
    ["overlap", "60% of B stands word for word in A, the largest share of any pair."],
  ])("%s: %s", (name, title) => {
    expect(all[name]!.title.text.join(" ")).toBe(title);
  });
});

describe("every chart", () => {
  it.each(Object.entries(all))("%s draws the same SVG twice, with its data named to screen readers", (_, spec) => {
    const svg = charts.toSvg(spec);
    expect(svg).toMatch(/^<svg [^>]*viewBox=/);
    expect(svg).toBe(charts.toSvg(spec));
    expect(svg).toMatch(/aria-label="[^"]*[A-C]/);
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("<b>");
  });

  it.each(Object.entries(all))("%s has a table with labels in words", (_, spec) => {
    const table = charts.tableOf(spec);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const { field, label } of table.columns) {
      expect(label).toMatch(/^\p{L}/u);
      expect(table.rows.every((row) => field in row)).toBe(true);
    }
  });

  it.each(Object.entries(all))("%s uses one colour an article", (_, spec) => {
    const text = JSON.stringify(spec.layer);
    if (text.includes('"field":"siglum","type":"nominal","scale":{"domain":["A","B","C"],"range":["#')) {
      expect(text).toContain(JSON.stringify(charts.articleColours.slice(0, 3)).slice(1, -1));
    }
  });
});

describe("bars", () => {
  it.each(["forms", "kinds"])("%s start at zero", (name) => {
    const bar = all[name]!.layer[0] as { encoding: { x: { scale: { domain: number[] } } } };
    expect(bar.encoding.x.scale.domain[0]).toBe(0);
  });
});

describe("nothing to draw", () => {
  it.each([
    ["keyness", charts.keynessChart([], rows.articles)],
    ["frequencies", charts.wordFrequencyChart([], rows.articles)],
    ["dispersion", charts.dispersionChart("x", [], rows.articles)],
    ["forms", charts.formsChart([], rows.articles)],
    ["speakers", charts.speakersChart([], rows.articles)],
    ["kinds", charts.quoteKindsChart([], rows.articles)],
    ["flow", charts.utteranceFlowChart([], [], rows.articles)],
    ["claims", charts.claimsChart([], [], rows.articles)],
    ["overlap", charts.overlapChart([], rows.articles)],
    ["map", charts.passageMapChart([], rows.articles)],
  ])("%s says so in one line", (_, spec) => {
    expect(spec.usermeta.variorum.empty).toBe(true);
    expect(spec.title.text.join(" ")).toMatch(/^(No|“x”)/);
    expect(() => charts.toSvg(spec)).not.toThrow();
  });
});

describe("claims", () => {
  const data = all.claims!.datasets.rows!;
  it("opens the end of “more than”", () => {
    expect(data.find((row) => row.figure === "More than 150")).toMatchObject({ open: "right", siglum: "A" });
  });
  it("draws an interval for “about”, from zero", () => {
    expect(data.find((row) => row.figure === "About 160")).toMatchObject({ open: "none", from: 0.8182, to: 1 });
  });
  it("leaves out years, which are no magnitude", () => {
    expect(charts.claimsChart(rows.claims, rows.numbers, rows.articles, { singles: true }).datasets.rows).toHaveLength(
      5,
    );
  });
});

describe("colours beyond eight articles", () => {
  it("repeat with another shape", () => {
    expect(charts.colourAt(8)).toBe(charts.colourAt(0));
    expect(charts.shapeAt(8)).not.toBe(charts.shapeAt(0));
  });
});

describe("toSvg", () => {
  it("loads nothing from elsewhere", () => {
    const spec = chart({ title: "x", rows: [], columns: [], layer: [{ mark: "point", encoding: {} }], height: 10 });
    const asking = { ...spec, datasets: {}, data: { url: "http://192.0.2.1/x.json" } } as unknown as charts.ChartSpec;
    expect(charts.toSvg(asking)).toMatch(/^<svg/);
  });
});
