import { resolve } from "node:path";
import { makeTables, tableNames } from "../../tables";
import { listOf, oneOf, readArguments } from "../arguments";
import { exitCode } from "../errors";
import { readPaths } from "../read-paths";
import type { Terminal } from "../terminal";
import { writeTables } from "../write-tables";

/** `variorum export <path…>`: write one file a table, and meta.json. */
export async function exportTables(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("export", args, {
    output: { type: "string", short: "o" },
    format: { type: "string" },
    only: { type: "string" },
  });
  const format = oneOf("format", String(values.format ?? "jsonl"), ["jsonl", "csv"]);
  const names = values.only === undefined ? tableNames : listOf("only", String(values.only), tableNames);
  const output = resolve(String(values.output ?? "variorum-tables"));
  const corpus = await readPaths("export", paths, terminal);
  const files = writeTables(output, corpus.articles, makeTables(corpus.articles, names), [format]);
  terminal.progress(`${files} files in ${output}`);
  return corpus.incomplete ? exitCode.input : exitCode.done;
}
