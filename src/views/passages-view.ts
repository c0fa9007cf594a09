import type { PassageRow } from "../reuse/rows";
import { grouped, listed, plural, short } from "../style/wording";
import type { Article } from "../text/rows";
import { type Articles, badge, byLetter, bySiglum } from "./articles";
import { type Html, html, join, type Markup } from "./escape";
import { filterScript, filterStyles } from "./filter-script";
import { columns, mostColumns, type Place, passageColumn } from "./passage";
import { copyScript } from "./scripts";
import { sideStyles } from "./side-by-side";
import { line, view } from "./theme";
import { diffMarkup, diffWords } from "./word-diff";

const css = `${sideStyles}${filterStyles}
.vr .vr-list{list-style:none;padding:0}
.vr .vr-list>li{border-bottom:1px solid var(--vr-line);padding:8px 0}
.vr .vr-more{margin:8px 0}
.vr .vr-list summary,.vr .vr-more>summary{cursor:pointer;overflow-wrap:anywhere}
`;

/** Passages in sight; the others fold away. */
const inSight = 12;

/**
 * Passages that several texts share, longest first; each opens to its occurrences side by side.
 *
 * @example
 * passagesView(passages, articles).html.includes("<details"); // => true
 */
export function passagesView(
  passages: readonly PassageRow[],
  articles: readonly Article[],
  options: { limit?: number } = {},
): Html {
  if (passages.length === 0) return line("No passage stands in more than one text.");
  const letters = byLetter(articles);
  const sorted = [...passages].sort((a, b) => b.words - a.words || (a.id < b.id ? -1 : 1));
  const shown = sorted.slice(0, options.limit ?? 100);
  const draw = (some: readonly PassageRow[]): Markup =>
    html`<ul class="vr-list"${some.length > 6 ? html` data-filter="li"` : null}>${some.map((passage) => html`<li>${drawPassage(passage, letters)}</li>`)}</ul>`;
  const folded = shown.slice(inSight);
  const rest = sorted.length - shown.length;
  const body = join([
    draw(shown.slice(0, inSight)),
    folded.length > 0
      ? html`<details class="vr-more"><summary>${plural(folded.length, "shorter passage")}</summary>${draw(folded)}</details>`
      : null,
    rest > 0 ? html`<p class="vr-soft">${grouped(rest)} shorter passages are not shown.</p>` : null,
  ]);
  const text = shown.map((passage) => {
    const sigla = siglaOf(passage, letters);
    return `${plural(passage.words, "word")} in ${listed(sigla)}${passage.exact ? "" : " (words differ)"}: ${short(passage.text, 160)}`;
  });
  return view("passages", body, text.join("\n"), { css, scripts: [copyScript, filterScript] });
}

function drawPassage(passage: PassageRow, letters: Articles<Article>): Markup {
  const places = [...passage.occurrences].sort(
    (a, b) => bySiglum(letters.siglum(a.article), letters.siglum(b.article)) || a.start - b.start,
  );
  const first = places[0];
  const drawn = places.slice(0, mostColumns).map((place: Place & { text: string }) => {
    const same = !first || place === first || passage.exact;
    return passageColumn(letters, place, {
      content: same ? html`${place.text}` : diffMarkup(diffWords(first.text, place.text)),
    });
  });
  const badges = [...new Set(places.map((place) => place.article))].map((article) => badge(letters, article));
  const kind = passage.exact ? "" : ", some of which differ";
  return html`<details><summary>${join(badges, " ")} ${plural(passage.words, "word")}${kind}: <span class="vr-text">${short(passage.text, 140)}</span></summary>${columns(drawn, places.length)}</details>`;
}

function siglaOf(passage: PassageRow, letters: Articles<Article>): string[] {
  return [...new Set(passage.occurrences.map((place) => letters.siglum(place.article)))].sort(bySiglum);
}
