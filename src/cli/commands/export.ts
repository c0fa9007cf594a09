import { createHash } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { loadDuckDB } from "../../sql/duckdb";
import { makeTables, type TableName, tableNames } from "../../tables";
import { writeArchive } from "../archive/archive";
import { isLarge, openSource, type Source, spoolInput } from "../archive/source";
import { openTableFiles } from "../archive/table-files";
import { listOf, oneOf, readArguments } from "../arguments";
import { exitCode } from "../errors";
import { removeLeftovers, temporaryFolder } from "../leftovers";
import { checkOutput } from "../output";
import { toParquet } from "../parquet";
import { tellProgress, trackProgress } from "../progress";
import { checkPaths, readPaths } from "../read-paths";
import type { Terminal } from "../terminal";
import { writeMeta, writeTables } from "../write-tables";

type Format = "jsonl" | "csv" | "parquet";

/** `variorum export <path…>`: write one file a table, and meta.json. */
export async function exportTables(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("export", args, {
    output: { type: "string", short: "o" },
    format: { type: "string" },
    only: { type: "string" },
    force: { type: "boolean" },
  });
  const format: Format = oneOf("format", String(values.format ?? "jsonl"), ["jsonl", "csv", "parquet"]);
  const only = values.only === undefined ? null : listOf("only", String(values.only), tableNames);
  const output = resolve(String(values.output ?? "variorum-tables"));
  checkPaths("export", paths);
  removeLeftovers(output);
  const files = (only ?? tableNames).map((table) => `${table}.${format}`);
  checkOutput(output, [...files, "meta.json"], values.force === true);
  if (format === "parquet") await loadDuckDB();
  const input = paths[0] === "-" ? await spoolInput(terminal) : null;
  if (input && "large" in input) return exportArchive(input.large, only, format, output, terminal);
  if (!input && isLarge(paths)) return exportArchive(openSource(paths), only, format, output, terminal);
  const corpus = await readPaths("export", paths, terminal, input?.small);
  const tables = makeTables(corpus.articles, only ?? tableNames, {
    corrections: corpus.corrections,
    told: tellProgress(terminal),
  });
  if (format !== "parquet") writeTables(output, corpus.articles, tables, [format]);
  else
    await withFolder(async (folder) => {
      mkdirSync(output, { recursive: true });
      writeTables(folder, corpus.articles, tables, ["jsonl"]);
      await toParquet(folder, output, only ?? tableNames, terminal);
      writeTables(output, corpus.articles, tables, []);
    });
  terminal.progress(`${(only ?? tableNames).length + 1} files in ${output}`);
  return corpus.incomplete ? exitCode.input : exitCode.done;
}

/** What is too large for memory is written table by table. */
async function exportArchive(
  source: Source,
  only: readonly TableName[] | null,
  format: Format,
  output: string,
  terminal: Terminal,
): Promise<number> {
  const tables = only ?? tableNames;
  const folder = format === "parquet" ? source.folder : output;
  const files = openTableFiles(folder, tables, format === "parquet" ? "jsonl" : format);
  let isDone = false;
  try {
    const { incomplete } = await writeArchive(source, tables, terminal, files.write);
    files.finish();
    isDone = true;
    mkdirSync(output, { recursive: true });
    if (format === "parquet") await toParquet(folder, output, tables, terminal, files.longest);
    const hashes = await hashesOf(source, terminal);
    const inputs = hashes.map((sha256, at) => ({ path: basename(source.names[at]!), sha256 }));
    writeMeta(output, inputs, Object.fromEntries(files.rows));
    terminal.progress(`${tables.length + 1} files in ${output}`);
    return incomplete ? exitCode.input : exitCode.done;
  } finally {
    if (!isDone) files.drop();
    source.close();
  }
}

async function hashesOf({ paths, size }: Source, terminal: Terminal): Promise<string[]> {
  const progress = trackProgress(terminal, "hashing the input", size);
  const hashes: string[] = [];
  let done = 0;
  for (const path of paths) {
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Uint8Array);
      done += (chunk as Uint8Array).length;
      progress.at(done);
    }
    hashes.push(hash.digest("hex"));
  }
  return hashes;
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    await work(folder);
  } finally {
    remove();
  }
}
