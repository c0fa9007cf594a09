import { promises as fs } from "node:fs";
import { join } from "node:path";

/** in bytes; the mark of a report stands in its head, before its style sheet */
const headSize = 4096;

/**
 * Tells which files of a folder variorum wrote: tables beside their meta.json, and reports beside a folder `data` with
 * one. They are no articles, wherever somebody had them written.
 *
 * @param folder - the folder
 * @param names - what is in it
 */
export async function isOwn(folder: string, names: readonly string[]): Promise<(name: string) => Promise<boolean>> {
  const tables = names.includes("meta.json") ? await tablesOf(folder) : null;
  const hasReports = names.includes("data") && (await tablesOf(join(folder, "data"))) !== null;
  return async (name) => {
    if (tables !== null && (name === "meta.json" || tables.has(name.replace(/\.(?:jsonl|json|csv|parquet)$/, ""))))
      return true;
    return hasReports && name.endsWith(".html") && isReport(join(folder, name));
  };
}

/** The names of the tables that meta.json says variorum wrote beside it; null where it is not variorum's. */
async function tablesOf(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    const meta: unknown = JSON.parse(await fs.readFile(join(folder, "meta.json"), "utf8"));
    const { tool, rows } = meta as { tool?: unknown; rows?: unknown };
    return tool === "variorum" && typeof rows === "object" && rows !== null ? new Set(Object.keys(rows)) : null;
  } catch {
    return null;
  }
}

async function isReport(path: string): Promise<boolean> {
  const file = await fs.open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return buffer.toString("latin1", 0, bytesRead).includes('<meta name="generator" content="variorum ');
  } finally {
    await file.close();
  }
}
