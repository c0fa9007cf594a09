import * as ts from "typescript";

/*
 * The one place that knows parts of TypeScript outside its public interface. They are there in 5.9.3, the release that
 * package.json pins; another release must pass the tests of the converter first.
 */

/** A node whose fields may be set. */
export type Mutable<Node> = { -readonly [field in keyof Node]: Node[field] };

export interface BoundFile extends ts.SourceFile {
  /** the names declared at the top, once the file is bound */
  locals?: Map<ts.__String, ts.Symbol>;
  imports: readonly ts.StringLiteralLike[];
  parseDiagnostics: readonly ts.DiagnosticWithLocation[];
}

interface Internals {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
  findPrecedingToken(position: number, file: ts.SourceFile): ts.Node | undefined;
  findNextToken(previous: ts.Node, parent: ts.Node, file: ts.SourceFile): ts.Node | undefined;
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
  nullTransformationContext: ts.TransformationContext;
  typeToDisplayParts(checker: ts.TypeChecker, type: ts.Type, container: ts.Node): ts.SymbolDisplayPart[];
  Completions: {
    getCompletionsAtPosition(
      host: object,
      program: ts.Program,
      log: (text: string) => void,
      file: ts.SourceFile,
      position: number,
      preferences: ts.UserPreferences,
      trigger: undefined,
      kind: ts.CompletionTriggerKind,
      cancellation: ts.CancellationToken,
    ): ts.CompletionInfo | undefined;
  };
  SymbolDisplay: {
    getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker: ts.TypeChecker,
      symbol: ts.Symbol,
      file: ts.SourceFile,
      container: ts.Node | undefined,
      node: ts.Node,
    ): { displayParts: ts.SymbolDisplayPart[] };
  };
}

export const internals = ts as unknown as Internals & typeof ts;

/** Bind a file, so that the names it declares are known. */
export function namesOf(file: ts.SourceFile, options: ts.CompilerOptions): string[] {
  internals.bindSourceFile(file, options);
  const names = [...((file as BoundFile).locals?.keys() ?? [])];
  // `declare global` and `declare module "x"` declare no name of the file.
  return names
    .filter((name) => name !== ts.InternalSymbolName.Global && !String(name).startsWith('"'))
    .map(ts.unescapeLeadingUnderscores);
}

export const nothingCancelled = { isCancellationRequested: () => false, throwIfCancellationRequested: () => {} };
