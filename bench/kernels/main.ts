import { resolve } from "node:path";
import { row } from "../speed/measure";
import { type Contestant, contestants } from "./contestants";
import { isDeno, noDeno, programsOf } from "./programs";
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
  ["shareAfter", "MB, shared"],
];

/** What ours is told in parts of the others'. */
const compared: (keyof Figures)[] = ["ready", "firstCell", "trivialCell", "importCell", "memoryAfter", "shareAfter"];

/**
 * Kernels side by side: rounds in which each is started once, in turn, and the median of each figure. Compare inside one
 * run only; other work on the machine moves all of them.
 *
 * @param given - paths of a Deno and of further Nodes, besides those that are there
 */
export async function measureKernels(given: readonly string[]): Promise<void> {
  const programs = programsOf(given);
  if (!programs.some(isDeno)) process.stdout.write(`${noDeno}\n`);
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
  process.stdout.write("MB: resident memory of all processes added up; shared: what they share counted once (PSS)\n");
  ratios(all, figures);
}

/** Ours as parts of the others, from the medians of the same run. */
function ratios(all: readonly Contestant[], figures: ReadonlyMap<string, Figures[]>): void {
  const titles = compared.map((field) => columns.find(([name]) => name === field)![1]);
  row("ours : others", ...titles);
  const measured = all.filter(({ name }) => figures.get(name)!.length > 0);
  for (const ours of measured.filter(({ isOurs }) => isOurs))
    for (const other of measured.filter(({ isOurs }) => !isOurs)) {
      const parts = compared.map((field) => {
        const [own, its] = [ours, other].map(({ name }) => median(figures.get(name)!.map((each) => each[field])));
        return (own! / its!).toFixed(2);
      });
      row(`${ours.name.replace("variorum, ", "")} : ${other.name}`, ...parts);
    }
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
