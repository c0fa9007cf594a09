import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { Usage } from "./contenders";

/**
 * Run a command with all the processes it starts; a shell tells in its last line what its children took.
 *
 * @param input - a file for its standard input
 * @param output - a file for what it prints
 * @returns CPU seconds of all processes, memory not measured; null when it fails
 */
export function timeProcesses(
  command: readonly string[],
  {
    input = "/dev/null",
    output = "/dev/null",
    env = process.env,
  }: { input?: string; output?: string; env?: NodeJS.ProcessEnv } = {},
): Usage | null {
  const [from, to] = [openSync(input, "r"), openSync(output, "w")];
  const started = performance.now();
  const shell = spawnSync("sh", ["-c", '"$@" >&3 2>/dev/null; status=$?; times; exit $status', "sh", ...command], {
    encoding: "utf8",
    env,
    stdio: [from, "pipe", "inherit", to],
  });
  const seconds = (performance.now() - started) / 1000;
  closeSync(from);
  closeSync(to);
  if (shell.status !== 0) return null;
  const children = [...(shell.stdout.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  const cpu = children.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  return { cpu, seconds, megabytes: Number.NaN };
}
