import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const modules = join(root, "node_modules");
export const dist = join(root, "dist");
export const cache = join(root, ".cache");
export const environment = join(root, ".venv");
export const python = join(environment, "bin/python3");
