import * as ts from "typescript";
import { internals, type Mutable } from "./typescript";

/** What the emitted cell is about. */
export interface Emitted {
  /** the name that holds the value of the last expression */
  lastValue: string | null;
  imports: string[];
}

/**
 * Changes to the code and the declarations of a cell while they are emitted: names of earlier cells become properties
 * of `exports`, the value of the last expression is exported, and declarations lose their `export { … }`.
 */
export function transformers(
  checker: ts.TypeChecker,
  cell: ts.SourceFile,
  before: ts.SourceFile,
  names: readonly string[],
  emitted: Emitted,
): {
  after: ts.TransformerFactory<ts.SourceFile>[];
  afterDeclarations: ts.TransformerFactory<ts.SourceFile | ts.Bundle>[];
} {
  const { factory } = ts;
  const isBefore = (symbol: ts.Symbol | undefined): boolean =>
    symbol?.declarations?.some((declaration) => declaration.getSourceFile() === before) === true;
  const exported = (name: ts.Identifier): ts.Expression =>
    ts.setTextRange(factory.createPropertyAccessExpression(factory.createIdentifier("exports"), name), name);

  const visit = (node: ts.Node): ts.Node => {
    if (ts.isShorthandPropertyAssignment(node)) {
      const original = ts.getOriginalNode(node);
      const { name, objectAssignmentInitializer: initial } = node;
      if (!isBefore(checker.getShorthandAssignmentValueSymbol(original)))
        return ts.visitEachChild(node, visit, context);
      const fallback = initial && (ts.visitNode(initial, visit) as ts.Expression);
      const value = fallback ? factory.createAssignment(exported(name), fallback) : exported(name);
      return ts.setTextRange(factory.createPropertyAssignment(factory.createIdentifier(name.text), value), node);
    }
    if (!ts.isIdentifier(node)) return ts.visitEachChild(node, visit, context);
    const { parent } = node;
    if (parent && ts.isPropertyAccessExpression(parent) && parent.name === node) return node;
    return isBefore(checker.getSymbolAtLocation(node)) ? exported(node) : node;
  };
  const context = internals.nullTransformationContext;

  const after: ts.TransformerFactory<ts.SourceFile> = () => (file) => {
    if (ts.getOriginalNode(file) !== cell) return file;
    const changed = ts.visitEachChild(file, visit, context);
    emitted.imports = changed.statements
      .filter((statement): statement is ts.ImportDeclaration => ts.isImportDeclaration(statement))
      .map((statement) => (statement.moduleSpecifier as ts.StringLiteral).text);
    for (let i = changed.statements.length - 1; i >= 0; i--) {
      const statement = changed.statements[i]!;
      if (ts.isExportDeclaration(statement)) continue;
      // Enumerations and the like become expressions too, which nobody wrote.
      if (!ts.isExpressionStatement(statement) || !ts.isExpressionStatement(ts.getOriginalNode(statement))) break;
      const name = freeName(names);
      emitted.lastValue = name;
      const declaration = factory.createVariableDeclaration(name, undefined, undefined, statement.expression);
      const constant = ts.setTextRange(
        factory.createVariableStatement(
          [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
          factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
        ),
        statement,
      );
      const statements = [...changed.statements.slice(0, i), constant, ...changed.statements.slice(i + 1)];
      (changed as Mutable<ts.SourceFile>).statements = factory.createNodeArray(statements);
      break;
    }
    return changed;
  };
  const afterDeclarations: ts.TransformerFactory<ts.SourceFile | ts.Bundle> = () => (file) => {
    if (!ts.isSourceFile(file) || ts.getOriginalNode(file) !== cell) return file;
    const statements = file.statements.filter((statement) => !ts.isExportDeclaration(statement));
    (file as Mutable<ts.SourceFile>).statements = factory.createNodeArray(statements);
    return file;
  };
  return { after: [after], afterDeclarations: [afterDeclarations] };
}

function freeName(names: readonly string[]): string {
  const stem = "tsLastExpr";
  if (!names.includes(stem)) return stem;
  for (let i = 0; ; i++) if (!names.includes(`${stem}${i}`)) return `${stem}${i}`;
}
