import { join } from "node:path";
import { toCsv, toJsonLines } from "../frames/table";
import { type TableName, type Tables, tableColumns } from "../tables";
import type { Article } from "../text";
import { version } from "./version";
import { writeWhole } from "./write";

/** Raised whenever a field of a table changes its name or its meaning. */
export const schemaVersion = 1;

const formats = {
  jsonl: (rows: readonly object[]) => toJsonLines(rows),
  csv: (rows: readonly object[], columns: readonly string[]) => toCsv(rows, columns),
  json: (rows: readonly object[]) => `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}\n]\n`,
};

/**
 * Write one file a table and format, and meta.json, each whole or not at all.
 *
 * @returns how many files were written
 */
export function writeTables(
  folder: string,
  articles: readonly Article[],
  tables: Partial<Tables>,
  asked: readonly (keyof typeof formats)[],
): number {
  let files = 1;
  for (const [name, rows] of Object.entries(tables) as [TableName, readonly object[]][])
    for (const format of asked) {
      writeWhole(join(folder, `${name}.${format}`), formats[format](rows, tableColumns[name]));
      files++;
    }
  const inputs = articles.map(({ article, siglum, sha256 }) => ({ article, siglum, sha256 }));
  writeMeta(folder, inputs, Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length])));
  return files;
}

/** Write meta.json: what the tables are, and of what they were made. */
export function writeMeta(folder: string, inputs: readonly object[], rows: { readonly [table: string]: number }): void {
  const meta = { schema: schemaVersion, tool: "variorum", version: version(), inputs, rows };
  writeWhole(join(folder, "meta.json"), `${JSON.stringify(meta, null, 2)}\n`);
}
