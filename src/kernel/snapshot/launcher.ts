import { execFileSync } from "node:child_process";

/**
 * A script that starts the kernel from its snapshot. Node refuses a snapshot of another Node, another processor or
 * other flags and ends: where anything of that has changed, the kernel starts without.
 *
 * @param folder - where the snapshot lies
 */
export function launcher(folder: string, flags: readonly string[], main: string): string {
  const node = quoted(process.execPath);
  return `#!/bin/sh
# Starts variorum's kernel; written by 'variorum kernel install'.
snapshot=${quoted(`${folder}/snapshot.blob`)}
if [ -f "$snapshot" ] && [ -z "$NODE_OPTIONS" ] &&
  [ "$(${node} -v)" = ${quoted(process.version)} ] && [ "$(${processor})" = ${quoted(processorNow())} ]; then
  exec ${node} ${flags.join(" ")} --snapshot-blob "$snapshot" "$1"
fi
exec ${node} ${quoted(main)} "$1"
`;
}

/** What the processor can do, as far as the system tells. */
const processor = "grep -m1 -E '^(flags|Features)' /proc/cpuinfo 2>/dev/null | cksum";

function processorNow(): string {
  return execFileSync("/bin/sh", ["-c", processor], { encoding: "utf8" }).trim();
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
