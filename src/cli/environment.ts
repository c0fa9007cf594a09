import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { inputError } from "./errors";

const root = resolve(__dirname, "../..");

/**
 * Find the Python environment that has JupyterLab: the `.venv` of the working folder where it has the kernel, else that
 * of this package's checkout.
 *
 * @returns its folder
 * @throws {CliError} when there is none, with what makes one
 */
export function findEnvironment(folder: string = process.cwd(), checkout: string = root): string {
  const own = join(folder, ".venv");
  if (existsSync(join(own, "bin/jupyter")) && existsSync(join(own, "share/jupyter/kernels/tslab/kernel.json")))
    return own;
  const shared = join(checkout, ".venv");
  if (existsSync(join(shared, "bin/jupyter"))) return shared;
  throw inputError(
    existsSync(join(checkout, "package-lock.json"))
      ? "JupyterLab, which runs the notebooks, is not set up here. 'npm run setup' in the checkout installs it into .venv."
      : "JupyterLab, which runs the notebooks, is not set up here. 'npx variorum setup' installs it into .venv of this folder.",
  );
}
