import type { DescentRow } from "../reuse/rows";
import { percent } from "../style/wording";
import { type Articles, colourClass } from "./articles";
import { likelyDescent, whyDescent } from "./descent-words";
import { html, type Markup } from "./escape";

/** Texts that still can be told apart on one line. */
export const mostNodes = 16;

/** Arcs carry their share as a figure up to this many texts. */
const labelled = 8;

const [gap, radius, step] = [96, 16, 26];

export const graphStyles = `
.vr .vr-graph{display:block;max-width:100%;height:auto;margin:8px 0}
.vr .vr-graph text{fill:currentColor;font-size:13px;text-anchor:middle}
.vr .vr-graph .vr-share{paint-order:stroke;stroke:var(--vr-page);stroke-width:4px;stroke-linejoin:round}
.vr .vr-graph .vr-name{font-weight:700;fill:var(--vr-on,#000)}
.vr .vr-graph circle{fill:var(--vr-own,#999)}
.vr .vr-graph .vr-again{stroke:currentColor;stroke-width:2px;stroke-dasharray:4 3}
.vr .vr-graph path{fill:none;stroke:currentColor}
.vr .vr-graph .vr-head{fill:currentColor;stroke:none}
.vr .vr-graph .vr-dated{stroke-dasharray:8 5}
.vr .vr-graph .vr-undetermined{stroke-dasharray:1 5;stroke-linecap:round}
${[1, 2, 3, 4, 5].map((width) => `.vr .vr-graph .vr-w${width}{stroke-width:${width + 0.5}px}`).join("")}
`;

/**
 * The texts on a line in the order of their letters: an arc above points from the likely source to the text that draws
 * on it, an arc below joins two whose direction is undetermined or whose source is another one.
 */
export function descentGraph(rows: readonly DescentRow[], letters: Articles): Markup {
  const count = letters.list.length;
  const reach = (of: readonly DescentRow[]): number => Math.max(0, ...of.map((row) => span(row, letters)));
  const directed = rows.filter((row) => row.source !== null);
  const others = rows.filter((row) => row.source === null);
  const line = 24 + reach(directed) * step + radius;
  const height = line + radius + reach(others) * step + 24;
  const x = (key: string): number => gap / 2 + letters.index(key) * gap;
  const drawn = rows.map((row) => drawArc(row, letters, { x, line, labels: count <= labelled }));
  const nodes = letters.list.map((row, i) => {
    const again = i >= 8 ? " vr-again" : "";
    return html`<g class="${colourClass(i).split(" ")[0] ?? ""}"><circle class="vr-node${again}" cx="${x(row.article)}" cy="${line}" r="${radius}"></circle><text class="vr-name" x="${x(row.article)}" y="${line + 5}">${row.siglum}</text></g>`;
  });
  const said = rows.map(
    (row) => `${letters.siglum(row.a)} and ${letters.siglum(row.b)}: ${likelyDescent(row, letters)}`,
  );
  return html`<svg class="vr-graph" width="${count * gap}" height="${height}" viewBox="0 0 ${count * gap} ${height}" role="img" aria-label="Likely descent. ${said.join("; ")}.">${drawn.map(({ arc }) => arc)}${drawn.map(({ label }) => label)}${nodes}</svg>`;
}

function span(row: DescentRow, letters: Articles): number {
  return Math.abs(letters.index(row.a) - letters.index(row.b));
}

function drawArc(
  row: DescentRow,
  letters: Articles,
  place: { x: (key: string) => number; line: number; labels: boolean },
): { arc: Markup; label: Markup | null } {
  const up = row.source !== null;
  const from = place.x(row.source ?? row.a);
  const to = place.x(row.source === row.b ? row.a : row.b);
  const sign = up ? -1 : 1;
  const edge = place.line + sign * radius;
  const peak = edge + sign * span(row, letters) * step;
  // A cubic reaches three quarters of the way to its control points.
  const control = edge + ((peak - edge) * 4) / 3;
  const lean = Math.sign(to - from) * 6;
  const [start, end] = [from + lean, to - lean];
  const width = Math.min(5, Math.max(1, Math.ceil(row.share * 5)));
  const arc = html`<path class="vr-${row.basis} vr-w${width}" d="M${start} ${edge}C${start} ${control} ${end} ${control} ${end} ${edge + (up ? -8 : 0)}"><title>${letters.siglum(row.a)} and ${letters.siglum(row.b)}: ${whyDescent(row, letters)}</title></path>`;
  const head = up ? html`<path class="vr-head" d="M${end} ${edge}l-6 -11h12z"></path>` : null;
  const label = place.labels
    ? html`<text class="vr-share" x="${(from + to) / 2}" y="${peak + (up ? -5 : 15)}">${percent(row.share)}</text>`
    : null;
  return { arc: html`${arc}${head}`, label };
}
