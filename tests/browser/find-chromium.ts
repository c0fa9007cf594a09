import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { packagedChromium } from "./packaged-chromium";

/** Where a Chromium is, and what its process needs in its environment. */
export interface Chromium {
  path: string;
  env: { [name: string]: string };
}

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Find a Chromium: the one VARIORUM_CHROMIUM names, one of this machine, else one from the npm registry.
 *
 * @throws with what to do when there is none
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env.VARIORUM_CHROMIUM;
  if (chosen) {
    if (!starts(chosen)) throw new Error(`VARIORUM_CHROMIUM is ${chosen}, which does not start. Correct or unset it.`);
    return { path: chosen, env: {} };
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...places, ...macApplications].find((path) => isProgram(path) && starts(path));
  return found ? { path: found, env: {} } : packagedChromium();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

function starts(path: string): boolean {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}
