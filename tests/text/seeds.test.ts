import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyse, readCorpus } from "../../src/text";

const corpus = await readCorpus(join(__dirname, "..", "..", "seeds"));

describe("the five seeds", () => {
  it("are read without a problem, by name, dated ones first in the sigla", () => {
    expect(corpus.problems).toEqual([]);
    expect(corpus.articles.map(({ article, siglum }) => article.slice(0, 3) + siglum)).toEqual([
      "000A",
      "001B",
      "002C",
      "003D",
      "004E",
    ]);
  });

  it("say of themselves what their card says", () => {
    const facts = corpus.articles.map(({ outlet, agency, published, pageDate, language }) => [
      outlet,
      agency,
      published,
      pageDate,
      language,
    ]);
    expect(facts).toEqual([
      ["SpaceWar.com", "AFP", "2024-01-25", null, "en"],
      [null, "BSS/AFP", "2024-01-27", null, "en"],
      ["TOME", null, null, "2024-05-29", "en"],
      [null, null, null, null, "en"],
      [null, null, null, null, "en"],
    ]);
  });

  it("fall into regions without losing a paragraph of their stories", () => {
    const kinds = corpus.articles.map(({ regions }) => regions.map(({ kind }) => kind.slice(0, 2)).join(" "));
    expect(kinds).toEqual([
      "bo he da bo su bo bo",
      "bo da bo su bo",
      "bo he bo bo bo",
      "he bo bo",
      "he bo ca bo bo bo",
    ]);
    const body = corpus.articles.map(
      (article) => analyse(article).paragraphs.filter(({ kind }) => kind === "body").length,
    );
    expect(body).toEqual([18, 17, 9, 10, 5]);
  });
});
