import { spawnSync } from "node:child_process";
import { existsSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { row } from "./measure";

export const root = resolve(__dirname, "../../../..");
const peers = join(root, "bench/peers");

/** What a program took, all its threads together. */
export interface Usage {
  /** CPU seconds */
  cpu: number;
  seconds: number;
  /** at the most, of memory */
  megabytes: number;
  /** what it found, as a sign that it did its work */
  result?: number;
  /** of counts: words in all */
  words?: number;
}

/** Run a program that prints its usage; null when it is not there or cannot. */
export function runProgram(command: string | null, args: readonly string[]): Usage | null {
  if (command === null) return null;
  const { status, stdout } = spawnSync(command, args, {
    encoding: "utf8",
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? (JSON.parse(stdout.trim().split("\n").at(-1)!) as Usage) : null;
}

/** Run one of our commands as a user does, its output into a file. */
export function runCommand(args: readonly string[], output: string, folder: string): Usage {
  const usage = join(folder, "usage.json");
  const command = ["--require", join(root, "bench/speed/usage-hook.cjs"), join(root, "dist/cli/main.js"), ...args];
  const { status } = spawnSync(process.execPath, command, {
    env: { ...process.env, VARIORUM_USAGE: usage },
    stdio: ["ignore", openSync(output, "w"), "inherit"],
  });
  if (status !== 0) throw new Error(`variorum ${args[0]} ended with ${status}`);
  return JSON.parse(readFileSync(usage, "utf8")) as Usage;
}

/** Compile a C program of bench/peers into a folder; null where there is no compiler. */
export function compileC(folder: string, name: string): string | null {
  const program = join(folder, name);
  const { status } = spawnSync("gcc", ["-O2", "-o", program, join(peers, `${name}.c`)], { stdio: "ignore" });
  return status === 0 ? program : null;
}

/** A Python that has the peers, installed into .cache the first time. */
export function peerPython(): string | null {
  const environment = join(root, ".cache/peers");
  const python = join(environment, "bin/python");
  if (!existsSync(join(environment, "ready"))) {
    process.stderr.write("bench: installing polars, DuckDB, scikit-learn and datasketch into .cache/peers …\n");
    const steps: [string, string[]][] = [
      ["python3", ["-m", "venv", environment]],
      [
        python,
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", join(peers, "requirements.txt")],
      ],
      ["touch", [join(environment, "ready")]],
    ];
    for (const [command, args] of steps) if (spawnSync(command, args, { stdio: "inherit" }).status !== 0) return null;
  }
  return python;
}

export function peerScript(name: string): string {
  return join(peers, name);
}

/** One line of a table: the name, what it took, and how many times the first one's CPU seconds that is. */
export function usageRow(name: string, usage: Usage | null, base: Usage | null): void {
  if (usage === null) {
    row(name, "not here");
    return;
  }
  const ratio = base === null ? "" : `${(usage.cpu / base.cpu).toFixed(2)}x`;
  row(name, usage.cpu, usage.seconds, usage.megabytes, ratio, usage.result === undefined ? "" : String(usage.result));
}

export const usageHead = ["CPU s", "seconds", "peak MB", "ratio", "found"];
