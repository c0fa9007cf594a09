import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { buildSnapshot } from "./snapshot/build";

export interface Installation {
  /** a folder such as that of a virtual environment; null = the user's own kernels */
  prefix: string | null;
  /** the name of the kernelspec: letters, digits, `-`, `_` and `.` */
  name: string;
}

/** Flags of V8 for a process that holds little. */
const flags = ["--max-semi-space-size=1"];

export const displayName = "TypeScript (variorum)";

/** Whether a kernelspec may have a name; `..` would be the folder above all kernels, which installing would empty. */
export function isKernelName(name: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(name) && !/^\.+$/.test(name);
}

/**
 * Tell Jupyter of this kernel: a kernelspec that starts it with the Node that runs now, with a snapshot of the
 * compiler beside it that is made here (some seconds, some 40 MB).
 *
 * @returns the folder of the kernelspec, and why there is no snapshot where none could be made: the kernel works
 * without, its first cell takes longer
 */
export function installKernel({ prefix, name }: Installation): { folder: string; complaint: string | null } {
  const folder = folderOf({ prefix, name });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(__dirname, "logo"), folder, { recursive: true });
  const snapshot = join(folder, "snapshot.blob");
  const complaint = buildSnapshot(snapshot);
  const main = [process.execPath, ...flags, join(__dirname, "main.js"), "{connection_file}"];
  const spec = {
    argv: complaint === null ? [...main, snapshot] : main,
    display_name: displayName,
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
  writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
  return { folder, complaint };
}

/** The kernelspec that stands at the place of an installation and was not made by this kernel; null where none is. */
export function kernelOfOthers(installation: Installation): string | null {
  const file = join(folderOf(installation), "kernel.json");
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8").includes(JSON.stringify(displayName)) ? null : file;
}

function folderOf({ prefix, name }: Installation): string {
  return join(prefix === null ? userData() : join(prefix, "share/jupyter"), "kernels", name);
}

/** Where Jupyter looks for what belongs to one user. */
function userData(): string {
  if (process.env.JUPYTER_DATA_DIR) return process.env.JUPYTER_DATA_DIR;
  if (process.platform === "darwin" && !process.env.JUPYTER_PLATFORM_DIRS) return join(homedir(), "Library/Jupyter");
  return join(process.env.XDG_DATA_HOME || join(homedir(), ".local/share"), "jupyter");
}
