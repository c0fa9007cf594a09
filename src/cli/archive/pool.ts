import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type BlockResult, type JobName, type Jobs, runJob } from "./jobs";

/** Threads that do jobs; `close` them when all is done. */
export interface Pool {
  /** how many blocks are worked on at a time at most */
  room: number;
  run<Job extends JobName>(
    job: Job,
    options: Jobs[Job]["options"],
    bytes: Uint8Array,
    keys: readonly string[] | null,
  ): Promise<BlockResult<Job>>;
  close(): Promise<void>;
}

/**
 * Start threads.
 *
 * @param threads - how many; 0 does all the work in this thread, which small inputs and uncompiled sources need
 */
export function openPool(threads: number): Pool {
  if (threads === 0) return { room: 1, run: runJob, close: async () => {} };
  const waiting = new Map<number, { done: (result: never) => void; failed: (error: Error) => void }>();
  let number = 0;
  const workers = Array.from({ length: threads }, (_, thread) => {
    const worker = new Worker(join(__dirname, "worker.js"));
    const fail = (error: Error): void => {
      for (const { failed } of waiting.values()) failed(error);
      waiting.clear();
    };
    worker.on("message", ({ number: which, result }: { number: number; result: never }) => {
      waiting.get(which)?.done(result);
      waiting.delete(which);
      loads[thread]!--;
    });
    worker.on("error", fail);
    worker.on("exit", (code) => code !== 0 && fail(new Error(`a thread ended with ${code}`)));
    return worker;
  });
  const loads = workers.map(() => 0);
  return {
    room: threads * 2,
    run(job, options, bytes, keys) {
      const free = loads.indexOf(Math.min(...loads));
      loads[free]!++;
      const own = number++;
      workers[free]!.postMessage({ number: own, job, options, bytes, keys });
      return new Promise((done, failed) => waiting.set(own, { done, failed }));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Threads that pay: as many as there are processors, up to four; none where the sources are not compiled. */
export function threadsFor(processors: number): number {
  return __filename.endsWith(".ts") ? 0 : Math.min(4, Math.max(1, processors));
}
