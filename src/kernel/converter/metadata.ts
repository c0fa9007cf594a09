/** What a cell says of itself in a comment before its code. */
export interface Metadata {
  /** the cell is a module of this name, which other cells import */
  module: string | null;
  jsx: boolean;
  /** the cell is meant for a browser and not run */
  isForBrowser: boolean;
}

/** Read the tags `@module name`, `@jsx`, `@node` and `@browser` of the comments a cell begins with. */
export function metadataOf(source: string): Metadata {
  const found: Metadata = { module: null, jsx: false, isForBrowser: false };
  for (let at = 0; at < source.length; ) {
    if (/\s/.test(source[at]!)) at++;
    else if (source.startsWith("//", at)) at = endOf(source, "\n", at);
    else if (source.startsWith("/*", at)) {
      const end = endOf(source, "*/", at + 2);
      if (source.startsWith("/**", at)) readTags(source.slice(at + 3, end - 2), found);
      at = end;
    } else break;
  }
  return found;
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

function readTags(comment: string, found: Metadata): void {
  for (const line of comment.split("\n")) {
    const [tag, word = ""] = line
      .replace(/^[\s*]+/, "")
      .trimEnd()
      .split(/\s+/, 2);
    if (tag === "@module" && /^\w+$/.test(word)) found.module = word;
    else if (tag === "@jsx") found.jsx = true;
    else if (tag === "@browser") found.isForBrowser = true;
    else if (tag === "@node") found.isForBrowser = false;
  }
}
