// Set up what is missing, then run a program of this checkout: `node scripts/with-setup.mjs dist/cli/main.js lab`.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { main, setUp } from "./setup/index.mjs";
import { root } from "./setup/paths.mjs";

const [program, ...args] = process.argv.slice(2);

await main(async () => {
  await setUp();
  const child = spawn(process.execPath, [join(root, program), ...args], { stdio: "inherit" });
  // Ctrl-C reaches the child too; this process stays to hand on its exit code.
  process.on("SIGINT", () => {});
  return new Promise((done) => child.on("exit", (code) => done(code ?? 1)));
});
