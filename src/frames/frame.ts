import { fromFrameName, toFrameName } from "./column-names";
import { cellOf, columnsOf, gatherRows } from "./flatten";
import { isJson, protect, unprotect } from "./protect";

/** What this library needs of a Danfo DataFrame; Danfo's own has all of it and more. */
export interface Frame {
  readonly columns: string[];
  readonly dtypes: string[];
  readonly shape: number[];
  /** rows of cells */
  readonly values: unknown;
  head(rows?: number): Frame;
  column(name: string): { readonly values: unknown };
  toString(): string;
}

type Dtype = "string" | "float32" | "int32" | "boolean";
type FrameMaker = new (cells: unknown[][], options: { columns: string[]; dtypes: Dtype[] }) => Frame;

/**
 * What to do about an error that may come from a missing Danfo.
 *
 * @returns null when it is about something else
 */
export function remedyFor(message: string): string | null {
  return message.includes("Cannot find module 'danfojs-node'") ? danfoRemedy : null;
}

/** What the missing-library error tells to put into package.json. */
export const danfoRemedy = `Frames need danfojs-node, an optional part of variorum. Add to package.json and run npm install:
  "dependencies": { "danfojs-node": "1.2.0" },
  "overrides": { "xlsx": "npm:xlsx@0.18.5", "@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@4.22.0" }
(overrides count in the package.json at the top only).`;

/**
 * Put rows into a Danfo DataFrame, for looking and pivoting: spans are spread over columns (`content.start`), lists and
 * objects are JSON in their cells, null stays null, a row without a field has null there.
 *
 * A column whose name Danfo needs for itself (`index`, `values`, `shape` …) gets an underscore after it. For an int32 or
 * float32 column with null cells, call `dropNa` before `mean` and the like; Danfo sorts and groups well under about 10,000 rows.
 *
 * @param columns - the columns, spans spread; default: the fields the rows have. With no column at all the frame is empty
 * @returns Danfo's own DataFrame; write `toFrame(rows) as DataFrame` for its full type
 * @throws {Error} when danfojs-node is not installed, with the lines to add to package.json
 * @example
 * const frame = toFrame(quotes, ["article", "speaker", "content.text"]);
 * frame.shape; // => [14, 3]
 * frame.columns; // => ["article", "speaker", "content.text"]
 */
export function toFrame(rows: readonly object[], columns: readonly string[] = columnsOf(rows)): Frame {
  const Maker = loadDanfo();
  const names = [...new Set(columns)];
  const cells = names.length === 0 ? [] : rows.map((row) => names.map((name) => toCell(cellOf(row, name))));
  const dtypes = names.map((_, at) => dtypeOf(cells, at));
  return new Maker(cells, { columns: names.map(toFrameName), dtypes });
}

/**
 * Make rows of a frame again: spans and lists put together, NaN is null.
 *
 * @returns what `toFrame` was given, when nothing was changed in between; a row of every line of any other frame
 * @example
 * toRows(toFrame(claims)).length === claims.length; // => true
 * toRows(toFrame([{ content: { start: 0, end: 5, text: "storm" } }]));
 * // => [{"content": {"start": 0, "end": 5, "text": "storm"}}]
 */
export function toRows(frame: Frame): Record<string, unknown>[] {
  const lines = Array.isArray(frame.values) ? frame.values : [];
  const cells = lines.map((line) => (Array.isArray(line) ? line : [line]).map(fromCell));
  return gatherRows(frame.columns.map(fromFrameName), cells);
}

function loadDanfo(): FrameMaker {
  try {
    const { DataFrame } = require("danfojs-node") as { DataFrame: FrameMaker };
    return DataFrame;
  } catch (error) {
    throw new Error(danfoRemedy, { cause: error });
  }
}

function toCell(value: unknown): unknown {
  if (typeof value === "string") return protect(value, isJson);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value === null || typeof value === "boolean") return value;
  return JSON.stringify(value) ?? null;
}

function fromCell(value: unknown): unknown {
  if (typeof value === "string") return isJson(value) ? JSON.parse(value) : unprotect(value, isJson);
  return typeof value === "number" && Number.isNaN(value) ? null : value;
}

/** Danfo looks at the first twenty rows only, and takes a column of nulls for numbers. */
function dtypeOf(cells: readonly unknown[][], at: number): Dtype {
  let found: Dtype | null = null;
  for (const row of cells) {
    const value = row[at];
    if (value === null) continue;
    const kind = typeof value === "number" ? (Number.isInteger(value) ? "int32" : "float32") : typeof value;
    if (kind === "string") return "string";
    if (found === null || found === kind) found = kind as Dtype;
    else if (found === "boolean" || kind === "boolean") return "string";
    else found = "float32";
  }
  return found ?? "string";
}
