import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packed";

/**
 * A `.venv` that has the JupyterLab of this checkout without its kernels, as if somebody had installed it by other
 * means: pip need not work for it.
 */
export function borrowEnvironment(folder: string): void {
  const borrow = (path: string, left: string): void => {
    mkdirSync(join(folder, path), { recursive: true });
    for (const name of readdirSync(join(root, path)))
      if (name !== left && !name.startsWith(".")) symlinkSync(join(root, path, name), join(folder, path, name));
  };
  borrow(".venv", "share");
  borrow(".venv/share/jupyter", "kernels");
}
