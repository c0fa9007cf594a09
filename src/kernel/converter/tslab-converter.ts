import type { Completeness, Converted, Converter, Diagnostic } from "./converter";

/** tslab's own converter behind this kernel's interface. */
export function createTslabConverter(): Converter {
  const { createConverter, isCompleteCode } = require("tslab/dist/converter");
  const { getCodeMetadata } = require("tslab/dist/metadata");
  const { printQuickInfo } = require("tslab/dist/inspect");
  const inner = createConverter({ isJS: false, isBrowser: false });
  const nothing = { code: null, isAsync: false, lastValue: null, imports: [], map: null, files: [] };
  return {
    convert(declarations, source): Converted {
      const lines = source.split("\n");
      const meta = getCodeMetadata(source);
      const toDiagnostic = (each: {
        start: { line: number; character: number; offset: number };
        end: { offset: number };
        messageText: string;
        code: number;
        fileName?: string;
      }): Diagnostic => ({
        message: each.messageText,
        code: each.code,
        file: each.fileName ?? null,
        line: each.start.line + 1,
        column: each.start.character + 1,
        length: Math.max(1, each.end.offset - each.start.offset),
        text: each.fileName ? "" : (lines[each.start.line] ?? ""),
      });
      if (meta.module) {
        const diagnostics = inner.addModule(meta.module, source, meta).map(toDiagnostic);
        return { ...nothing, diagnostics, declarations };
      }
      const found = inner.convert(declarations, source);
      return {
        diagnostics: found.diagnostics.map(toDiagnostic),
        code: found.output ?? null,
        declarations: found.declOutput ?? "",
        isAsync: found.hasToplevelAwait === true,
        lastValue: found.lastExpressionVar ?? null,
        imports: [...(found.output ?? "").matchAll(/\brequire\("([^"]+)"\)/g)].map((match: string[]) => match[1]!),
        map: null,
        files: (found.sideOutputs ?? []).map((each: { path: string; data: string }) => ({
          path: each.path,
          code: each.data,
        })),
      };
    },
    complete(declarations, source, offset) {
      const { start, end, candidates } = inner.complete(declarations, source, offset);
      return { start, end, matches: candidates };
    },
    inspect(declarations, source, offset) {
      const info = inner.inspect(declarations, source, offset);
      return info ? printQuickInfo(info) : null;
    },
    completeness(source): Completeness {
      const { completed, indent } = isCompleteCode(source);
      return completed ? { status: "complete" } : { status: "incomplete", indent: indent ?? "" };
    },
  };
}
