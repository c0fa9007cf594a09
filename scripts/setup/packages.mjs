import { existsSync, lstatSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { modules, root } from "./paths.mjs";
import { clientProblem, problems } from "./problem.mjs";
import { run } from "./run.mjs";
import { hashOf, hasStamp, writeStamp } from "./stamp.mjs";

const stampFile = join(modules, ".variorum-setup");
const lockFile = join(root, "package-lock.json");
const stamp = () => hashOf([lockFile]);

/** The npm packages of package-lock.json, as they stand there. */
export const packages = {
  title: "npm packages from package-lock.json (a minute or two)",
  isDone: () => hasStamp(stampFile, stamp()) || adopt(),
  async work() {
    const npm = process.env.npm_execpath;
    const viaNode = npm?.endsWith(".js");
    // Install scripts are not run: no package here needs one, and npm 11 does not run them either.
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    const result = viaNode ? await run(process.execPath, [npm, ...args]) : await run("npm", args);
    if (result.missing) throw problems.noNpm();
    if (result.code !== 0) throw clientProblem("npm", "install the packages (into node_modules)", result.output);
    writeStamp(stampFile, stamp());
  },
};

/** The package under its own name, so that notebooks and examples can import it as their readers will. */
export const link = {
  title: null,
  isDone: () => linkTarget() === "..",
  work() {
    rmSync(join(modules, "variorum"), { recursive: true, force: true });
    symlinkSync("..", join(modules, "variorum"), "dir");
  },
};

function linkTarget() {
  const path = join(modules, "variorum");
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : null;
}

/** True when somebody installed the packages by hand and they are the ones of the lock file. */
function adopt() {
  const installedFile = join(modules, ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  // the optional packages that are named in package.json have types which the build needs
  const named = Object.keys(wanted[""]?.optionalDependencies ?? {}).map((name) => `node_modules/${name}`);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || entry.link || entry.devOptional || entry.peer) continue;
    if (entry.optional && !named.includes(path)) continue;
    if (installed[path]?.version !== entry.version || !existsSync(join(root, path))) return false;
  }
  writeStamp(stampFile, stamp());
  return true;
}
