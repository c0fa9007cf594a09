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
  const { displayParts, documentation, tags } = internals.SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
    checker,
    symbol,
    cell,
    containerOf(node),
    node,
  );
  const signature = ts.displayPartsToString(displayParts);
  const text = [ts.displayPartsToString(documentation), ...(tags ?? []).map(tagText)].filter((part) => part !== "");
  return signature === "" ? null : [signature, ...(text.length > 0 ? ["", ...text] : [])].join("\n");
}

function tagText({ name, text }: ts.JSDocTagInfo): string {
  return `@${name} ${ts.displayPartsToString(text)}`.trimEnd();
}

function containerOf(node: ts.Node): ts.Node | undefined {
  let at = node.parent;
  while (at && !ts.isFunctionLike(at) && !ts.isSourceFile(at) && !ts.isClassLike(at) && !ts.isModuleDeclaration(at))
    at = at.parent;
  return at;
}
