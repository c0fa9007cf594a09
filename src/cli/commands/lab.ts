import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { jupyterEnvironment } from "../../report";
import { readArguments } from "../arguments";
import { inputError, usageError } from "../errors";
import { prepareLabFolder } from "../lab-folder";
import type { Terminal } from "../terminal";

const root = resolve(__dirname, "../../..");

/** `variorum lab [path…]`: JupyterLab on the notebooks, or on a copy of them that reads other texts. */
export async function lab(args: string[], terminal: Terminal): Promise<number> {
  const end = args.indexOf("--");
  const [own, more] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
  const { values, paths } = readArguments("lab", own, { output: { type: "string", short: "o" } });
  const jupyter = join(root, ".venv/bin/jupyter");
  if (!existsSync(jupyter))
    throw inputError("JupyterLab is not set up here. In a checkout, 'npm run setup' installs it into .venv.");
  const folder = paths.length === 0 ? join(root, "notebooks") : copyNotebooks(paths, values.output, terminal);
  terminal.progress("JupyterLab starts; Ctrl-C twice ends it");
  const child = spawn(jupyter, ["lab", folder, ...more], { stdio: "inherit", env: jupyterEnvironment() });
  // Ctrl-C reaches JupyterLab too, which asks whether to end; this process stays to hand on its exit code.
  process.on("SIGINT", () => {});
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => done(code ?? 0));
  });
}

function copyNotebooks(paths: readonly string[], output: unknown, terminal: Terminal): string {
  if (paths.includes("-")) throw usageError("lab reads files and folders, not standard input.");
  for (const path of paths)
    if (!existsSync(path))
      throw inputError(`${path}: no such file or folder. Check the path, and quote it if it holds spaces.`);
  const folder = resolve(String(output ?? "variorum-notebooks"));
  const { written, kept } = prepareLabFolder(root, folder, paths);
  if (written.length > 0) terminal.progress(`${written.length} notebooks written to ${folder}`);
  if (kept.length > 0)
    terminal.say(
      `variorum: ${kept.join(", ")} in ${folder} ${kept.length === 1 ? "was" : "were"} there already and kept as they are, with the texts they read. Another folder: -o DIR.`,
    );
  return folder;
}
