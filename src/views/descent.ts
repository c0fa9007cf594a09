import type { DescentRow } from "../reuse/rows";
import { percent, plural } from "../style/wording";
import type { Article } from "../text/rows";
import { passageLink } from "./anchors";
import { type Articles, badge, byLetter } from "./articles";
import { descentGraph, graphStyles, mostNodes } from "./descent-graph";
import { descentFinding, likelyDescent, whyDescent } from "./descent-words";
import { type Html, html, join, type Markup } from "./escape";
import { type Column, tableMarkup, tableScripts, tableStyles } from "./table";
import { line, view } from "./theme";

/**
 * Which text likely draws on which, as a graph and a table with the reasons, each linked to its place.
 *
 * @example
 * descentView(descents, articles).text.length > 0; // => true
 */
export function descentView(
  descents: readonly DescentRow[],
  articles: readonly Article[],
  options: { limit?: number } = {},
): Html {
  if (descents.length === 0) return line("No two texts share a passage, so that none seems to draw on another.");
  const letters = byLetter(articles);
  const shown = descents.slice(0, options.limit ?? 200);
  const rest = descents.length - shown.length;
  const columns: Column<DescentRow>[] = [
    {
      label: "Texts",
      value: (row) => html`${badge(letters, row.a)} ${badge(letters, row.b)}`,
      plain: (row) => `${letters.siglum(row.a)} ${letters.siglum(row.b)}`,
    },
    { label: "Largest share", value: (row) => percent(row.share), plain: (row) => row.share, numeric: true },
    { label: "Likely descent", value: (row) => likelyDescent(row, letters) },
    {
      label: "Why",
      value: (row) => html`${whyDescent(row, letters)}${places(row, letters)}`,
      plain: (row) => whyDescent(row, letters),
    },
  ];
  const graph =
    letters.list.length > mostNodes
      ? html`<p class="vr-soft">${plural(letters.list.length, "text")}: too many for a graph; the table has every pair.</p>`
      : html`<p class="vr-graph-title">${descentFinding(descents, letters)}</p><p class="vr-soft">An arrow leads from the likely source to the text that draws on it: drawn through where a text names its source, dashed where only the dates speak. Arcs below the line: a source that both have outside these texts (drawn through), or undetermined (dotted). Figures: the larger share that the two have in common.</p>${descentGraph(shown, letters)}`;
  const body = join([
    graph,
    tableMarkup(shown, columns, { caption: "Likely descent, pair by pair", sortable: true }),
    rest > 0 ? html`<p class="vr-soft">${plural(rest, "further pair")} not shown.</p>` : null,
  ]);
  const text = shown.map(
    (row) =>
      `${letters.siglum(row.a)}, ${letters.siglum(row.b)}: ${likelyDescent(row, letters)}; ${whyDescent(row, letters)}`,
  );
  return view("descent", body, text.join("\n"), {
    css: `${tableStyles}${graphStyles}.vr .vr-graph-title{font-weight:600}\n`,
    scripts: tableScripts,
  });
}

/** Links to the places where the reasons stand. */
function places(row: DescentRow, letters: Articles<Article>): Markup | null {
  const links = row.reasons.flatMap(({ article, place, name }) => {
    const own = article === null ? undefined : letters.get(article);
    return own && place ? [passageLink(own, place.start, `${name} in ${own.siglum}`)] : [];
  });
  return links.length === 0 ? null : html` (${join(links, ", ")})`;
}
