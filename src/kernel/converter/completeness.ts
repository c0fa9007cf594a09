import * as ts from "typescript";
import type { Completeness } from "./converter";
import type { BoundFile } from "./typescript";

/** Errors of a text that stops too early, wherever they are reported. */
const unfinished = new Set([
  1010, // '*/' expected
  1160, // unterminated template literal
]);

/** Whether a cell can be run as it stands, needs more lines, or can become no cell by more lines. */
export function completenessOf(source: string): Completeness {
  const file = ts.createSourceFile("cell.tsx", source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX) as BoundFile;
  const errors = file.parseDiagnostics;
  const end = source.trimEnd().length;
  const isOpen = (error: ts.DiagnosticWithLocation): boolean =>
    unfinished.has(error.code) || (error.start >= end && /expected\.$|expected/.test(textOf(error)));
  // An error before the end stays whatever follows; only an unfinished text has none.
  if (errors.length > 0 && errors.every(isOpen)) return { status: "incomplete", indent: indentAfter(source) };
  if (errors.length > 0) return { status: "invalid" };
  return { status: "complete" };
}

function textOf(error: ts.DiagnosticWithLocation): string {
  return ts.flattenDiagnosticMessageText(error.messageText, "\n");
}

/** The indent of a next line: that of the last one, and more where it opens a bracket. */
function indentAfter(source: string): string {
  const line = source.slice(source.lastIndexOf("\n") + 1);
  const indent = /^\s*/.exec(line)![0];
  return /[{([]\s*$/.test(line) ? `${indent}  ` : indent;
}
