import { type Profiler, Session } from "node:inspector/promises";
import { resolve } from "node:path";

/** Counts how often each block of code runs, however busy the machine is. */
export interface StepCounter {
  /** how many blocks run while the work is done: calls, turns of loops, branches */
  count(work: () => unknown): Promise<number>;
  stop(): Promise<void>;
}

/** The path of a script: a space of it is "%20" in its address. */
function pathOf(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * Let V8 count, as it does for coverage: seconds depend on the machine, counts hardly. What runs inside V8 itself, such as
 * a search in a string, is not counted.
 *
 * @param source - the folder whose code counts
 */
export async function startCounting(source = resolve(__dirname, "../../src")): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const take = async (): Promise<Profiler.ScriptCoverage[]> =>
    (await session.post("Profiler.takePreciseCoverage")).result.filter(({ url }) => pathOf(url).includes(source));
  return {
    async count(work) {
      await take();
      await work();
      let steps = 0;
      for (const script of await take())
        for (const { ranges } of script.functions) for (const { count } of ranges) steps += count;
      return steps;
    },
    async stop() {
      await session.post("Profiler.stopPreciseCoverage");
      session.disconnect();
    },
  };
}
