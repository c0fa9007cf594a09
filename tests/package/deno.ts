import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install, remove, root } from "./packed";

/** The last one that was tried. */
const version = "2.9.6";

/** Deno's binary out of the npm package of its name (92 MB), kept in the checkout's `.cache`. */
export function findDeno(): string {
  const folder = join(root, ".cache", `deno-${version}`);
  const program = join(folder, "node_modules/@deno", platform(), "deno");
  if (!existsSync(program)) {
    const work = `${folder}.${process.pid}`;
    install(work, `deno@${version}`);
    remove(folder);
    renameSync(work, folder);
  }
  return program;
}

/** The part of the package for this machine, as npm has chosen it. */
function platform(): string {
  const system = process.platform === "linux" ? "linux" : process.platform;
  return `${system}-${process.arch}${process.platform === "linux" ? "-glibc" : ""}`;
}

/** A kernelspec `deno` in a folder of its own. */
export function writeDenoKernel(folder: string, program: string): void {
  const spec = join(folder, "kernels/deno");
  mkdirSync(spec, { recursive: true });
  const argv = [program, "jupyter", "--kernel", "--conn", "{connection_file}"];
  writeFileSync(join(spec, "kernel.json"), JSON.stringify({ argv, display_name: "Deno", language: "typescript" }));
}
