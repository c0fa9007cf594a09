import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts";
import { casesOf } from "../cases";
import * as rows from "./invented";

const vegaLite: { compile: (spec: unknown) => { spec: unknown } } = require("vega-lite");

/** A word that would run if Vega took it for an expression, told apart by its marker. */
const marker = "Zq7x";
const evil = `'${marker}" + alert(1) + datum["a"] // </script>{{signal}}`;

function poisoned(): charts.ChartSpec[] {
  const articles = rows.articles.map((row) => ({ ...row, outlet: `${evil} ${row.siglum}` }));
  const keywords = rows.keywords.map((row, i) => ({ ...row, word: `${evil} ${i}` }));
  const words = rows.words.map((row) => ({ ...row, word: `${evil} ${row.word}` }));
  const quotes = rows.quotes.map((row) => ({ ...row, speaker: `${evil} ${row.speaker}` }));
  const claims = rows.claims.map((row) => ({ ...row, quantity: `${evil} ${row.quantity}` }));
  const numbers = rows.numbers.map((row) => ({ ...row, text: `${evil} ${row.text}`, counted: evil }));
  const utterances = rows.utterances.map((row) => ({ ...row, speaker: evil }));
  const forms = rows.forms.map((row) => ({ ...row, group: evil, form: `${evil} ${row.form}` }));
  return [
    charts.keynessChart(keywords, articles),
    charts.wordFrequencyChart(words, articles),
    charts.dispersionChart(evil, [{ article: articles[0]!.article, start: 4 }], articles),
    charts.formsChart(forms, articles),
    charts.speakersChart(quotes, articles),
    charts.quoteKindsChart(quotes, articles),
    charts.utteranceFlowChart(utterances, quotes, articles),
    charts.claimsChart(claims, numbers, articles),
    charts.overlapChart(rows.overlaps, articles),
    charts.passageMapChart(rows.passages, articles),
  ];
}

/** Paths of compiled Vega at which the marker stands, with numbers left out. */
function pathsOf(value: unknown, path = ""): string[] {
  if (typeof value === "string") return value.includes(marker) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = key.includes(marker) ? [`${path} KEY`] : [];
    return [...here, ...pathsOf(inner, /^\d+$/.test(key) ? path : `${path}.${key}`)];
  });
}

describe("text of the articles", () => {
  it.each(poisoned().map((spec, i) => [i, spec] as const))("reaches no expression of Vega (chart %i)", (_, spec) => {
    const paths = new Set(pathsOf(vegaLite.compile(spec).spec));
    for (const path of paths) {
      expect(path).toMatch(
        /^\.(description|title\.text|title\.subtitle|usermeta\.variorum\.text|scales\.domain|data\.values\.[A-Za-z]+)$/,
      );
    }
    expect(charts.toSvg(spec)).not.toContain("</script>");
  });

  it("may be anything in words and names", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ unit: "binary", maxLength: 60 }),
        (name, word) => {
          const articles = rows.articles.map((row) => ({ ...row, outlet: name }));
          const svg = charts.toSvg(charts.keynessChart([{ ...rows.keywords[0]!, word }], articles));
          expect(svg.match(/<svg/g)).toHaveLength(1);
          expect(svg).not.toMatch(/<(script|foreignObject|image|a)\b/);
        },
      ),
      { numRuns: casesOf(25) },
    );
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("may be the word %s", (word) => {
    const forms = [{ article: rows.harbour.article, group: word, form: word, count: 2 }];
    expect(charts.formsChart(forms, rows.articles).datasets.rows![0]).toMatchObject({ form: word, share: 100 });
    const counts = [{ ...rows.words[1]!, word }];
    expect(charts.wordFrequencyChart(counts, rows.articles).title.text.join(" ")).toContain(`“${word}”`);
  });
});
