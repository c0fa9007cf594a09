// `npm run matrix`: the whole test suite on every Node and Python that variorum promises, each in a fresh clone of HEAD.
// Nodes come from the npm package `node`; Pythons are those found on this machine. Prints the table of CONTRIBUTING.md.
// `npm run matrix -- 22 24` takes only these Nodes, with the first Python; `--unit` runs the unit tests alone.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { cache, root } from "./setup/paths.mjs";
import { run } from "./setup/run.mjs";

const promised = ["20.19.0", "20", "22", "24"];
const pythons = ["python3.10", "python3.11", "python3.12", "python3.13", "python3.14"];
const args = process.argv.slice(2);
const asked = args.filter((arg) => /^[\d.]+$/.test(arg));
const kinds = args.includes("--unit") ? ["--unit"] : [];
const here = mkdtempSync(join(tmpdir(), "variorum-matrix-"));

try {
  const found = [];
  for (const python of pythons) if ((await run(python, ["--version"])).code === 0) found.push(python);
  const first = found[0] ?? "python3";
  const rows = [];
  for (const version of asked.length > 0 ? asked : promised) rows.push(await test(await nodeOf(version), first));
  if (asked.length === 0) for (const python of found.slice(1)) rows.push(await test(process.execPath, python));
  const missing = pythons.filter((python) => !found.includes(python));
  process.stdout.write(`\n| Node | Python | result |\n|---|---|---|\n${rows.join("\n")}\n`);
  if (missing.length > 0) process.stdout.write(`\nNot on this machine: ${missing.join(", ")}.\n`);
  process.exitCode = rows.every((row) => row.includes(", 0 failed")) ? 0 : 1;
} finally {
  rmSync(here, { recursive: true, force: true });
}

/** The binary of a Node version, kept in .cache. */
async function nodeOf(version) {
  const folder = join(cache, "nodes", version);
  const platform = `node-${process.platform}-${process.arch}`;
  const binary = join(folder, "node_modules", platform, "bin/node");
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}");
  const install = await run(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", `${platform}@${version}`],
    {
      cwd: folder,
    },
  );
  if (install.code !== 0 || !existsSync(binary))
    throw new Error(`Node ${version} could not be fetched:\n${install.output}`);
  return binary;
}

/** Run the tests of a fresh clone; a row of the table. */
async function test(node, python) {
  const versions = [await run(node, ["--version"]), await run(python, ["--version"])].map(({ output }) =>
    output.trim(),
  );
  process.stderr.write(`matrix: ${versions.join(", ")} …\n`);
  const clone = mkdtempSync(join(here, "clone "));
  await run("git", ["clone", "--quiet", root, clone]);
  const env = { PATH: [dirname(node), process.env.PATH].join(delimiter), VARIORUM_PYTHON: python, npm_execpath: "" };
  const started = performance.now();
  const { output } = await run(node, ["scripts/test.mjs", ...kinds], { cwd: clone, env });
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  const last = output.trimEnd().split("\n").at(-1);
  if (!last.includes(", 0 failed"))
    process.stderr.write(
      `${output
        .split("\n")
        .filter((line) => /FAIL|×|Error/.test(line))
        .slice(0, 40)
        .join("\n")}\n`,
    );
  rmSync(clone, { recursive: true, force: true });
  return `| ${versions[0].replace("v", "")} | ${versions[1].replace("Python ", "")} | ${last} (${minutes} minutes) |`;
}
