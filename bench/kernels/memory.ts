import { execFileSync } from "node:child_process";

/** Megabytes that a process and all it has started hold (resident, so that what they share counts twice). */
export function memoryOf(root: number): number {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [pid, parent] of processes) if (family.has(parent)) family.add(pid);
  }
  let kilobytes = 0;
  for (const [pid, , rss] of processes) if (family.has(pid)) kilobytes += rss;
  return kilobytes / 1000;
}
