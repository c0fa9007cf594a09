import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { type TableName, tableColumns } from "../tables";
import { usageError } from "./errors";

/**
 * Refuse to replace files that variorum did not write.
 *
 * @param folder - where the files will stand
 * @param files - the files, relative to it
 * @param force - true: replace them all the same
 * @throws {CliError} usage, when the folder is a file or one of the files there is somebody else's
 */
export function checkOutput(folder: string, files: readonly string[], force: boolean): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw usageError(`${folder} is a file, not a folder: give another place with -o.`);
  if (force) return;
  const foreign = files.filter((file) => !isOurs(join(folder, file)));
  if (foreign.length === 0) return;
  const [some, more] = [foreign.slice(0, 3).join(", "), foreign.length - 3];
  throw usageError(
    `${folder} has ${some}${more > 0 ? ` and ${more} more` : ""} already, not written by variorum: nothing is written. Give another folder with -o, or --force to replace ${foreign.length === 1 ? "it" : "them"}.`,
  );
}

/** Is nothing lost when the file is replaced: is it not there, empty, or written by variorum? */
function isOurs(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status || (status.isFile() && status.size === 0)) return true;
  if (!status.isFile()) return false;
  if (extname(path) === ".html") return headOf(path).includes('<meta name="generator" content="variorum ');
  return hasOurMeta(dirname(path)) || (basename(path) !== "meta.json" && isTable(path));
}

function hasOurMeta(folder: string): boolean {
  try {
    const meta = JSON.parse(readFileSync(join(folder, "meta.json"), "utf8")) as { tool?: unknown };
    return meta.tool === "variorum";
  } catch {
    return false;
  }
}

/** Does a file have the columns of the table of its name? So it is where a run was ended before it wrote meta.json. */
function isTable(path: string): boolean {
  const format = extname(path);
  const columns = tableColumns[basename(path, format) as TableName] as readonly string[] | undefined;
  if (!columns) return false;
  if (format === ".csv") return headOf(path).startsWith(`${columns.join(",")}\r\n`);
  const fields = [...new Set(columns.map((column) => column.split(".")[0]!))];
  if (format === ".parquet") return fields.every((field) => headOf(path, true).includes(field));
  const row = headOf(path).replace(/^\[?\n/, "");
  return row.startsWith(`{"${fields[0]}":`) && row.includes(`,"${fields[1]}":`);
}

const sampleSize = 65536;

/** The begin of a file, or its end, byte by byte. */
function headOf(path: string, isEnd = false): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(sampleSize);
    const start = isEnd ? Math.max(0, fstatSync(file).size - sampleSize) : 0;
    return bytes.toString("latin1", 0, readSync(file, bytes, 0, sampleSize, start));
  } finally {
    closeSync(file);
  }
}
