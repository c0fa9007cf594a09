import { plain } from "../style/screen";

/** The columns worth a person's look, of each table; all of them are in the exported files. */
const screenColumns: { readonly [table: string]: readonly string[] } = {
  articles: ["siglum", "article", "outlet", "published", "words", "sentences", "title"],
  words: ["article", "word", "count", "perThousand", "dispersion"],
  keywords: ["article", "word", "count", "referenceCount", "logLikelihood", "logRatio", "adjustedP"],
  quotes: ["article", "kind", "speaker", "cue.text", "content.text"],
  utterances: ["id", "speaker", "quotes", "relations"],
  numbers: ["article", "text", "kind", "hedge", "unit", "counted", "speaker"],
  claims: ["verdict", "quantity", "explanation"],
  checks: ["verdict", "kind", "explanation"],
  passages: ["words", "exact", "text"],
  overlaps: ["a", "b", "jaccard", "shareOfA", "shareOfB", "longest"],
  copies: ["articles", "leastShared"],
  events: ["articles", "from", "to", "names", "words"],
};

/**
 * Lay rows out as a table for a screen: every cell on one line, the longest columns cut to what fits.
 *
 * @param flat - rows whose spans are already spread over columns
 * @param columns - characters the screen is wide
 */
export function layOutTable(table: string, flat: readonly Record<string, unknown>[], columns: number): string {
  const names = screenColumns[table] ?? Object.keys(flat[0] ?? {});
  if (flat.length === 0) return "no rows\n";
  const cells = flat.map((row) => names.map((name) => cell(row[name], lists.has(name))));
  const widths = shareOut(
    names.map((name, index) => cells.reduce((widest, row) => Math.max(widest, row[index].length), name.length)),
    columns - 2 * (names.length - 1),
  );
  const line = (values: readonly string[]): string =>
    values
      .map((value, index) => pad(value, widths[index]))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width));
  return `${[names, rule, ...cells].map(line).join("\n")}\n`;
}

/** Lists that are shown with what is in them; of others the screen tells how long they are. */
const lists: ReadonlySet<string> = new Set(["articles", "names", "words"]);

function cell(value: unknown, isShown: boolean): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
  if (Array.isArray(value)) return plain(isShown ? value.join(", ") : String(value.length));
  const text = typeof value === "object" ? "…" : String(value);
  return plain(text).split(/\s+/).join(" ");
}

function pad(value: string, width: number): string {
  return value.length > width ? `${value.slice(0, width - 1)}…` : value.padEnd(width);
}

/** Give every column what it needs while there is room; the widest share what is left. */
function shareOut(needs: readonly number[], room: number): number[] {
  const widths = new Array<number>(needs.length).fill(0);
  const order = needs.map((_, index) => index).sort((a, b) => needs[a] - needs[b]);
  let left = room;
  order.forEach((column, done) => {
    const share = Math.max(6, Math.floor(left / (order.length - done)));
    widths[column] = Math.min(needs[column], share);
    left -= widths[column];
  });
  return widths;
}
