import type { AnyRow } from "../views";

/** What is used of a Danfo frame; known by its shape, so that Danfo need not be installed. */
export interface Frame {
  columns: readonly string[];
  values: unknown;
  index: readonly (string | number)[];
}

/** Whether a value looks like a Danfo DataFrame or Series. */
export function isFrame(value: unknown): value is Frame {
  if (typeof value !== "object" || value === null) return false;
  try {
    const { columns, values, index, shape } = value as Partial<Frame> & { shape?: unknown };
    return Array.isArray(columns) && Array.isArray(values) && Array.isArray(index) && Array.isArray(shape);
  } catch {
    return false;
  }
}

/** The rows of a frame; the index is a column when it holds names, not the numbers of rows. */
export function rowsOfFrame(frame: Frame): AnyRow[] {
  const values = frame.values as unknown[];
  const counts = frame.index.every((label) => typeof label === "number");
  return values.map((cells, i) => {
    const row = new Map<string, unknown>();
    if (!counts) row.set("index", frame.index[i]);
    const list = Array.isArray(cells) ? cells : [cells];
    frame.columns.forEach((column, j) => {
      row.set(column, missing(list[j]) ? null : list[j]);
    });
    return Object.fromEntries(row);
  });
}

function missing(cell: unknown): boolean {
  return cell === undefined || (typeof cell === "number" && Number.isNaN(cell));
}
