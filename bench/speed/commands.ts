import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { medianTime, row } from "./measure";

const root = resolve(__dirname, "../../../..");

/** Whole processes as a user starts them: seconds from the command to its end. */
export function measureCommands(): void {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const main = join(root, "dist/cli/main.js");
  const commands: [string, number, string[]][] = [
    ["variorum --help", 5, [main, "--help"]],
    ["variorum export seeds", 5, [main, "export", join(root, "seeds"), "-o", join(folder, "tables")]],
    ["npm start, already set up", 1, [join(root, "scripts/start.mjs")]],
  ];
  row("command", "seconds");
  for (const [name, runs, args] of commands) {
    const run = (): void => {
      const { status } = spawnSync(process.execPath, args, { stdio: "ignore", cwd: folder });
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
    };
    row(name, medianTime(runs, run) / 1000);
  }
  rmSync(folder, { recursive: true, force: true });
}
