import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const root = resolve(__dirname, "../../../..");

/** What is said when there is no Deno to measure. */
export const noDeno =
  "Deno is not measured: `npm install --no-save --prefix .cache/deno deno` brings it, or give the path of one.";

/** Whether a program is a Deno, by its name. */
export function isDeno(program: string): boolean {
  return basename(program).startsWith("deno");
}

/**
 * The programs given; where no Deno is among them, that of the npm package `deno`, and where no other Node is, those that
 * `npm run matrix` has brought: what is there is taken, nothing is fetched.
 */
export function programsOf(given: readonly string[]): string[] {
  const deno = given.some(isDeno) ? null : packagedDeno();
  const nodes = given.some((program) => !isDeno(program)) ? [] : otherNodes();
  return [...given, ...nodes, ...(deno === null ? [] : [deno])];
}

/** The program itself, without the script around it that costs a start of Node. */
function packagedDeno(): string | null {
  const folders = [join(root, ".cache/deno/node_modules"), join(root, "node_modules")];
  const packages = folders.flatMap((folder) => {
    const parts = join(folder, "@deno");
    const own = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
    return [join(folder, "deno"), ...own];
  });
  return packages.map((folder) => join(folder, "deno")).find((path) => existsSync(path)) ?? null;
}

function otherNodes(): string[] {
  const folder = join(root, ".cache/nodes");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((version) => !process.version.startsWith(`v${version}.`))
    .flatMap((version) => {
      const modules = join(folder, version, "node_modules");
      const found = existsSync(modules) ? readdirSync(modules).filter((name) => /^node(-|$)/.test(name)) : [];
      const paths = found.map((name) => join(modules, name, "bin/node")).filter((path) => existsSync(path));
      return paths.slice(0, 1);
    });
}
