import type { Bundle } from "./frames";

/** What is used of a Danfo frame or series; known by its shape, because Danfo need not be there. */
interface Frame {
  columns: unknown[];
  values: unknown[];
  index: unknown[];
  shape: unknown[];
}

const limit = 1000;

/** A frame as a table, with its index when that says something; null for what is no frame. */
export function frameBundle(value: object): Bundle | null {
  const { columns, values, index, shape } = value as Partial<Frame>;
  if (![columns, values, index, shape].every(Array.isArray)) return null;
  const hasIndex = !index!.every((label) => typeof label === "number");
  const head = [...(hasIndex ? ["index"] : []), ...columns!.map(String)];
  const rows = values!
    .slice(0, limit)
    .map((cells, i) => [...(hasIndex ? [index![i]] : []), ...(Array.isArray(cells) ? cells : [cells])].map(textOf));
  const more = values!.length > limit ? `\n… ${values!.length - limit} more rows` : "";
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (cells: string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd();
  const html = (cells: string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
  return {
    "text/html": `<table><thead>${html(head, "th")}</thead><tbody>${rows.map((row) => html(row, "td")).join("")}</tbody></table>${more && `<p>${more.trim()}</p>`}`,
    "text/plain": [head, ...rows].map(line).join("\n") + more,
  };
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined || (typeof cell === "number" && Number.isNaN(cell)) ? "" : String(cell);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
