import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Megabytes that a process and all it has started hold (resident, so that what they share counts twice). */
export function memoryOf(root: number): number {
  return familyOf(root).reduce((sum, [, rss]) => sum + rss, 0) / 1000;
}

/** The same with pages that several processes share counted once, in parts; null where the system does not tell. */
export function shareOf(root: number): number | null {
  try {
    const parts = familyOf(root).map(([pid]) =>
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")),
    );
    return parts.reduce((sum, found) => sum + Number(found![1]), 0) / 1000;
  } catch {
    return null;
  }
}

/** A process and all it has started: number and kilobytes of each. */
function familyOf(root: number): [pid: number, rss: number][] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [pid, parent] of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.filter(([pid]) => family.has(pid)).map(([pid, , rss]) => [pid, rss]);
}
