import ts from "typescript";
import { expect } from "vitest";

type Names = { readonly [name: string]: unknown };

/** Takes what an expression gives and what the comment behind it says. */
export type Check = (actual: unknown, expected: unknown) => void;

export const same: Check = (actual, expected) => expect(plain(actual)).toEqual(plain(expected));

/** Typed arrays as lists, and no difference between a string object and its text. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [...(value as unknown as Iterable<unknown>)];
  return value instanceof Map ? [...value] : value;
}

/**
 * Run TypeScript code in which names are given. Behind an expression or below it, `// => value` says what it gives: each is checked.
 *
 * @returns how many were checked
 */
export async function runExample(code: string, names: Names, check: Check = same): Promise<number> {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  let script = "";
  let checks = 0;
  for (const statement of source.statements) {
    const expected = resultBehind(code, statement.end);
    const text = statement.getFullText(source);
    if (ts.isImportDeclaration(statement)) script += importOf(statement);
    else if (expected !== null && ts.isExpressionStatement(statement)) {
      script += `;__check(await (${statement.expression.getText(source)}), (${expected}));\n`;
      checks++;
    } else script += `${text}\n`;
  }
  const { outputText } = ts.transpileModule(`export async function __run() {\n${script}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const given = Object.keys(names);
  const make = new Function("exports", "__check", ...given, outputText) as (...values: unknown[]) => void;
  const exports: { __run?: () => Promise<void> } = {};
  make(exports, check, ...given.map((name) => names[name]));
  await exports.__run!();
  return checks;
}

/** `import { a as b } from "c"` inside a function; `__import` gives the modules by their names. */
function importOf(statement: ts.ImportDeclaration): string {
  const bindings = statement.importClause?.namedBindings;
  const from = statement.moduleSpecifier.getText();
  if (statement.importClause?.isTypeOnly) return "";
  const whole = bindings && ts.isNamespaceImport(bindings) ? bindings.name.text : null;
  if (whole) return `const ${whole} = await __import(${from});\n`;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  const parts = named
    .filter((each) => !each.isTypeOnly)
    .map((each) => (each.propertyName ? `${each.propertyName.text}: ${each.name.text}` : each.name.text));
  return `const { ${parts.join(", ")} } = await __import(${from});\n`;
}

/** Behind the statement, or on the line below it. */
function resultBehind(code: string, end: number): string | null {
  return /^[ \t]*\n?[ \t]*\/\/ => (.*)/.exec(code.slice(end))?.[1] ?? null;
}
