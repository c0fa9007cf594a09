import { statSync } from "node:fs";
import { sep } from "node:path";
import * as ts from "typescript";
import { libFolder } from "./options";

/** Every file a program reads, parsed once. */
export interface Files {
  source(path: string, options: ts.CreateSourceFileOptions | ts.ScriptTarget): ts.SourceFile | undefined;
  /** files of the user may have changed since: look again, once for each */
  refresh(): void;
  /** whether a file belongs to a package or to TypeScript, and does not change while a kernel runs */
  isFixed(path: string): boolean;
}

export function createFiles(): Files {
  const parsed = new Map<string, { file: ts.SourceFile; time: number }>();
  const fresh = new Set<string>();
  const isFixed = (path: string): boolean => path.includes("/node_modules/") || path.startsWith(libFolder + sep);
  return {
    isFixed,
    refresh: () => fresh.clear(),
    source(path, options) {
      const known = parsed.get(path);
      if (known && (isFixed(path) || fresh.has(path))) return known.file;
      const time = timeOf(path);
      if (time === null) {
        parsed.delete(path);
        return undefined;
      }
      fresh.add(path);
      if (known?.time === time) return known.file;
      const text = ts.sys.readFile(path);
      if (text === undefined) return undefined;
      const file = parse(path, text, isFixed(path) && /\.d\.[cm]?ts$/.test(path) ? withoutDocs(options) : options);
      parsed.set(path, { file, time });
      return file;
    },
  };
}

/** Documentation is a third of the work of reading libraries; what is asked for is read from the text. */
function withoutDocs(options: ts.CreateSourceFileOptions | ts.ScriptTarget): ts.CreateSourceFileOptions {
  const all = typeof options === "object" ? options : { languageVersion: options };
  return { ...all, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
}

let versions = 0;

/** A parsed file that a program can tell from an earlier one of the same name. */
export function parse(
  path: string,
  text: string,
  options: ts.CreateSourceFileOptions | ts.ScriptTarget,
): ts.SourceFile {
  const file = ts.createSourceFile(path, text, options, false);
  (file as unknown as { version: string }).version = String(++versions);
  return file;
}

function timeOf(path: string): number | null {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return null;
  }
}
