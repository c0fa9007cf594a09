import { findNumbers, type NumberRow } from "../../src/numbers";
import { type Article, createArticle, createCorpus } from "../../src/text";

export function articleOf(text: string, id = "a", published: string | null = null): Article {
  return createArticle({ id, text, published });
}

export function find(text: string, published: string | null = null): NumberRow[] {
  return findNumbers(articleOf(text, "a", published));
}

/** One line a figure: "more than 150 | count | 150 | attack". */
export function brief(rows: readonly NumberRow[]): string[] {
  return rows.map((row) => {
    const value = row.parts ? row.parts.join("-") : (row.value ?? (row.iso ? row.iso : `${row.low}..${row.high}`));
    return `${row.text} | ${row.kind} | ${value} | ${row.unit ?? row.counted ?? "-"}`;
  });
}

/** A text, or a text with the ISO date of its report. */
export type TextInput = string | readonly [text: string, published: string];

/** Articles t0, t1 … as a corpus gives them, with their sigla. */
export function corpusOf(...texts: TextInput[]): Article[] {
  const articles = texts.map((text, index) =>
    typeof text === "string" ? articleOf(text, `t${index}`) : articleOf(text[0], `t${index}`, text[1]),
  );
  return createCorpus(articles).articles;
}
