import { resolve } from "node:path";
import { readArguments } from "../arguments";
import { exitCode, inputError, usageError } from "../errors";
import type { Terminal } from "../terminal";

/** `variorum kernel install`: the kernelspec of the TypeScript kernel. */
export async function kernel(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("kernel", args, {
    user: { type: "boolean" },
    prefix: { type: "string" },
    name: { type: "string", default: "variorum" },
    force: { type: "boolean" },
  });
  const { installKernel, isKernelName, kernelOfOthers } = await import("../../kernel/install.js");
  if (paths.length !== 1 || paths[0] !== "install") throw usageError("say 'variorum kernel install'.");
  if (values.user && values.prefix !== undefined) throw usageError("--user and --prefix exclude each other.");
  const name = String(values.name);
  if (!isKernelName(name)) throw usageError(`--name ${name}: use letters, digits, '-', '_' and '.'.`);
  for (const needed of ["zeromq", "typescript"]) {
    try {
      require.resolve(needed);
    } catch {
      throw inputError(`the kernel needs the package ${needed}: 'npm install ${needed}' installs it.`);
    }
  }
  const prefix = values.prefix === undefined ? null : resolve(String(values.prefix));
  const foreign = kernelOfOthers({ prefix, name });
  if (foreign !== null && values.force !== true)
    throw usageError(`${foreign} is a kernel of somebody else: give another --name, or --force to replace it.`);
  const { folder, complaint } = installKernel({ prefix, name });
  if (complaint !== null)
    terminal.say(`variorum: no snapshot could be made, so the first cell takes longer: ${complaint}`);
  terminal.out(`${folder}\n`);
  return exitCode.done;
}
