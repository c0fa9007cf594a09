import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { readArguments } from "../arguments";
import { exitCode, usageError } from "../errors";

const root = resolve(__dirname, "../../..");

/** `variorum setup`: JupyterLab and the kernel in the `.venv` of the working folder; what is there is not made again. */
export async function setup(args: string[]): Promise<number> {
  const { paths } = readArguments("setup", args, {});
  if (paths.length > 0) throw usageError("setup takes no path: it sets up the folder it is called in.");
  const child = spawn(process.execPath, [join(root, "scripts/setup-folder.mjs")], { stdio: "inherit" });
  const code = await new Promise<number>((done, failed) => {
    child.on("error", failed);
    child.on("exit", (status) => done(status ?? 1));
  });
  return code === 0 ? exitCode.done : exitCode.input;
}
