import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { removeAtEnd } from "./remove-at-end";

/** A folder beside the place where its files will stand; moved there when all of them are whole. */
export interface Draft {
  folder: string;
  /** Move every file to its place: each is replaced at once, and other files there are left alone. */
  publish(): string[];
  discard(): void;
}

/** Start a draft of the files of a folder; when the process is ended from outside, nothing of it stays. */
export function startDraft(output: string): Draft {
  const made = mkdirSync(output, { recursive: true });
  const folder = join(output, `.draft-${process.pid}-${randomBytes(4).toString("hex")}`);
  const discard = removeAtEnd(() => {
    rmSync(folder, { recursive: true, force: true });
    if (made !== undefined && readdirSync(output).length === 0) rmSync(made, { recursive: true });
  });
  mkdirSync(folder);
  return { folder, publish: () => moveFiles(folder, output), discard };
}

function moveFiles(from: string, to: string): string[] {
  if (!existsSync(to)) mkdirSync(to);
  const moved: string[] = [];
  for (const entry of readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const target = join(to, entry.name);
    if (entry.isDirectory()) moved.push(...moveFiles(join(from, entry.name), target));
    else {
      renameSync(join(from, entry.name), target);
      moved.push(target);
    }
  }
  return moved;
}

/** Write a page of a draft. */
export function writePage(folder: string, file: string, html: string): void {
  writeFileSync(join(folder, file), html);
}
