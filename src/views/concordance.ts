import { grouped, plural } from "../style/wording";
import type { Article } from "../text/rows";
import { anchorOf } from "./anchors";
import { badge, byLetter, bySiglum } from "./articles";
import { type Html, html } from "./escape";
import { tableStyles } from "./table";
import { line, view } from "./theme";

/** An occurrence of a word: rows of a concordance have these fields. */
export interface Occurrence {
  article: string;
  start: number;
  end: number;
}

const css = `${tableStyles}
.vr table.vr-kwic td{font-size:14px;white-space:pre;max-width:none;overflow-wrap:normal}
.vr table.vr-kwic td.vr-left{text-align:right;direction:ltr}
.vr .vr-kwic mark{background:var(--vr-quote);color:inherit;padding:1px 2px;font-weight:600}
`;

export interface ConcordanceOptions {
  caption?: string;
  /** characters of context on each side (default 48) */
  context?: number;
  /** lines shown; the rest is counted (default 200) */
  limit?: number;
}

/**
 * Every place a word stands at, in a column under each other with what stands before and after.
 *
 * @example
 * concordanceView(concordance(articles, "pier"), articles).html.includes("pier"); // => true
 */
export function concordanceView(
  occurrences: readonly Occurrence[],
  articles: readonly Article[],
  options: ConcordanceOptions = {},
): Html {
  const letters = byLetter(articles);
  const known = occurrences
    .filter((place) => letters.get(place.article))
    .sort((a, b) => bySiglum(letters.siglum(a.article), letters.siglum(b.article)) || a.start - b.start);
  if (known.length === 0) return line(`${options.caption ?? "This word"}: stands in none of the texts.`);
  const shown = known.slice(0, options.limit ?? 200);
  const around = options.context ?? 48;
  const lines = shown.map((place) => {
    const article = letters.get(place.article)!;
    const flat = (text: string): string => text.replace(/\s/gu, " ");
    return {
      article,
      place,
      before: flat(article.text.slice(Math.max(0, place.start - around), place.start)),
      word: flat(article.text.slice(place.start, place.end)),
      after: flat(article.text.slice(place.end, place.end + around)),
    };
  });
  const caption = options.caption ?? plural(known.length, "occurrence");
  const rows = lines.map(
    ({ article, place, before, word, after }) =>
      html`<tr><th scope="row"><a href="#${anchorOf(article, place.start)}" aria-label="See it in ${article.siglum}">${badge(letters, place.article)}</a></th><td class="vr-left vr-text">${before}</td><td class="vr-text"><mark>${word}</mark></td><td class="vr-text">${after}</td></tr>`,
  );
  const head = html`<thead><tr><th scope="col">Text</th><th scope="col" class="vr-n">Before</th><th scope="col">Word</th><th scope="col">After</th></tr></thead>`;
  const rest = known.length - shown.length;
  const body = html`<div class="vr-box" role="region" aria-label="${caption}" tabindex="0"><table class="vr-kwic"><caption>${caption}</caption>${head}<tbody>${rows}</tbody></table></div>${rest > 0 ? html`<p class="vr-soft">${grouped(rest)} more are not shown.</p>` : null}`;
  const text = lines.map(
    ({ article, before, word, after }) => `${article.siglum}  ${before.padStart(around)}[${word}]${after}`,
  );
  return view("concordance", body, text.join("\n"), { css });
}
