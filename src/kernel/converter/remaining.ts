import * as ts from "typescript";
import type { BoundFile } from "./typescript";

/**
 * The declarations of earlier cells that hold on after a cell: all whose name it did not declare anew. A class whose
 * name became a type only is still a value, of which nothing is known any more.
 */
export function remainingDeclarations(checker: ts.TypeChecker, cell: BoundFile, before: BoundFile): string {
  const kept = new Map<ts.Statement, Set<string>>();
  const values = new Set<string>();
  const unknown = new Set<string>();
  const keep = (statement: ts.Statement, name: string): void => {
    kept.set(statement, (kept.get(statement) ?? new Set()).add(name));
  };
  for (const [key, symbol] of before.locals ?? []) {
    const name = String(key);
    const still = holdsOn(checker, cell.locals?.get(key));
    if (!still.value && !still.type) continue;
    for (const declaration of symbol.declarations ?? []) {
      const statement = statementOf(declaration, before);
      if (ts.isVariableStatement(statement)) {
        if (!still.value) continue;
        keep(statement, name);
        unknown.delete(name);
        values.add(name);
      } else if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) {
        if (still.type) keep(statement, name);
      } else if (ts.isFunctionDeclaration(statement)) {
        if (still.value) keep(statement, name);
      } else if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
        if (still.type && still.value) keep(statement, name);
        else if (still.value && !values.has(name)) unknown.add(name);
      } else if (ts.isImportDeclaration(statement)) {
        const { flags } = checker.getAliasedSymbol(symbol);
        const isValue = (flags & ts.SymbolFlags.Value) !== 0;
        const isType = (flags & ts.SymbolFlags.Type) !== 0;
        if (still.type && still.value) keep(statement, name);
        else if (still.type && !isValue && flags !== 0) keep(statement, name);
        else if (still.value && !isType) keep(statement, name);
        else if (still.value && isValue && !values.has(name)) unknown.add(name);
      } else if (ts.isModuleDeclaration(statement) && still.value) keep(statement, name);
    }
  }
  const texts = before.statements
    .filter((statement) => kept.has(statement))
    .map((statement) => `${textOf(statement, kept.get(statement)!, before)}\n`);
  return texts.join("") + [...unknown].map((name) => `declare let ${name}: any;\n`).join("");
}

function holdsOn(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): { value: boolean; type: boolean } {
  if (!symbol) return { value: true, type: true };
  const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return { value: (flags & ts.SymbolFlags.Value) === 0, type: (flags & ts.SymbolFlags.Type) === 0 };
}

function statementOf(declaration: ts.Node, file: ts.SourceFile): ts.Statement {
  let node = declaration;
  while (node.parent !== file) node = node.parent;
  return node as ts.Statement;
}

/** A statement with only the names that hold on. */
function textOf(statement: ts.Statement, names: ReadonlySet<string>, file: ts.SourceFile): string {
  const whole = file.text.slice(statement.getStart(file, true), statement.end);
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    const left = declarations.filter(({ name }) => ts.isIdentifier(name) && names.has(name.text));
    if (left.length === declarations.length) return whole;
    const head = file.text.slice(statement.getStart(file), declarations[0]!.getStart(file));
    return `${head}${left.map((each) => each.getText(file)).join(", ")};`;
  }
  if (ts.isImportDeclaration(statement) && statement.importClause) return importOf(statement, names, file);
  return whole;
}

function importOf(statement: ts.ImportDeclaration, names: ReadonlySet<string>, file: ts.SourceFile): string {
  const { name, namedBindings, phaseModifier } = statement.importClause!;
  const parts: string[] = [];
  if (name && names.has(name.text)) parts.push(name.text);
  if (namedBindings && ts.isNamespaceImport(namedBindings)) {
    if (names.has(namedBindings.name.text)) parts.push(namedBindings.getText(file));
  } else if (namedBindings) {
    const left = namedBindings.elements.filter((element) => names.has(element.name.text));
    if (left.length > 0) parts.push(`{ ${left.map((element) => element.getText(file)).join(", ")} }`);
  }
  const type = phaseModifier === ts.SyntaxKind.TypeKeyword ? "type " : "";
  return `import ${type}${parts.join(", ")} from ${statement.moduleSpecifier.getText(file)};`;
}
