import { dirname, join } from "node:path";
import * as ts from "typescript";

/** The folder of TypeScript's own declarations. */
export const libFolder = dirname(require.resolve("typescript/lib/lib.d.ts"));

/** Options of tslab's language, but for packages that declare their types in `exports`, and newer libraries. */
export function compilerOptions(folder: string, hasTypes: (root: string) => boolean): ts.CompilerOptions {
  const isNewer = Number(process.versions.node.split(".")[0]) >= 22;
  return {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: [`lib.es202${isNewer ? 4 : 3}.d.ts`, "lib.esnext.disposable.d.ts"],
    esModuleInterop: true,
    declaration: true,
    sourceMap: true,
    newLine: ts.NewLineKind.LineFeed,
    experimentalDecorators: true,
    resolveJsonModule: true,
    jsx: ts.JsxEmit.React,
    typeRoots: typeRoots(folder, hasTypes),
    allowJs: true,
    checkJs: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    outDir: "outDir",
    rootDir: folder,
  };
}

/** Where `@types` are: in the folders above the notebook; where these lack Node's, also those beside this package. */
function typeRoots(folder: string, hasTypes: (root: string) => boolean): string[] {
  const roots: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    roots.push(join(at, "node_modules/@types"));
    if (at === dirname(at)) break;
  }
  if (!roots.some((root) => hasTypes(join(root, "node/package.json"))))
    roots.push(dirname(dirname(require.resolve("@types/node/package.json"))));
  return roots;
}
