import * as ts from "typescript";
import type { Completions } from "./converter";
import { type Checked, prefix } from "./program";
import { internals, nothingCancelled } from "./typescript";

/** What can stand at an offset of a cell, the likeliest first. */
export function completionsAt({ program, cell }: Checked, offset: number): Completions {
  const position = offset + prefix.length;
  const { Completions, findPrecedingToken, findNextToken } = internals;
  const info = Completions.getCompletionsAtPosition(
    {},
    program,
    () => {},
    cell,
    position,
    {},
    undefined,
    ts.CompletionTriggerKind.Invoked,
    nothingCancelled,
  );
  const entries = info?.entries ?? [];
  const previous = findPrecedingToken(position, cell);
  const word =
    wordAt(previous, position, cell) ?? (previous && wordAt(findNextToken(previous, cell, cell), position, cell));
  if (!word) {
    const sorted = sortBy(entries, (entry) => entry.sortText);
    return { start: offset, end: offset, matches: unique(sorted.map(({ name }) => name)) };
  }
  const ranked = entries
    .map((entry) => ({ name: entry.name, rank: rankOf(entry.name, word.text), sortText: entry.sortText }))
    .filter(({ rank }) => rank >= 0);
  return {
    start: word.getStart(cell) - prefix.length,
    end: word.end - prefix.length,
    matches: unique(sortBy(ranked, ({ rank, sortText }) => `${rank}${sortText}`).map(({ name }) => name)),
  };
}

/** The name that a token is, when the position touches it. */
function wordAt(token: ts.Node | undefined, position: number, cell: ts.SourceFile): ts.Identifier | null {
  if (!token || !ts.isIdentifier(token)) return null;
  return token.getStart(cell) <= position && position <= token.end ? token : null;
}

/** 0 begins so, 1 begins so in other letters, 2 holds it, -1 does not. */
function rankOf(name: string, word: string): number {
  if (name.startsWith(word)) return 0;
  const at = name.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 ? -1 : at === 0 ? 1 : 2;
}

function sortBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = new Map(items.map((item) => [item, keyOf(item)]));
  return [...items].sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : keys.get(a)! > keys.get(b)! ? 1 : 0));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
