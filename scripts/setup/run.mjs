import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * Run a program and collect what it says on both outputs.
 *
 * @returns {Promise<{code: number, output: string, missing: boolean}>} `missing` is true when there is no such program
 */
export function run(command, args, { env = {}, cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.stderr.on("data", (data) => {
      output += data;
    });
    child.on("error", (error) => done({ code: 1, output: error.message, missing: error.code === "ENOENT" }));
    child.on("close", (code) => done({ code: code ?? 1, output, missing: false }));
  });
}
