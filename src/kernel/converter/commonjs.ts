import * as ts from "typescript";
import { compose, decodeMap, type LineMap } from "./maps";

const comment = /\/\/# sourceMappingURL=[^\n]*\n?$/;
const strict = /^"use strict";\n/;

/** An ES module as CommonJS that keeps `import()`, not strict, as tslab runs cells. */
export function toCommonJs(code: string): { code: string; map: LineMap | null } {
  const { outputText, sourceMapText } = ts.transpileModule(code.replace(comment, ""), {
    // The name tells Node16 to write `require` for imports and to leave `import()` as it is.
    fileName: "cell.cjs",
    compilerOptions: {
      module: ts.ModuleKind.Node16,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      newLine: ts.NewLineKind.LineFeed,
      sourceMap: true,
    },
  });
  const map = sourceMapText ? decodeMap(sourceMapText) : null;
  const isStrict = strict.test(outputText);
  return {
    code: outputText.replace(comment, "").replace(strict, ""),
    map: isStrict && map ? map.slice(1) : map,
  };
}

/**
 * The way from CommonJS to the text of the cell.
 *
 * @param json - the map from the ES module to the cell with its prefix
 * @param before - lines of the prefix
 */
export function mapToCell(last: LineMap | null, json: string | null, before: number): LineMap | null {
  if (!last || json === null) return null;
  return compose(last, decodeMap(json)).map((marks) => marks.map((value, i) => (i % 3 === 1 ? value - before : value)));
}
