import type { OverlapRow } from "../reuse/rows";
import { dated, grouped, percent, plural, short } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { idPart } from "./anchors";
import { badge, byLetter, colourClass, headOf, nameOf } from "./articles";
import { type Html, html } from "./escape";
import { filterScript, filterStyles } from "./filter-script";
import { line, view } from "./theme";

const css = `
.vr .vr-strip{display:flex;flex-wrap:wrap;gap:8px;list-style:none;padding:0;margin:8px 0}
.vr .vr-card{flex:1 1 11rem;max-width:22rem;border-top:4px solid var(--vr-own,var(--vr-line));background:var(--vr-panel);
padding:8px 12px;min-width:0}
.vr .vr-card.vr-round{border-top-style:dashed}
.vr .vr-card p{margin:2px 0;overflow-wrap:anywhere}
.vr .vr-many{position:relative;max-height:18rem;overflow:auto}
`;

export interface StripOptions {
  /** rows of the table `overlaps`: the share of each text that stands in another one is then shown */
  overlaps?: readonly OverlapRow[];
  /** letters link to the full texts (default false) */
  links?: boolean;
}

/**
 * The articles in a strip: letter and colour, outlet or file, date, words, share of the text found elsewhere.
 *
 * @example
 * articleStrip(articles, { overlaps }).html.includes("1-harbour-post.txt"); // => true
 */
export function articleStrip(articles: readonly ArticleRow[], options: StripOptions = {}): Html {
  if (articles.length === 0) return line("No text was read.");
  const letters = byLetter(articles);
  const shares = largestShares(options.overlaps ?? []);
  const cards = letters.list.map((row, i) => {
    const share = shares.get(row.article);
    const letter = badge(letters, row.article);
    const linked = options.links ? html`<a href="#text-${idPart(row.siglum)}">${letter}</a>` : letter;
    const head = headOf(row);
    const title = row.title && row.title !== head ? html`<p>${short(row.title, 110)}</p>` : null;
    const file =
      row.outlet === null && head !== row.article ? html`<p class="vr-soft">${short(row.article, 60)}</p>` : null;
    return html`<li class="vr-card ${colourClass(i)}"><p>${linked} <strong>${short(head, 110)}</strong></p>${title}<p class="vr-soft">${factsOf(row, share, letters.siglum)}</p>${file}</li>`;
  });
  const many = letters.list.length > 12;
  const filter = many ? html` data-filter="li"` : null;
  const list = html`<ul class="vr-strip" aria-label="The texts"${filter}>${cards}</ul>`;
  const body = many
    ? html`<div class="vr-many" role="region" aria-label="${plural(cards.length, "text")}" tabindex="0">${list}</div>`
    : list;
  const text = letters.list
    .map((row) => `${row.siglum}  ${nameOf(row)}: ${factsOf(row, shares.get(row.article), letters.siglum)}`)
    .join("\n");
  return view("strip", body, text, many ? { css: `${css}${filterStyles}`, scripts: [filterScript] } : { css });
}

function factsOf(
  row: ArticleRow,
  share: { share: number; other: string } | undefined,
  siglum: (article: string) => string,
): string {
  const facts = [row.published ? dated(row.published) : "no date", `${grouped(row.words)} words`];
  if (share && share.share > 0) facts.push(`${percent(share.share)} also in ${siglum(share.other)}`);
  if (row.agency && row.agency !== row.outlet) facts.push(`from ${row.agency}`);
  if (row.language !== "en") facts.push(`not read: language “${row.language}” is not supported`);
  return facts.join(" · ");
}

function largestShares(overlaps: readonly OverlapRow[]): Map<string, { share: number; other: string }> {
  const shares = new Map<string, { share: number; other: string }>();
  const offer = (article: string, other: string, share: number): void => {
    if (share > (shares.get(article)?.share ?? 0)) shares.set(article, { share, other });
  };
  for (const { a, b, shareOfA, shareOfB } of overlaps) {
    offer(a, b, shareOfA);
    offer(b, a, shareOfB);
  }
  return shares;
}
