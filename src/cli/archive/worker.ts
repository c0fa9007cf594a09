import { parentPort, workerData } from "node:worker_threads";
import { type JobName, type Jobs, runJob } from "./jobs";
import { setThread } from "./pack-tallies";

/** What a thread is asked: a job and the block to do it with. */
export interface Order {
  number: number;
  job: JobName;
  options: Jobs[JobName]["options"];
  bytes: Uint8Array;
  keys: readonly string[] | null;
}

setThread((workerData as { thread: number }).thread);
parentPort?.on("message", ({ number, job, options, bytes, keys }: Order) => {
  parentPort!.postMessage({ number, result: runJob(job, options as never, bytes, keys) });
});
