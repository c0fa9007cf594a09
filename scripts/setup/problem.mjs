import { join } from "node:path";
import { root } from "./paths.mjs";

/** Something a person can put right: shown without a stack. */
export class Problem extends Error {
  name = "Problem";
}

const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network (?:is )?unreachable|NewConnectionError|NameResolutionError|ConnectTimeout|Temporary failure in name resolution|\(from versions: none\)|Max retries exceeded/i;

/** What to tell when a package client failed: the remedy first, then the end of what it said. */
export function clientProblem(client, what, output) {
  const tail = output.trim().split("\n").slice(-12).join("\n");
  const remedy = noNetwork.test(output)
    ? `${client} could not reach its package registry. Connect to the network (once: later runs work offline) and run the command again.`
    : `${client} failed to ${what}. Its last words are below; when they do not help, delete the folder it was filling and run the command again.`;
  return new Problem(`${remedy}\n${tail}`);
}

export const problems = {
  oldNode: (version) =>
    new Problem(
      `Node ${version} is too old: variorum needs Node 20.19 or later. Install one (its version 22 or 24 is a good choice) and run the command again.`,
    ),
  noNpm: () => new Problem("npm was not found. It comes with Node: install Node with npm and run the command again."),
  noPython: (tried) =>
    new Problem(
      `No Python 3.10 or later was found (tried ${tried.join(", ")}). Install one, for example 'apt install python3 python3-venv' or 'brew install python', or set VARIORUM_PYTHON to its path.`,
    ),
  wrongPython: (path, found) =>
    new Problem(`VARIORUM_PYTHON is ${path}, which is ${found}. Set it to a Python 3.10 or later, or unset it.`),
  noVenv: (command, output) =>
    new Problem(
      `${command} cannot make virtual environments: its venv module is missing. On Debian and Ubuntu: 'apt install python3-venv'. Then run the command again.\n${output.trim().split("\n").slice(-6).join("\n")}`,
    ),
  foreign: (folder) =>
    new Problem(
      `${folder} is there already and was not made by variorum, so it is left alone. Install JupyterLab into it ('${folder}/bin/pip install -r ${join(root, "requirements.txt")}'), or remove it, then run the command again.`,
    ),
  build: (output) => new Problem(`The build found errors in the types:\n${output.trim()}`),
  kernel: (output) =>
    new Problem(
      `The notebook kernel could not be installed into .venv. Delete .venv and run the command again.\n${output.trim()}`,
    ),
  busy: (pid) =>
    new Problem(
      `Another set-up (process ${pid}) has been at work for 20 minutes. Wait for it or end it, then run the command again.`,
    ),
};
