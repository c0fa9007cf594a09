import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeno } from "./programs";

/** A kernel to be measured. */
export interface Contestant {
  name: string;
  isOurs: boolean;
  argv: readonly string[];
  /** cells in its language */
  cells: { first: string; trivial(i: number): string; module: string; busy: string; complete: string };
}

const root = resolve(__dirname, "../../../..");

const typescript: Contestant["cells"] = {
  first: "const first: number = 1; first + 1",
  trivial: (i) => `const v${i}: number = ${i}; v${i} * 2`,
  module: "import { gzipSync } from 'node:zlib'; gzipSync('x').length",
  busy: "await new Promise(done => setTimeout(done, 1500))",
  complete: "Math.hyp",
};

const python: Contestant["cells"] = {
  first: "first = 1; first + 1",
  trivial: (i) => `v${i} = ${i}; v${i} * 2`,
  module: "import gzip; len(gzip.compress(b'x'))",
  busy: "import time; time.sleep(1.5)",
  complete: "ab",
};

/**
 * Our kernel and a stock tslab on the Node that runs and on every other one given; ipykernel; Deno where one is given.
 *
 * @param programs - paths of Node and Deno programs
 */
export function contestants(programs: readonly string[]): Contestant[] {
  const all: Contestant[] = [];
  for (const program of [process.execPath, ...programs]) {
    if (isDeno(program)) {
      const argv = [program, "jupyter", "--kernel", "--conn", "{connection_file}"];
      all.push({ name: `Deno ${versionOf(program)}`, isOurs: false, argv, cells: typescript });
      continue;
    }
    const node = `Node ${versionOf(program)}`;
    const own: string[] = JSON.parse(readFileSync(join(installed(program), "kernel.json"), "utf8")).argv;
    const tslab = [program, join(root, "node_modules/tslab/bin/tslab"), "kernel", "--config-path={connection_file}"];
    all.push({ name: `variorum, ${node}`, isOurs: true, argv: own, cells: typescript });
    all.push({ name: `tslab, ${node}`, isOurs: false, argv: tslab, cells: { ...typescript, complete: "Math.hyp" } });
  }
  const ipykernel = [join(root, ".venv/bin/python3"), "-m", "ipykernel_launcher", "-f", "{connection_file}"];
  all.push({ name: "ipykernel", isOurs: false, argv: ipykernel, cells: python });
  return all;
}

/** Our kernel installed with one Node, in a folder of its own; returns the folder of its kernelspec. */
function installed(program: string): string {
  const prefix = join(root, ".cache/bench/kernels", versionOf(program));
  const args = ["kernel", "install", "--prefix", prefix];
  return execFileSync(program, [join(root, "dist/cli/main.js"), ...args], { encoding: "utf8" }).trim();
}

function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return /\d+\.\d+/.exec(stdout)?.[0] ?? "?";
}
