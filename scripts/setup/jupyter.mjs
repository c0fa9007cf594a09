import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dist, environment, python, root } from "./paths.mjs";
import { clientProblem, problems } from "./problem.mjs";
import { run } from "./run.mjs";
import { filesUnder, hashOf, hasStamp, writeStamp } from "./stamp.mjs";

const requirements = join(root, "requirements.txt");
const pythonStamp = join(environment, ".variorum-python");
const kernelStamp = join(environment, ".variorum-kernel");

/** Programs that may be a Python, the most usual first. */
const candidates = ["python3", "python3.13", "python3.12", "python3.11", "python3.10", "python3.14", "python"];

// A virtual environment knows its own place: after the checkout was moved it must be made again.
const wantedPython = () => hashOf([requirements], environment);

/** JupyterLab, nbconvert and nbclient in `.venv`, pinned by requirements.txt. */
export const jupyter = {
  title: "JupyterLab in .venv from requirements.txt (a minute or two)",
  isDone: () => existsSync(python) && hasStamp(pythonStamp, wantedPython()),
  async work() {
    rmSync(environment, { recursive: true, force: true });
    const base = await findPython();
    const made = await run(base, ["-m", "venv", environment]);
    if (made.code !== 0) {
      rmSync(environment, { recursive: true, force: true });
      throw problems.noVenv(base, made.output);
    }
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "-r", requirements];
    const result = await run(python, pip);
    if (result.code !== 0)
      throw clientProblem("pip", "install the packages of requirements.txt (into .venv)", result.output);
    writeStamp(pythonStamp, wantedPython());
  },
};

async function findPython() {
  const chosen = process.env.VARIORUM_PYTHON;
  for (const command of chosen ? [chosen] : candidates) {
    const { code, output } = await run(command, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"]);
    const [major, minor] = output.trim().split(".").map(Number);
    if (code === 0 && (major > 3 || (major === 3 && minor >= 10))) return command;
    if (chosen) throw problems.wrongPython(chosen, code === 0 ? `Python ${output.trim()}` : "no Python that starts");
  }
  throw problems.noPython(candidates);
}

// The kernelspec names this checkout and the Node that runs, and its snapshot holds the compiler with what it has read.
const wantedKernel = () => {
  const parts = ["converter", "snapshot"].flatMap((name) => filesUnder(join(dist, "kernel", name)));
  return hashOf([...parts, join(root, "package-lock.json")], root, process.execPath, process.version);
};

/** The kernelspec `tslab` in `.venv`, and JupyterLab told to ask nothing of the web. */
export const kernel = {
  title: "notebook kernel",
  isDone: () => hasStamp(kernelStamp, wantedKernel()),
  async work() {
    const args = ["kernel", "install", "--prefix", environment, "--name", "tslab"];
    const result = await run(process.execPath, [join(dist, "cli/main.js"), ...args]);
    const spec = join(environment, "share/jupyter/kernels/tslab/kernel.json");
    if (result.code !== 0 || !existsSync(spec)) throw problems.kernel(result.output);
    for (const [path, content] of Object.entries(labSettings)) writeJson(join(environment, path), content);
    writeStamp(kernelStamp, wantedKernel());
  },
};

const labSettings = {
  "share/jupyter/lab/settings/overrides.json": {
    "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
    "@jupyterlab/extensionmanager-extension:plugin": { enabled: false },
  },
  "etc/jupyter/labconfig/page_config.json": {
    disabledExtensions: { "@jupyterlab/apputils-extension:announcements": true },
  },
  "etc/jupyter/jupyter_lab_config.json": {
    LabApp: {
      check_for_updates_class: "jupyterlab.NeverCheckForUpdate",
      news_url: null,
      extension_manager: "readonly",
    },
  },
};

function writeJson(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}
