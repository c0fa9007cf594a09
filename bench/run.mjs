// `npm run eval` and `npm run bench`: compile the measuring programs beside the library they measure, then run one.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);
const programs = { eval: "eval/main.js", bench: "speed/main.js" };
const [name, ...args] = process.argv.slice(2);

const compiled = node(join(root, "node_modules/typescript/bin/tsc"), "-p", bench);
process.exitCode = compiled || node("--expose-gc", join(root, ".cache/bench/bench", programs[name]), ...args);

function node(...command) {
  return spawnSync(process.execPath, command, { stdio: "inherit" }).status ?? 1;
}
