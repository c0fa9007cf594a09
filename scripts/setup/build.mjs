import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { cache, dist, modules, root } from "./paths.mjs";
import { problems } from "./problem.mjs";
import { run } from "./run.mjs";
import { filesUnder, hashOf, hasStamp, writeStamp } from "./stamp.mjs";

const source = join(root, "src");
const stampFile = join(cache, "build.stamp");
const stamp = () => {
  const compiler = JSON.parse(readFileSync(join(modules, "typescript/package.json"), "utf8")).version;
  return hashOf([...filesUnder(source), join(root, "tsconfig.json")], compiler);
};

/** `src` compiled to `dist`, with the files that are not TypeScript copied beside. */
export const build = {
  title: "build",
  isDone: () => existsSync(join(dist, "index.js")) && hasStamp(stampFile, stamp()),
  async work() {
    const before = stamp();
    const fresh = join(cache, `dist-${process.pid}`);
    rmSync(stampFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
    const tsc = [join(modules, "typescript/bin/tsc"), "-p", root, "--outDir", fresh, "--pretty", "false"];
    const result = await run(process.execPath, tsc);
    copyAssets(fresh);
    replace(fresh, dist);
    // With errors in the types the build is still there to try out, but no run counts it as done.
    if (result.code !== 0) throw problems.build(result.output);
    writeStamp(stampFile, before);
  },
};

function copyAssets(target) {
  for (const file of filesUnder(source)) {
    if (/\.(ts|md)$/.test(file)) continue;
    const copy = join(target, relative(source, file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
}

/** Put a folder in the place of another within two renames, so that no file of it is ever half written. */
function replace(fresh, target) {
  const old = `${fresh}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
