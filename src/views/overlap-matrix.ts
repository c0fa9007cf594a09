import type { OverlapRow } from "../reuse/rows";
import { percent, plural, short } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { badge, byLetter, headOf } from "./articles";
import { type Html, html } from "./escape";
import { tableStyles } from "./table";
import { line, view } from "./theme";

const heat = [8, 16, 26, 38, 50]
  .map((part, i) => `.vr td.vr-h${i + 1}{background:color-mix(in srgb,var(--vr-quote-line) ${part}%,var(--vr-page))}`)
  .join("\n");

const css = `${tableStyles}
.vr table.vr-overlap td{text-align:center;min-width:4.5rem}
${heat}
.vr td.vr-h4,.vr td.vr-h5{font-weight:700}
`;

/**
 * How much of each text (row) stands word for word in each other one (column).
 *
 * @example
 * overlapMatrix(overlaps, articles).html.includes("<table"); // => true
 */
export function overlapMatrix(overlaps: readonly OverlapRow[], articles: readonly ArticleRow[]): Html {
  if (!overlaps.some((row) => row.shareOfA > 0 || row.shareOfB > 0)) return line("No two texts share a passage.");
  const letters = byLetter(articles);
  const shares = new Map<string, Map<string, { share: number; longest: number }>>();
  const put = (from: string, to: string, share: number, longest: number): void => {
    const row = shares.get(from) ?? new Map<string, { share: number; longest: number }>();
    row.set(to, { share, longest });
    shares.set(from, row);
  };
  for (const { a, b, shareOfA, shareOfB, longest } of overlaps) {
    put(a, b, shareOfA, longest);
    put(b, a, shareOfB, longest);
  }
  const rows = letters.list.map((row) => {
    const cells = letters.list.map((column) => {
      if (row === column) return html`<td class="vr-soft"><span class="vr-hidden">the same text</span></td>`;
      const cell = shares.get(row.article)?.get(column.article);
      const share = cell?.share ?? 0;
      return html`<td class="vr-h${Math.ceil(Math.min(1, share) * 5)}" title="longest shared passage: ${plural(cell?.longest ?? 0, "word")}">${share > 0 ? percent(share) : "–"}</td>`;
    });
    return html`<tr><th scope="row">${badge(letters, row.article)} <span class="vr-soft">${short(headOf(row), 60)}</span></th>${cells}</tr>`;
  });
  const caption = "Of the text in the row, the share that stands word for word in the text of the column";
  const heads = letters.list.map((column) => html`<th scope="col">${badge(letters, column.article)}</th>`);
  const body = html`<div class="vr-box" role="region" aria-label="${caption}" tabindex="0"><table class="vr-overlap"><caption>${caption}</caption><thead><tr><th scope="col">Text</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
  const text = overlaps
    .filter((row) => row.shareOfA > 0 || row.shareOfB > 0)
    .map(
      ({ a, b, shareOfA, shareOfB, longest }) =>
        `${percent(shareOfA)} of ${letters.siglum(a)} stands in ${letters.siglum(b)}, ${percent(shareOfB)} of ${letters.siglum(b)} in ${letters.siglum(a)}; longest passage ${plural(longest, "word")}`,
    );
  return view("overlaps", body, text.join("\n"), { css });
}
