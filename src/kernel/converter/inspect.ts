import * as ts from "typescript";
import { type Checked, prefix } from "./program";
import { internals } from "./typescript";

/** Signature and documentation of the name at an offset, or right before it; null where none is. */
export function inspectAt(checked: Checked, offset: number): string | null {
  return textAt(checked, offset + prefix.length) ?? (offset > 0 ? textAt(checked, offset + prefix.length - 1) : null);
}

function textAt({ checker, cell }: Checked, position: number): string | null {
  const node = internals.getTouchingPropertyName(cell, position);
  if (node === cell || !(ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node)))
    return null;
  const symbol = checker.getSymbolAtLocation(node);
  if (!symbol || symbol.flags === 0) return null;
  const { displayParts } = internals.SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
    checker,
    symbol,
    cell,
    containerOf(node),
    node,
  );
  const signature = ts.displayPartsToString(displayParts);
  if (signature === "") return null;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const docs = documentationOf(target);
  return docs === "" ? signature : `${signature}\n\n${docs}`;
}

/** The comment before the first declaration that has one. */
function documentationOf(symbol: ts.Symbol): string {
  for (const declaration of symbol.declarations ?? []) {
    const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    const { text } = node.getSourceFile();
    const comment = ts
      .getLeadingCommentRanges(text, node.pos)
      ?.filter(({ pos }) => text.startsWith("/**", pos))
      .at(-1);
    if (comment) return withoutStars(text.slice(comment.pos + 3, comment.end - 2));
  }
  return "";
}

function withoutStars(comment: string): string {
  const lines = comment.split("\n").map((line, i) => (i === 0 ? line.trim() : line.replace(/^\s*\* ?/, "").trimEnd()));
  return lines.join("\n").trim();
}

function containerOf(node: ts.Node): ts.Node | undefined {
  let at = node.parent;
  while (at && !ts.isFunctionLike(at) && !ts.isSourceFile(at) && !ts.isClassLike(at) && !ts.isModuleDeclaration(at))
    at = at.parent;
  return at;
}
