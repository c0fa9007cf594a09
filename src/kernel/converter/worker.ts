import { parentPort } from "node:worker_threads";
import type { Converter } from "./converter";
import { createConverter } from "./create";

/* The thread of the converter: answers one call after another. */

const port = parentPort!;
let converter: Converter | null = null;

port.on("message", ({ id, method, args }: { id: number; method: keyof Converter; args: unknown[] }) => {
  try {
    converter ??= createConverter(process.cwd());
    const result = (converter[method] as (...all: unknown[]) => unknown)(...args);
    port.postMessage({ id, result });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
