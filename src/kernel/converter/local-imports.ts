import * as ts from "typescript";

/**
 * `import()` of a file that is compiled along becomes a `require`, which finds it; Node's own would read TypeScript.
 *
 * @param isCompiled - whether what a file imports by this name is compiled along
 */
export function localImports(
  isCompiled: (file: ts.SourceFile, name: ts.StringLiteralLike) => boolean,
): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    const source = ts.getOriginalNode(file) as ts.SourceFile;
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const name = node.arguments[0] && ts.getOriginalNode(node.arguments[0]);
        if (name && ts.isStringLiteralLike(name) && isCompiled(source, name)) return later(name.text);
      }
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitEachChild(file, visit, context);
  };
}

/** `Promise.resolve().then(() => require(name))` */
function later(name: string): ts.Expression {
  const { factory } = ts;
  const call = (of: ts.Expression, method: string, args: ts.Expression[]): ts.Expression =>
    factory.createCallExpression(factory.createPropertyAccessExpression(of, method), undefined, args);
  const required = factory.createCallExpression(factory.createIdentifier("require"), undefined, [
    factory.createStringLiteral(name),
  ]);
  const found = factory.createArrowFunction(undefined, undefined, [], undefined, undefined, required);
  return call(call(factory.createIdentifier("Promise"), "resolve", []), "then", [found]);
}
