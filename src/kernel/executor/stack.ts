import { dirname } from "node:path";
import { inspect } from "node:util";
import type { Thrown } from "./frames";

interface Place {
  cell: number;
  line: number;
  column: number;
}

/** Cells by the file name their code runs under. */
const cells = new Map<string, { cell: number; map: number[][] | null }>();

/** The deepest place in a cell of each error whose stack was asked for. */
const places = new WeakMap<object, Place>();

/** Lines of code that stand before the code of a cell where it runs. */
export const linesBefore = 1;

const own = dirname(__dirname);

export function rememberCell(file: string, cell: number, map: number[][] | null): void {
  cells.set(file, { cell, map });
}

/** Let stacks name cells and the lines people wrote, and leave out what lies beneath a cell. */
export function mapStacks(): void {
  Error.prepareStackTrace = (error, sites) => {
    const lines: string[] = [];
    for (const site of sites) {
      const file = site.getFileName() ?? "";
      if (file.startsWith("node:") || file.startsWith(own)) continue;
      const place = placeOf(site);
      // The call around a cell's code is nobody's.
      if (!place && cells.has(file)) continue;
      if (place && !places.has(error)) places.set(error, place);
      lines.push(`\n    at ${place ? cellFrame(site, place) : String(site)}`);
    }
    return `${headline(error)}${lines.join("")}`;
  };
}

function cellFrame(site: NodeJS.CallSite, { cell, line, column }: Place): string {
  const name = site.getFunctionName() ?? "";
  const at = `Cell [${cell}]:${line}:${column}`;
  return name === "" || name === "eval" ? at : `${site.isConstructor() ? "new " : ""}${name} (${at})`;
}

function placeOf(site: NodeJS.CallSite): Place | null {
  const found = cells.get(site.getFileName() ?? "");
  if (!found) return null;
  const [line, column] = [(site.getLineNumber() ?? 1) - 1 - linesBefore, (site.getColumnNumber() ?? 1) - 1];
  const place = found.map ? sourceOf(found.map[line] ?? [], column) : { line, column };
  return place && { cell: found.cell, line: place.line + 1, column: place.column + 1 };
}

/** The last mark of a line that does not lie behind a column. */
function sourceOf(marks: readonly number[], column: number): { line: number; column: number } | null {
  let found: { line: number; column: number } | null = null;
  for (let i = 0; i + 2 < marks.length; i += 3) {
    if (marks[i]! > column && found) break;
    found = { line: marks[i + 1]!, column: marks[i + 2]! };
  }
  return found;
}

/** What can be told of whatever was thrown. */
export function describe(thrown: unknown, depth = 0): Thrown {
  if (!isError(thrown)) return { name: "Uncaught", message: inspect(thrown), frames: [], place: null };
  const { name, message } = nameAndMessage(thrown);
  const stack = textOf(() => thrown.stack);
  const frames = stack.split("\n").filter((line) => /^ {4}at /.test(line));
  const more = depth < 5 ? causes(thrown) : [];
  for (const [title, cause] of more) {
    const told = describe(cause, depth + 1);
    frames.push(`${title}: ${told.name}: ${told.message}`, ...told.frames);
  }
  return { name, message, frames, place: places.get(thrown) ?? null };
}

function causes(error: Error): [string, unknown][] {
  const all: [string, unknown][] = [];
  if (error.cause !== undefined) all.push(["Caused by", error.cause]);
  const { errors } = error as { errors?: unknown };
  if (Array.isArray(errors)) for (const each of errors) all.push(["One of them", each]);
  return all;
}

function isError(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value && "stack" in value;
}

function nameAndMessage(error: Error): { name: string; message: string } {
  const name = textOf(() => error.name) || "Error";
  return { name, message: textOf(() => error.message) };
}

function headline(error: Error): string {
  try {
    return String(Error.prototype.toString.call(error));
  } catch {
    return "Error";
  }
}

function textOf(read: () => unknown): string {
  try {
    const value = read();
    return typeof value === "string" ? value : inspect(value);
  } catch {
    return "";
  }
}
