import { dated } from "../style/wording";
import { analyse } from "../text";
import type { Article, Range } from "../text/rows";
import { nameOf } from "./articles";
import { html, type Markup } from "./escape";

/**
 * The sentence that holds a place of an article; the paragraph's region or the place itself where there is none.
 *
 * @example
 * const { start, end } = sentenceAt(articles[0], 90);
 * articles[0].text.slice(start, end);
 * // => "A storm closed the port of Velden on Monday and left at least 12 fishing boats damaged, the harbour office said."
 */
export function sentenceAt(article: Article, offset: number): Range {
  const { sentences } = analyse(article);
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  if (found && found.start <= offset && offset < found.end) return { start: found.start, end: found.end };
  const region = article.regions.find((candidate) => candidate.start <= offset && offset < candidate.end);
  return region ? { start: region.start, end: region.end } : { start: offset, end: offset };
}

/**
 * The id of the sentence that holds a place, in the full text of the article: `t-A-120`.
 *
 * @example
 * anchorOf(articles[0], 0); // => "t-A-0"
 */
export function anchorOf(article: Article, offset: number): string {
  return `t-${idPart(article.siglum)}-${sentenceAt(article, offset).start}`;
}

/** A siglum as part of an id: letters, digits, dashes. */
export function idPart(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, "-");
}

/**
 * A link to a place in the full text of an article.
 *
 * @param label - what the link says (default: "A, in full text")
 * @example
 * passageLink(articles[0], 0, "see").markup; // => "<a href=\"#t-A-0\">see</a>"
 */
export function passageLink(article: Article, offset: number, label?: string): Markup {
  const said = label ?? `${article.siglum}, in full text`;
  return html`<a href="#${anchorOf(article, offset)}">${said}</a>`;
}

/**
 * A passage as one cites it: its words, who printed it when, and the characters it stands at. Words that hold
 * quotation marks stand without further ones around them.
 *
 * @example
 * citation(articles[0], quotes[0].content);
 * // => "“A storm closed the port of Velden on Monday and left at least 12 fishing boats damaged” — 1-harbour-post.txt, “Storm closes the port of Velden”, 4 March 2024 (text A, characters 57–143)."
 */
export function citation(article: Article, passage: Range): string {
  const words = article.text.slice(passage.start, passage.end).replace(/\s+/g, " ");
  const cited = /["“”«»„]/u.test(words) ? words : `“${words}”`;
  const when = article.published ? `, ${dated(article.published)}` : "";
  const title = article.title ? `, “${article.title.replace(/\s+/g, " ")}”` : "";
  return `${cited} — ${nameOf(article)}${title}${when} (text ${article.siglum}, characters ${passage.start}–${passage.end}).`;
}
