import { join } from "node:path";
import * as ts from "typescript";
import { parse } from "./files";
import { globalsText } from "./globals";
import { compilerOptions, libFolder } from "./options";
import { createResolution } from "./resolution";
import { createShared, type Shared } from "./shared";
import { type BoundFile, type Mutable, namesOf } from "./typescript";

/** A cell and the declarations before it, ready to be asked about. */
export interface Checked {
  program: ts.Program;
  checker: ts.TypeChecker;
  cell: BoundFile;
  /** the declarations of earlier cells */
  before: BoundFile;
  /** the names that the cell declares */
  names: string[];
}

export interface Programs {
  options: ts.CompilerOptions;
  cellPath: string;
  /** @param withExports - whether the names the cell declares are exported from it */
  check(declarations: string, source: string, withExports: boolean): Checked;
  /** a file that exists only here */
  addFile(path: string, text: string): Checked;
  isVirtual(path: string): boolean;
}

/** Makes a file a module. Text of cells begins behind it. */
export const prefix = "export {};\n";

/** Programs over one cell after another; each takes over what it can from the last one. */
export function createPrograms(folder: string, shared: Shared = createShared()): Programs {
  const cellPath = join(folder, "__tslab__.ts");
  const beforePath = join(folder, "__prev__.d.ts");
  const globalsPath = join(folder, "__globals__.d.ts");
  const options = compilerOptions(folder, ts.sys.fileExists);
  const target = ts.ScriptTarget.ES2022;
  const { files, isKnown } = shared;
  const virtual = new Map<string, ts.SourceFile>([[globalsPath, parse(globalsPath, globalsText, target)]]);
  const added = new Set<string>();
  let last: ts.Program | undefined;

  const fileExists = (path: string): boolean => {
    if (virtual.has(path)) return true;
    if (!files.isFixed(path)) return ts.sys.fileExists(path);
    if (isKnown.has(path)) return true;
    const isThere = ts.sys.fileExists(path);
    if (isThere) isKnown.add(path);
    return isThere;
  };
  const host: ts.CompilerHost = {
    getSourceFile: (path, target) => virtual.get(path) ?? files.source(path, target),
    getDefaultLibFileName: () => join(libFolder, "lib.d.ts"),
    getDefaultLibLocation: () => libFolder,
    writeFile: () => {},
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists,
    readFile: (path) => virtual.get(path)?.text ?? ts.sys.readFile(path),
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: (path) => (virtual.has(path) ? path : ts.sys.realpath!(path)),
    resolveModuleNameLiterals: (literals, from, _redirected, _options, file) =>
      literals.map((literal) =>
        resolution.module(literal.text, from, ts.getModeForUsageLocation(file, literal, options)),
      ),
    getModuleResolutionCache: () => resolution.packages,
    hasInvalidatedResolutions: (path) => resolution.isBroken(path),
  };
  const resolution = createResolution(folder, options, host, shared);

  const build = (): ts.Program => {
    files.refresh();
    resolution.refresh();
    last = ts.createProgram([globalsPath, beforePath, cellPath, ...added], options, host, last);
    return last;
  };
  const check = (declarations: string, source: string, withExports: boolean): Checked => {
    const before = parse(beforePath, prefix + declarations, target);
    let cell = parse(cellPath, prefix + source, target);
    const own = withoutExports(cell);
    if (own !== cell.text) cell = parse(cellPath, own, target);
    const names = namesOf(cell, options);
    // The suffix is no part of what a person asks about.
    if (withExports && names.length > 0) cell = parse(cellPath, `${own}\nexport {${names.join(", ")}}`, target);
    virtual.set(beforePath, before);
    virtual.set(cellPath, cell);
    const program = build();
    const checker = program.getTypeChecker();
    // Names that the cell does not declare are looked for in the declarations before it.
    (cell as Mutable<ts.SourceFile> as { parent: ts.Node }).parent = before;
    return { program, checker, cell: cell as BoundFile, before: before as BoundFile, names };
  };
  return {
    options,
    cellPath,
    check,
    addFile(path, text) {
      virtual.set(path, parse(path, prefix + text, target));
      added.add(path);
      return check("", "", false);
    },
    isVirtual: (path) => virtual.has(path),
  };
}

/** The text of a cell with blanks for `export` before what it declares: every name of a cell is shared as it is. */
function withoutExports(file: ts.SourceFile): string {
  const pieces: string[] = [];
  let at = 0;
  for (const statement of file.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const found = modifiers.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!found || modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) continue;
    pieces.push(file.text.slice(at, found.end - "export".length), " ".repeat("export".length));
    at = found.end;
  }
  return pieces.join("") + file.text.slice(at);
}
