import { compare } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { html, type Markup } from "./escape";
import { articleColours } from "./theme";

/** The articles by their key, in the order of their sigla. */
export interface Articles<Row extends ArticleRow = ArticleRow> {
  list: readonly Row[];
  get: (article: string) => Row | undefined;
  /** place in the order of sigla, -1 when unknown */
  index: (article: string) => number;
  siglum: (article: string) => string;
}

/** Put the articles in the order of their sigla: A to Z, then AA. */
export function byLetter<Row extends ArticleRow>(articles: readonly Row[]): Articles<Row> {
  const list = [...articles].sort((a, b) => bySiglum(a.siglum, b.siglum));
  const places = new Map(list.map((row, i) => [row.article, i]));
  const index = (article: string): number => places.get(article) ?? -1;
  const get = (article: string): Row | undefined => list[index(article)];
  return { list, get, index, siglum: (article) => get(article)?.siglum ?? "?" };
}

/** Order of two sigla: A, B … Z, AA, AB. */
export function bySiglum(a: string, b: string): number {
  return a.length - b.length || compare(a, b);
}

/** Class that gives an element the colour of the article. */
export function colourClass(index: number): string {
  if (index < 0) return "";
  return `vr-c${index % articleColours.length}${index >= articleColours.length ? " vr-round" : ""}`;
}

/** The letter of an article in its colour. */
export function badge(articles: Articles, article: string): Markup {
  const row = articles.get(article);
  const name = row ? nameOf(row) : article;
  const colour = colourClass(articles.index(article));
  return html`<span class="vr-siglum ${colour}" title="${name}">${articles.siglum(article)}</span>`;
}

/** Who printed it, as far as the text says: outlet, or else the file. What a citation needs. */
export function nameOf(row: ArticleRow): string {
  return row.outlet ?? row.article;
}

/** What a reader calls it: outlet, else headline, else file. */
export function headOf(row: ArticleRow): string {
  return row.outlet ?? row.title ?? row.article;
}
