import { readdirSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Files by their place, each with what changes when somebody writes it. */
export type FileState = ReadonlyMap<string, string>;

/**
 * The state of files and of everything in folders; hidden files and installed packages are left out. What is not there
 * is no error: it is missing from the state, and appears when it comes back.
 *
 * @param ignored - a folder whose files do not count, such as the one that is written to
 */
export function stateOf(paths: readonly string[], ignored: string): FileState {
  const state = new Map<string, string>();
  for (const path of paths) enter(resolve(path), resolve(ignored), state);
  return state;
}

function enter(path: string, ignored: string, state: Map<string, string>): void {
  if (path === ignored || path.startsWith(ignored + sep)) return;
  try {
    const found = statSync(path);
    if (found.isDirectory())
      for (const name of readdirSync(path).sort()) {
        if (!name.startsWith(".") && name !== "node_modules") enter(join(path, name), ignored, state);
      }
    else state.set(path, `${found.size} ${found.mtimeMs} ${found.ino}`);
  } catch {
    // Gone between two looks.
  }
}

/** Files that are new, written or gone, in the order of their names. */
export function changedFiles(before: FileState, after: FileState): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((file) => before.get(file) !== after.get(file)).sort();
}

/**
 * Wait until files have changed and then stayed as they are for one pause, so that a program that writes several files
 * is waited for. They are looked at again and again, because the notices of file systems get lost on shared drives.
 *
 * @param look - reads the state of the files
 * @param pause - milliseconds between two looks
 * @returns the files that changed and the new state; null when the signal came first
 */
export async function nextChange(
  before: FileState,
  look: () => FileState,
  pause: number,
  signal: AbortSignal,
): Promise<{ files: string[]; state: FileState } | null> {
  let last = before;
  for (;;) {
    await sleep(pause, undefined, { signal }).catch(() => {});
    if (signal.aborted) return null;
    const state = look();
    const isQuiet = changedFiles(last, state).length === 0;
    const files = changedFiles(before, state);
    if (isQuiet && files.length > 0) return { files, state };
    last = state;
  }
}
