import { relative } from "node:path";
import * as ts from "typescript";
import type { Diagnostic } from "./converter";
import { prefix } from "./program";

/** All that is wrong in some files of a program. */
export function findDiagnostics(program: ts.Program, files: readonly ts.SourceFile[]): readonly ts.Diagnostic[] {
  const found: ts.Diagnostic[] = [];
  for (const file of files) {
    found.push(...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file));
    found.push(...program.getDeclarationDiagnostics(file));
  }
  return ts.sortAndDeduplicateDiagnostics(found);
}

/** Diagnostics as the kernel tells them; those of files outside the folder of the notebook are not the cell's. */
export function describeDiagnostics(
  found: readonly ts.Diagnostic[],
  folder: string,
  cellPath: string,
  isVirtual: (path: string) => boolean,
): Diagnostic[] {
  const all: Diagnostic[] = [];
  for (const each of found) {
    if (!each.file || each.start === undefined) continue;
    const path = each.file.fileName;
    const name = path === cellPath ? null : relative(folder, path);
    if (name?.startsWith("..")) continue;
    const { line, character } = ts.getLineAndCharacterOfPosition(each.file, each.start);
    const text = each.file.text.split("\n")[line] ?? "";
    all.push({
      message: ts.flattenDiagnosticMessageText(each.messageText, "\n"),
      code: each.code,
      file: name,
      line: line + 1 - (isVirtual(path) ? prefix.split("\n").length - 1 : 0),
      column: character + 1,
      length: Math.max(1, Math.min(each.length ?? 1, text.length - character)),
      text,
    });
  }
  return all;
}
