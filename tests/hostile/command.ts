import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(__dirname, "../..");
export const main = join(root, "dist/cli/main.js");

/** A run of the command as it is built: how it ended and what it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

/**
 * Start the command in a process of its own.
 *
 * @param temporary - the folder it takes for temporary files
 * @param limit - the most that a file may grow to, in blocks of the shell (512 or 1024 bytes), like a disk that is full
 */
export function start(args: readonly string[], temporary: string, limit?: number) {
  const command = limit === undefined ? "" : `ulimit -f ${limit}; `;
  const child = spawn("sh", ["-c", `${command}exec "$0" "$@"`, process.execPath, main, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, TMPDIR: temporary },
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  const ended: Promise<Ended> = once(child, "close").then(([code, signal]) => ({ code, signal, said }));
  return { child, ended };
}

/** Every file of a folder by its name, hidden ones too. */
export function filesOf(folder: string): { [name: string]: string } {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString("latin1")]),
  );
}
