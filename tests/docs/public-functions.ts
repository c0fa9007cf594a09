import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");

/** What people import, and from where in src it comes. */
export const entries = {
  variorum: "src/index.ts",
  "variorum/frames": "src/frames/index.ts",
  "variorum/notebook": "src/notebook/index.ts",
} as const;

export interface PublicFunction {
  entry: keyof typeof entries;
  name: string;
  /** the code of its `@example`s */
  examples: string[];
}

/** Every function that people can import, except those that are only there for other rooms (`@internal`). */
export function publicFunctions(): PublicFunction[] {
  const paths = Object.values(entries).map((path) => join(root, path));
  const program = ts.createProgram(paths, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true,
    resolveJsonModule: true,
    esModuleInterop: true,
    skipLibCheck: true,
    types: ["node"],
  });
  const checker = program.getTypeChecker();
  const found: PublicFunction[] = [];
  for (const entry of Object.keys(entries) as (keyof typeof entries)[]) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, entries[entry]))!)!;
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & ts.SymbolFlags.Value)) continue;
      if (checker.getTypeOfSymbol(symbol).getCallSignatures().length === 0) continue;
      const tags = symbol.getJsDocTags(checker);
      if (tags.some(({ name }) => name === "internal")) continue;
      const examples = tags.filter(({ name }) => name === "example").map(({ text }) => ts.displayPartsToString(text));
      found.push({ entry, name: exported.name, examples });
    }
  }
  return found;
}
