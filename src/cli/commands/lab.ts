import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { jupyterEnvironment } from "../../report";
import { readArguments } from "../arguments";
import { findEnvironment } from "../environment";
import { inputError, usageError } from "../errors";
import { prepareLabFolder } from "../lab-folder";
import type { Terminal } from "../terminal";

const root = resolve(__dirname, "../../..");

/** `variorum lab [path…]`: JupyterLab on the notebooks, on a copy of them that reads other texts, or on a notebook of one's own. */
export async function lab(args: string[], terminal: Terminal): Promise<number> {
  const end = args.indexOf("--");
  const [own, more] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
  const { values, paths } = readArguments("lab", own, { output: { type: "string", short: "o" } });
  const isNotebook = paths.length === 1 && paths[0]!.endsWith(".ipynb");
  if (isNotebook && values.output !== undefined) throw usageError("a notebook is opened where it is: leave -o out.");
  if (paths.length === 0 && !existsSync(join(root, "seeds")))
    throw usageError("name the texts that the notebooks shall read: 'variorum lab my-articles'.");
  checkPaths(paths);
  const jupyter = join(findEnvironment(), "bin/jupyter");
  const opened = isNotebook
    ? paths[0]!
    : paths.length === 0
      ? join(root, "notebooks")
      : copyNotebooks(paths, values.output, terminal);
  terminal.progress("JupyterLab starts; Ctrl-C twice ends it");
  const child = spawn(jupyter, ["lab", opened, ...more], { stdio: "inherit", env: jupyterEnvironment() });
  // Ctrl-C reaches JupyterLab too, which asks whether to end; this process stays to hand on its exit code.
  process.on("SIGINT", () => {});
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => done(code ?? 0));
  });
}

function checkPaths(paths: readonly string[]): void {
  if (paths.includes("-")) throw usageError("lab reads files and folders, not standard input.");
  for (const path of paths)
    if (!existsSync(path))
      throw inputError(`${path}: no such file or folder. Check the path, and quote it if it holds spaces.`);
}

function copyNotebooks(paths: readonly string[], output: unknown, terminal: Terminal): string {
  const folder = resolve(String(output ?? "variorum-notebooks"));
  const { written, kept } = prepareLabFolder(root, folder, paths);
  if (written.length > 0) terminal.progress(`${written.length} notebooks written to ${folder}`);
  if (kept.length > 0)
    terminal.say(
      `variorum: ${kept.join(", ")} in ${folder} ${kept.length === 1 ? "was" : "were"} there already and kept as they are, with the texts they read. Another folder: -o DIR.`,
    );
  return folder;
}
