// `npm run eval` and `npm run bench`: compile the measuring programs beside the library they measure, then run one.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cache, modules, root } from "../scripts/setup/paths.mjs";
import { filesUnder, hashOf, hasStamp, writeStamp } from "../scripts/setup/stamp.mjs";

const bench = dirname(fileURLToPath(import.meta.url));
const programs = { eval: "eval/main.js", bench: "speed/main.js" };
const stampFile = join(cache, "bench/.stamp");
const [name, ...args] = process.argv.slice(2);

process.exitCode = compile() || node("--expose-gc", join(cache, "bench/bench", programs[name]), ...args);

/** What is compiled already, from the same files, is not compiled again. */
function compile() {
  const stamp = hashOf([...filesUnder(bench), ...filesUnder(join(root, "src")), join(root, "tsconfig.json")]);
  if (hasStamp(stampFile, stamp)) return 0;
  const code = node(join(modules, "typescript/bin/tsc"), "-p", bench);
  if (code === 0) writeStamp(stampFile, stamp);
  return code;
}

function node(...command) {
  return spawnSync(process.execPath, command, { stdio: "inherit" }).status ?? 1;
}
