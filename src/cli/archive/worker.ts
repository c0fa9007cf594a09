import { parentPort } from "node:worker_threads";
import { type JobName, type Jobs, runJob } from "./jobs";

/** What a thread is asked: a job and the block to do it with. */
export interface Order {
  number: number;
  job: JobName;
  options: Jobs[JobName]["options"];
  bytes: Uint8Array;
  keys: readonly string[] | null;
}

let last: Promise<void> = Promise.resolve();
// one after the other: a vocabulary grows in the order of the blocks
parentPort?.on("message", (order: Order) => {
  last = last.then(() => work(order));
});

async function work({ number, job, options, bytes, keys }: Order): Promise<void> {
  const result = await runJob(job, options as never, bytes, keys);
  parentPort!.postMessage({ number, result }, buffersOf(result));
}

/** The memory of the arrays in a result, so that it is handed over and not copied; shared pieces of Node's own pool stay. */
function buffersOf({ result }: { result: unknown }): ArrayBuffer[] {
  return Object.values(result as object).flatMap((value) =>
    ArrayBuffer.isView(value) && value.byteLength > 0 && value.byteLength === value.buffer.byteLength
      ? [value.buffer as ArrayBuffer]
      : [],
  );
}
