// `npm test`: set-up, lint, types, then every kind of test. The last line is `N passed, N failed`.
// `npm test -- tests/words` runs only the tests whose path holds one of the words given; --long adds the long ones,
// --unit leaves out those that need JupyterLab or a browser.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setUp } from "./setup/index.mjs";
import { cache, modules, root } from "./setup/paths.mjs";
import { Problem } from "./setup/problem.mjs";

const words = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const env = { ...process.env, ...(process.argv.includes("--long") ? { VARIORUM_LONG: "1" } : {}) };
const kinds = process.argv.includes("--unit")
  ? ["unit"]
  : ["unit", "kernel", "notebooks", "lab", "reports", "cluster", "package"];
const total = { passed: 0, failed: 0 };

await step("set-up", setUp);
if (total.failed === 0 && words.length > 0) await tests(words);
else if (total.failed === 0) {
  await step("lint", () => node("@biomejs/biome/bin/biome", ["check"]));
  await step("types of the tests", () => node("typescript/bin/tsc", ["-p", "tests"]));
  await step("types of the measuring programs", () => node("typescript/bin/tsc", ["-p", "bench", "--noEmit"]));
  for (const kind of kinds) await tests(["--project", kind]);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Run something that either works or not: one test. */
async function step(name, job) {
  const started = performance.now();
  let isGood = true;
  try {
    isGood = ((await job()) ?? 0) === 0;
  } catch (error) {
    process.stdout.write(`${error instanceof Problem ? error.message : error.stack}\n`);
    isGood = false;
  }
  total[isGood ? "passed" : "failed"]++;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${isGood ? "passed" : "FAILED"}: ${name} (${seconds} s)\n`);
}

/** Run vitest and add up what it counted; a run that breaks without a failed test, or finds none, counts as one failure. */
async function tests(args) {
  const folder = mkdtempSync(join(cache, "test-"));
  const file = join(folder, "result.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await node("vitest/vitest.mjs", ["run", ...args, ...reporters]);
  let counts = { passed: 0, failed: 0 };
  try {
    const result = JSON.parse(readFileSync(file, "utf8"));
    const brokenFiles = result.testResults.filter(
      (each) => each.status === "failed" && each.assertionResults.every((test) => test.status !== "failed"),
    );
    counts = { passed: result.numPassedTests, failed: result.numFailedTests + brokenFiles.length };
  } catch {
    process.stdout.write("The test runner left no result.\n");
  }
  rmSync(folder, { recursive: true, force: true });
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
}

function node(program, args) {
  const child = spawn(process.execPath, [join(modules, program), ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((done) => child.on("close", (code) => done(code ?? 1)));
}
