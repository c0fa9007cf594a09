import { existsSync } from "node:fs";
import * as zmq from "zeromq";
import { type Kernel, startKernel } from "./kernel";
import { readConnection } from "./protocol/connection";

/* `node main.js <connection file> [<snapshot of the compiler>]`: what a kernelspec starts. */

const log = (text: string): void => void process.stderr.write(`variorum kernel: ${text}\n`);

/** Milliseconds that code which does not stop has after an interrupt. */
const grace = Number(process.env.VARIORUM_KERNEL_GRACE ?? 5000);

async function main(path: string | undefined, snapshot: string | null): Promise<void> {
  if (!path) {
    log("the path of a connection file is missing");
    process.exitCode = 2;
    return;
  }
  const ended = (): void => {
    // ZeroMQ hands out what it still holds when its sockets are closed.
    setTimeout(() => process.exit(0), 100);
  };
  const kernel = await startKernel({
    connection: readConnection(path),
    zmq,
    snapshot: snapshot !== null && existsSync(snapshot) ? snapshot : null,
    grace,
    log,
    ended,
  });
  watch(kernel);
}

/** End with whoever started this, by whatever signal it goes. */
function watch(kernel: Kernel): void {
  process.on("SIGINT", () => kernel.interrupt());
  process.on("SIGTERM", () => void kernel.close());
  process.on("SIGHUP", () => void kernel.close());
  const parent = process.ppid;
  if (process.env.JPY_PARENT_PID === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) void kernel.close();
  }, 1000).unref();
}

process.on("uncaughtException", (error) => log(error.stack ?? error.message));
process.on("unhandledRejection", (reason) =>
  log(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
);

main(process.argv[2], process.argv[3] ?? null).catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
