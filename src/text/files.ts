import { promises as fs } from "node:fs";
import { basename, join } from "node:path";
import { correctionsFile } from "./corrections";
import { isOwn } from "./files-own";
import { problems } from "./messages";
import type { Problem } from "./rows";

export type FileKind = "text" | "html" | "markdown" | "jsonl";

/** A file to read with the key its article gets. */
export interface InputFile {
  path: string;
  key: string;
  kind: FileKind;
  size: number;
}

const kinds = new Map<string, FileKind>([
  ["txt", "text"],
  ["text", "text"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
]);

interface Found {
  files: InputFile[];
  /** files of an editor's corrections, each with the folder whose articles it is about */
  corrections: { path: string; folder: string }[];
  problems: Problem[];
}

/** The files that the paths stand for, each once, folders by name; what stands for none is a problem. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const found: Found = { files: [], corrections: [], problems: [] };
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      const status = await fs.stat(path);
      const real = await fs.realpath(path);
      if (status.isDirectory()) await findInFolder(path, real, seen, found);
      else if (!status.isFile()) found.problems.push(problems.special(path));
      else if (!seen.has(real)) {
        seen.add(real);
        found.files.push({ path, key: basename(path), kind: kindOf(path) ?? "text", size: status.size });
      }
    } catch (error) {
      found.problems.push(problemOf(path, error));
    }
  }
  return found;
}

async function findInFolder(top: string, real: string, seen: Set<string>, found: Found): Promise<void> {
  if (seen.has(real)) return;
  const before = found.files.length + found.problems.length;
  let held = false;
  seen.add(real);
  const open: string[] = [""];
  while (open.length > 0) {
    const key = open.pop()!;
    const path = key === "" ? top : join(top, key);
    try {
      const status = await fs.stat(path);
      const place = await fs.realpath(path);
      if (status.isDirectory()) {
        if (key !== "" && seen.has(place)) continue;
        seen.add(place);
        const names = (await fs.readdir(path)).filter(isWanted).sort(descending);
        const own = await isOwn(path, names);
        for (const name of names) if (!(await own(name))) open.push(key === "" ? name : `${key}/${name}`);
      } else if (status.isFile()) {
        if (seen.has(place)) {
          held = true;
          continue;
        }
        seen.add(place);
        if (key === correctionsFile) {
          found.corrections.push({ path, folder: top });
          continue;
        }
        const kind = kindOf(key);
        if (kind) found.files.push({ path, key, kind, size: status.size });
        else found.problems.push(problems.otherKind(path));
      }
    } catch (error) {
      found.problems.push(problemOf(path, error));
    }
  }
  if (!held && found.files.length + found.problems.length === before) found.problems.push(problems.emptyFolder(top));
}

function isWanted(name: string): boolean {
  return !name.startsWith(".") && !/^readme(?:\.|$)/i.test(name);
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

/** By its ending; a name without one is text, an unknown ending null. */
function kindOf(name: string): FileKind | null {
  const base = basename(name);
  const dot = base.lastIndexOf(".");
  return dot <= 0 ? "text" : (kinds.get(base.slice(dot + 1).toLowerCase()) ?? null);
}

/** What went wrong with a file, in words. */
export function problemOf(path: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return problems.missing(path);
  if (code === "ELOOP") return problems.unreadable(path, "its links lead back to it");
  if (code === "EACCES" || code === "EPERM") return problems.unreadable(path, "not allowed");
  return problems.unreadable(path, code === "" ? String(error) : code);
}
