import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";

export const root = resolve(__dirname, "../..");

/** Settings of the npm that runs the tests, and places of this checkout, are none of a user's. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_(registry|cache|userconfig))|VARIORUM_|NODE_PATH)/.test(name),
  ),
);

/** Run a program as a user would in a folder of their own, with the Node of the tests first. */
export function runIn(
  cwd: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  return spawnSync(program, [...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...environment, PATH: path, ...env },
  });
}

/** The same, where it has to work. */
export function mustRun(cwd: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = runIn(cwd, program, args, env);
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${error?.message ?? ""}\n${stdout}\n${stderr}`);
  return stdout;
}

export const quietly = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];

/** An empty folder outside the checkout, with a space in its name. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "variorum package "));
  mkdirSync(join(folder, "work"));
  return folder;
}

/** Pack this checkout; returns the path of the tarball. */
export function pack(folder: string): string {
  mustRun(folder, "npm", ["pack", root, "--ignore-scripts", "--silent", "--pack-destination", folder]);
  return join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz"))!);
}

/** Install packages into a folder whose package.json holds nothing but that it is private: no override. */
export function install(folder: string, ...packages: string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  mustRun(folder, "npm", ["install", ...quietly, ...packages]);
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
