import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Converter } from "./converter";

/** A converter that answers later, because it works elsewhere. */
export type RemoteConverter = {
  [method in keyof Converter]: (...args: Parameters<Converter[method]>) => Promise<ReturnType<Converter[method]>>;
} & { close(): void };

/** A converter in a thread of its own: the kernel answers others while it works. */
export function converterInThread(): RemoteConverter {
  const worker = new Worker(join(__dirname, "worker.js"), { execArgv: [] });
  const waiting = new Map<number, { done: (result: never) => void; failed: (error: Error) => void }>();
  let last = 0;
  worker.on("message", ({ id, result, error }: { id: number; result: never; error?: string }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.done(result);
    else call?.failed(new Error(error));
  });
  worker.on("error", (error) => {
    for (const call of waiting.values()) call.failed(error);
    waiting.clear();
  });
  const call =
    (method: keyof Converter) =>
    (...args: unknown[]): Promise<never> =>
      new Promise((done, failed) => {
        waiting.set(++last, { done, failed });
        worker.postMessage({ id: last, method, args });
      });
  return {
    convert: call("convert"),
    complete: call("complete"),
    inspect: call("inspect"),
    completeness: call("completeness"),
    close: () => void worker.terminate(),
  };
}
