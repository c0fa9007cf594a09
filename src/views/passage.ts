import { dated, plural, short } from "../style/wording";
import type { Article, Range } from "../text/rows";
import { citation, passageLink, sentenceAt } from "./anchors";
import { type Articles, badge, headOf } from "./articles";
import { html, type Markup } from "./escape";

/** A place in an article. */
export interface Place extends Range {
  article: string;
}

/** The styles of passages that stand side by side. */
export const passageStyles = `
.vr .vr-columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:8px 16px;margin:8px 0}
.vr .vr-passage{border-top:3px solid var(--vr-own,var(--vr-line));background:var(--vr-panel);padding:8px 12px;min-width:0;max-width:44rem;
break-inside:avoid}
.vr .vr-passage>p{margin:4px 0;overflow-wrap:anywhere}
.vr .vr-passage mark{background:var(--vr-quote);color:inherit;padding:1px 0;box-shadow:0 2px 0 var(--vr-quote-line)}
.vr .vr-tools{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;font-size:13px}
`;

/** One passage in a column: whose it is, its words in their sentence, the way to its place and a citation. */
export function passageColumn(
  articles: Articles<Article>,
  place: Place,
  parts: { note?: Markup | string | null; content?: Markup } = {},
): Markup {
  const article = articles.get(place.article);
  if (!article) return html``;
  const when = article.published ? `, ${dated(article.published)}` : "";
  const colour = `vr-c${Math.max(0, articles.index(place.article)) % 8}`;
  return html`<div class="vr-passage ${colour}"><p>${badge(articles, place.article)} <span class="vr-soft">${short(headOf(article), 60)}${when}</span></p>${parts.note ? html`<p class="vr-soft">${parts.note}</p>` : null}<p class="vr-text">${parts.content ?? inSentence(article, place)}</p>${tools(article, place)}</div>`;
}

/** Columns that still can be read beside each other. */
export const mostColumns = 12;

/** Columns side by side; of many the first ones, the rest counted. */
export function columns(drawn: readonly Markup[], total = drawn.length): Markup {
  const rest = total - mostColumns;
  const more = rest > 0 ? html`<p class="vr-soft">${plural(rest, "more place")} not shown.</p>` : null;
  return html`<div class="vr-columns">${drawn.slice(0, mostColumns)}${more}</div>`;
}

/** A shorter passage is cited with its sentence: a figure alone says nothing. */
const fewCharacters = 60;

/** The link to the full text and the button that copies a citation. */
export function tools(article: Article, place: Range): Markup {
  const cited = place.end - place.start < fewCharacters ? sentenceAt(article, place.start) : place;
  return html`<p class="vr-tools">${passageLink(article, place.start, `See it in ${article.siglum}`)} <button type="button" hidden data-copy="${citation(article, cited)}">Copy citation</button></p>`;
}

/** The words of a place, marked inside their sentence; long surroundings are cut. */
export function inSentence(article: Article, place: Range, around = 200): Markup {
  const sentence = sentenceAt(article, place.start);
  const from = cutBefore(article.text, Math.min(sentence.start, place.start), place.start, around);
  const to = cutAfter(article.text, Math.max(sentence.end, place.end), place.end, around);
  const before = article.text.slice(from, place.start);
  const words = article.text.slice(place.start, place.end);
  const after = article.text.slice(place.end, to);
  const shown = words.length > 2000 ? `${words.slice(0, 2000)}…` : words;
  return html`${from > sentence.start ? "… " : ""}${before}<mark>${shown}</mark>${after}${to < sentence.end ? " …" : ""}`;
}

/** Where the surroundings of a place begin: at `first`, or at a word no more than `around` characters before it. */
function cutBefore(text: string, first: number, start: number, around: number): number {
  if (start - first <= around) return first;
  return start - around + text.slice(start - around, start).indexOf(" ") + 1;
}

function cutAfter(text: string, last: number, end: number, around: number): number {
  if (last - end <= around) return last;
  const space = text.slice(end, end + around).lastIndexOf(" ");
  return end + (space > 0 ? space : around);
}
