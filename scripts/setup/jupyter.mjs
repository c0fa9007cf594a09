import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dist, environment, root } from "./paths.mjs";
import { clientProblem, problems } from "./problem.mjs";
import { run } from "./run.mjs";
import { filesUnder, hashOf, hasStamp, writeStamp } from "./stamp.mjs";

const requirements = join(root, "requirements.txt");

/** Programs that may be a Python, the most usual first. */
const candidates = ["python3", "python3.13", "python3.12", "python3.11", "python3.10", "python3.14", "python"];

/**
 * JupyterLab, nbconvert and nbclient in a virtual environment, pinned by requirements.txt.
 *
 * @param folder - the environment: `.venv` of the checkout, or of somebody's own folder
 */
export const jupyterIn = (folder) => {
  const stampFile = join(folder, ".variorum-python");
  const python = join(folder, "bin/python3");
  // A virtual environment knows its own place: after the folder was moved it must be made again.
  const wanted = () => hashOf([requirements], folder);
  return {
    title: "JupyterLab in .venv from requirements.txt (a minute or two)",
    isDone: () => existsSync(python) && hasStamp(stampFile, wanted()),
    async work() {
      if (existsSync(folder) && folder !== environment && !existsSync(stampFile)) throw problems.foreign(folder);
      rmSync(folder, { recursive: true, force: true });
      const base = await findPython();
      const made = await run(base, ["-m", "venv", folder]);
      if (made.code !== 0) {
        rmSync(folder, { recursive: true, force: true });
        throw problems.noVenv(base, made.output);
      }
      // Whatever breaks from here on leaves an environment that is known as ours, to be made again.
      writeStamp(stampFile, "");
      const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "-r", requirements];
      const result = await run(python, pip);
      if (result.code !== 0)
        throw clientProblem("pip", "install the packages of requirements.txt (into .venv)", result.output);
      writeStamp(stampFile, wanted());
    },
  };
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

// The kernelspec names this package and the Node that runs, and its snapshot holds the compiler with what it has read.
const wantedKernel = () => {
  const parts = ["converter", "snapshot"].flatMap((name) => filesUnder(join(dist, "kernel", name)));
  const described = ["package-lock.json", "package.json"].map((name) => join(root, name)).find(existsSync);
  return hashOf([...parts, described], root, process.execPath, process.version);
};

/** The kernelspec `tslab` in an environment, and JupyterLab told to ask nothing of the web. */
export const kernelIn = (folder) => {
  const stampFile = join(folder, ".variorum-kernel");
  return {
    title: "notebook kernel",
    isDone: () => hasStamp(stampFile, wantedKernel()),
    async work() {
      const args = ["kernel", "install", "--prefix", folder, "--name", "tslab"];
      const result = await run(process.execPath, [join(dist, "cli/main.js"), ...args]);
      const spec = join(folder, "share/jupyter/kernels/tslab/kernel.json");
      if (result.code !== 0 || !existsSync(spec)) throw problems.kernel(result.output);
      // The settings of an environment that somebody else made are theirs.
      if (existsSync(join(folder, ".variorum-python")))
        for (const [path, content] of Object.entries(labSettings)) writeJson(join(folder, path), content);
      writeStamp(stampFile, wantedKernel());
    },
  };
};

export const jupyter = jupyterIn(environment);
export const kernel = kernelIn(environment);

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
