import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { inputError } from "../errors";
import type { Terminal } from "../terminal";

const root = resolve(__dirname, "../../..");

/** `variorum lab`: JupyterLab on the notebooks, in the environment of the set-up. */
export async function lab(args: string[], terminal: Terminal): Promise<number> {
  const jupyter = join(root, ".venv/bin/jupyter");
  if (!existsSync(jupyter))
    throw inputError("JupyterLab is not set up here. In a checkout, 'npm run setup' installs it into .venv.");
  const more = args[0] === "--" ? args.slice(1) : args;
  terminal.progress("JupyterLab starts; Ctrl-C twice ends it");
  const child = spawn(jupyter, ["lab", join(root, "notebooks"), ...more], { stdio: "inherit" });
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => done(code ?? 0));
  });
}
