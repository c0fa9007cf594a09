import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeAtEnd } from "../report";
import { tableNames } from "../tables";
import { CliError, exitCode } from "./errors";

/** A folder among the system's temporary ones; it is removed by `remove`, or however the process ends (but `kill -9`). */
export function temporaryFolder(): { folder: string; remove: () => void } {
  let folder: string | null = null;
  // before the folder is there: a signal may come right behind it
  const remove = removeAtEnd(() => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  });
  try {
    folder = mkdtempSync(join(tmpdir(), "variorum-"));
  } catch (error) {
    remove();
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new CliError(exitCode.output, `${tmpdir()}, the folder for temporary files, is not there: set TMPDIR.`);
  }
  return { folder, remove };
}

/** What stands beside the files of a folder while they are written: `.quotes.jsonl.4711`, `.draft-4711-0a1b2c3d`. */
const unfinished = new RegExp(
  `^\\.(?:draft-|(?:${tableNames.join("|")}|meta)\\.(?:jsonl|json|csv|parquet)\\.)(\\d{1,10})(?:-[0-9a-f]{8})?$`,
);

/** Remove what a run that was killed left unfinished in its folder; what belongs to a process that lives stays. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const owner = unfinished.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
