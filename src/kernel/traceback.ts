import type { Diagnostic } from "./converter/converter";
import type { Thrown } from "./executor/frames";

/** An error as the protocol tells it. */
export interface Told {
  ename: string;
  evalue: string;
  /** pieces of text, one below the other */
  traceback: string[];
}

/** What the checker found, each with its line and a caret below the place. */
export function ofDiagnostics(diagnostics: readonly Diagnostic[], cell: number): Told {
  const [first] = diagnostics;
  const more = diagnostics.length > 1 ? ` (and ${diagnostics.length - 1} more)` : "";
  return {
    ename: "TypeScriptError",
    evalue: `${placeName(first!, cell)}: TS${first!.code}: ${first!.message.split("\n")[0]}${more}`,
    traceback: [
      "TypeScriptError: the cell was not run",
      ...diagnostics.map(
        (each) =>
          `${placeName(each, cell)}: TS${each.code}: ${each.message}${excerpt([each.text], each.line, each.line, each.column, each.length)}`,
      ),
    ],
  };
}

/**
 * An error that a cell threw: name and message, the line of the cell with its neighbours, and the frames.
 *
 * @param sourceOf - the text of a cell, null when it is not known
 */
export function ofThrown(thrown: Thrown, sourceOf: (cell: number) => string | null): Told {
  const { name, message, frames, place } = thrown;
  const source = place && sourceOf(place.cell);
  const pieces = [`${name}: ${message}`];
  if (place && source !== null)
    pieces.push(
      `Cell [${place.cell}], line ${place.line}, column ${place.column}${excerpt(source.split("\n"), 1, place.line, place.column, 1)}`,
    );
  if (frames.length > 0) pieces.push(frames.join("\n"));
  return { ename: name, evalue: message, traceback: pieces };
}

/** An error without a place. */
export function ofMessage(ename: string, evalue: string): Told {
  return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

function placeName({ file, line, column }: Diagnostic, cell: number): string {
  return `${file ?? `Cell [${cell}]`}, line ${line}, column ${column}`;
}

/** A line with up to two before it and one behind, and a caret below the place. */
function excerpt(lines: readonly string[], first: number, at: number, column: number, length: number): string {
  if (lines[at - first] === undefined || lines.join("") === "") return "";
  const from = Math.max(first, at - 2);
  const to = Math.min(first + lines.length - 1, at + 1);
  const width = String(to).length;
  const rows: string[] = [];
  for (let number = from; number <= to; number++) {
    const text = lines[number - first]!;
    rows.push(`${number === at ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd());
    if (number !== at) continue;
    const lead = text.slice(0, column - 1).replace(/[^\t]/g, " ");
    const carets = "^".repeat(Math.max(1, Math.min(length, text.length - column + 1)));
    rows.push(`  ${" ".repeat(width)} | ${lead}${carets}`);
  }
  return `\n${rows.join("\n")}`;
}
