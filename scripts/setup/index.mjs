import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { htmlExport } from "./export.mjs";
import { jupyter, jupyterIn, kernel, kernelIn } from "./jupyter.mjs";
import { alone } from "./lock.mjs";
import { link, packages } from "./packages.mjs";
import { Problem, problems } from "./problem.mjs";
import { spark } from "./spark.mjs";

const all = [packages, link, build, jupyter, kernel, htmlExport];
const steps = { all, build: [packages, link, build], cluster: [...all, spark] };

/**
 * Do what is missing for variorum to run in this checkout; what is done already takes milliseconds.
 *
 * @param what - "all", "build" for the library and the commands without JupyterLab, or "cluster" for Spark too
 * @throws {Problem} with what to do about it
 */
export async function setUp(what = "all") {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw problems.oldNode(process.versions.node);
  await doAll(steps[what]);
}

/** JupyterLab and the kernel in the `.venv` of a folder that is somebody's own, where this package is installed. */
export async function setUpFolder(folder) {
  const environment = join(folder, ".venv");
  const steps = isReady(environment) ? [] : [jupyterIn(environment)];
  await doAll([...steps, kernelIn(environment)]);
}

/** An environment with JupyterLab that somebody made by other means. */
function isReady(environment) {
  const isOurs = existsSync(join(environment, ".variorum-python"));
  return !isOurs && ["jupyter-lab", "jupyter-nbconvert"].every((name) => existsSync(join(environment, "bin", name)));
}

async function doAll(steps) {
  if (steps.every(isDone)) return;
  await alone(async () => {
    for (const step of steps) {
      if (isDone(step)) continue;
      const started = performance.now();
      if (step.title) say(`${step.title} …`);
      await step.work();
      if (step.title)
        say(`${step.title.replace(/ \(.*/, "")}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  }, say);
}

/** A step whose ground is missing (no node_modules yet) is not done. */
function isDone(step) {
  try {
    return step.isDone();
  } catch {
    return false;
  }
}

/** Run a script's main function: its result is the exit code, a problem a person can solve is said without a stack. */
export async function main(job) {
  try {
    process.exitCode = (await job()) ?? 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

export function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}
