import { dirname, join } from "node:path";
import type * as ts from "typescript";
import { waitsAtTop } from "./awaits";
import { mapToCell, toCommonJs } from "./commonjs";
import { completionsAt } from "./complete";
import { completenessOf } from "./completeness";
import type { Converted, Converter } from "./converter";
import { describeDiagnostics, findDiagnostics } from "./diagnostics";
import { inspectAt } from "./inspect";
import { localImports } from "./local-imports";
import { metadataOf } from "./metadata";
import { type Checked, createPrograms, prefix } from "./program";
import { remainingDeclarations } from "./remaining";
import type { Shared } from "./shared";
import { type Emitted, transformers } from "./transform";
import type { BoundFile } from "./typescript";

const nothing = { code: null, isAsync: false, lastValue: null, imports: [], map: null, files: [] };

/**
 * The converter of the cells in a folder, in tslab's language: TypeScript as it comes, without strictness, each cell a
 * module whose names the later ones see.
 */
export function createConverter(folder: string, shared?: Shared): Converter {
  const programs = createPrograms(folder, shared);
  const emittedFiles = new WeakSet<ts.SourceFile>();

  const describe = (found: readonly ts.Diagnostic[]) =>
    describeDiagnostics(found, folder, programs.cellPath, programs.isVirtual);

  return {
    convert(declarations, source): Converted {
      const { module, jsx, isForBrowser } = metadataOf(source);
      if (module !== null) {
        const path = join(folder, `${module}.ts${jsx ? "x" : ""}`);
        const { program } = programs.addFile(path, source);
        return {
          ...nothing,
          diagnostics: describe(findDiagnostics(program, [program.getSourceFile(path)!])),
          declarations,
        };
      }
      if (isForBrowser) return { ...nothing, diagnostics: [], declarations };
      const checked = programs.check(declarations, source, true);
      const { program, cell, before } = checked;
      const files = userFiles(program, cell);
      const diagnostics = describe(findDiagnostics(program, [cell, ...files]));
      if (diagnostics.length > 0) return { ...nothing, diagnostics, declarations };
      const imports = localImports((file, literal) => {
        const found = resolvedModule(program, file, literal)?.resolvedFileName;
        // Node's own `import()` reads these as they are.
        return found !== undefined && !/\.[cm]js$/.test(found) && files.includes(program.getSourceFile(found)!);
      });
      const emitted = emitCell(checked, imports);
      const compiled = files
        .filter((file) => !emittedFiles.has(file))
        .map((file) => {
          const code = emit(program, file, { after: [imports] })[".js"];
          return { path: scriptPath(file.fileName), code: toCommonJs(code).code };
        });
      for (const file of files) emittedFiles.add(file);
      return {
        diagnostics,
        ...emitted,
        declarations: emitted.declarations + remainingDeclarations(checked.checker, cell, before),
        isAsync: waitsAtTop(cell),
        files: compiled,
      };
    },
    complete: (declarations, source, offset) => completionsAt(programs.check(declarations, source, false), offset),
    inspect: (declarations, source, offset) => inspectAt(programs.check(declarations, source, false), offset),
    completeness: completenessOf,
  };
}

function emitCell(
  { program, checker, cell, before, names }: Checked,
  imports: ts.TransformerFactory<ts.SourceFile>,
): Omit<Converted, "diagnostics" | "isAsync" | "files"> {
  const about: Emitted = { lastValue: null, imports: [] };
  const { after, afterDeclarations } = transformers(checker, cell, before, names, about);
  const out = emit(program, cell, { after: [imports, ...after], afterDeclarations });
  const { code, map } = toCommonJs(out[".js"]);
  const isEmpty = /^\s*(Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\s*)?$/.test(code);
  return {
    code: isEmpty ? null : code,
    declarations: out[".d.ts"],
    lastValue: about.lastValue,
    imports: about.imports,
    map: mapToCell(map, out[".map"] ?? null, prefix.split("\n").length - 1),
  };
}

interface Output {
  ".js": string;
  ".d.ts": string;
  ".map": string | null;
}

function emit(program: ts.Program, file: ts.SourceFile, custom?: ts.CustomTransformers): Output {
  const out: Output = { ".js": "", ".d.ts": "", ".map": null };
  const write: ts.WriteFileCallback = (path, text) => {
    if (path.endsWith(".map")) out[".map"] = text;
    else if (/\.d\.[cm]?ts$/.test(path)) out[".d.ts"] = text;
    else out[".js"] = text;
  };
  program.emit(file, write, undefined, false, custom);
  return out;
}

/** Files of the user that a cell imports, over however many steps. */
function userFiles(program: ts.Program, cell: BoundFile): ts.SourceFile[] {
  const found = new Set<ts.SourceFile>();
  const visit = (file: BoundFile): void => {
    for (const literal of file.imports) {
      const resolved = resolvedModule(program, file, literal);
      const target = resolved && program.getSourceFile(resolved.resolvedFileName);
      if (!target || target.isDeclarationFile || found.has(target) || resolved.isExternalLibraryImport) continue;
      if (!/\.[cm]?[jt]sx?$/.test(target.fileName)) continue;
      found.add(target);
      visit(target as BoundFile);
    }
  };
  visit(cell);
  return [...found];
}

function resolvedModule(
  program: ts.Program,
  file: ts.SourceFile,
  literal: ts.StringLiteralLike,
): ts.ResolvedModuleFull | undefined {
  const { getResolvedModuleFromModuleSpecifier } = program as unknown as {
    getResolvedModuleFromModuleSpecifier(
      literal: ts.StringLiteralLike,
      file: ts.SourceFile,
    ): { resolvedModule?: ts.ResolvedModuleFull } | undefined;
  };
  return getResolvedModuleFromModuleSpecifier(literal, file)?.resolvedModule;
}

function scriptPath(path: string): string {
  return join(dirname(path), path.slice(dirname(path).length + 1).replace(/\.[cm]?[jt]sx?$/, ".js"));
}
