import { resolve } from "node:path";
import { row } from "../speed/measure";
import { contestants } from "./contestants";
import { type Figures, measureRound } from "./round";

const rounds = 5;
const columns: [keyof Figures, string][] = [
  ["ready", "ready ms"],
  ["firstCell", "first ms"],
  ["trivialCell", "trivial ms"],
  ["importCell", "import ms"],
  ["completion", "complete ms"],
  ["completionWhileBusy", "while busy ms"],
  ["memoryReady", "MB at first"],
  ["memoryAfter", "MB after 20"],
];

/**
 * Kernels side by side: rounds in which each is started once, in turn, and the median of each figure. Compare inside one
 * run only; other work on the machine moves all of them.
 *
 * @param programs - paths of a Deno and of further Nodes
 */
export async function measureKernels(programs: readonly string[]): Promise<void> {
  const all = contestants(programs);
  const figures = new Map(all.map(({ name }) => [name, [] as Figures[]]));
  const failures = new Map<string, string>();
  for (let round = 0; round < rounds; round++)
    for (const contestant of all) {
      try {
        figures.get(contestant.name)!.push(await measureRound(contestant, resolve(__dirname, "../../../../notebooks")));
      } catch (error) {
        failures.set(contestant.name, String(error).slice(0, 400));
      }
    }
  row(`kernels, ${rounds} rounds in turn, medians`, ...columns.map(([, title]) => title));
  for (const { name } of all) {
    const found = figures.get(name)!;
    const failed = failures.get(name);
    if (found.length > 0) row(name, ...columns.map(([field]) => median(found.map((each) => each[field])).toFixed(0)));
    if (failed) process.stdout.write(`${name}: ${rounds - found.length} rounds failed: ${failed}\n`);
  }
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
