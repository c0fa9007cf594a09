import { converterInThread, type RemoteConverter } from "./converter/client";
import type { Converter } from "./converter/converter";
import { converterHere } from "./converter/here";
import { type Kernel, startKernel } from "./kernel";
import { readConnection } from "./protocol/connection";
import { snapshotStamp } from "./snapshot/stamp";

/* `node main.js <connection file>`: what a kernelspec starts. */

const log = (text: string): void => void process.stderr.write(`variorum kernel: ${text}\n`);

/** Milliseconds that code which does not stop has after an interrupt. */
const grace = Number(process.env.VARIORUM_KERNEL_GRACE ?? 5000);

async function main(path: string | undefined, converter: () => RemoteConverter): Promise<void> {
  if (!path) {
    log("the path of a connection file is missing");
    process.exitCode = 2;
    return;
  }
  const zmq = await import("zeromq");
  const ended = (): void => {
    // ZeroMQ hands out what it still holds when its sockets are closed.
    setTimeout(() => process.exit(0), 100);
  };
  const kernel = await startKernel({
    connection: readConnection(path),
    zmq,
    converter: converter(),
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

function start(path: string | undefined, converter: () => RemoteConverter): void {
  main(path, converter).catch((error: unknown) => {
    log(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}

/**
 * What a process does that was started from a snapshot.
 *
 * @param create - makes a converter of the compiler in the snapshot
 * @param stamp - what the snapshot was made of
 */
export function startFromSnapshot(create: (folder: string) => Converter, stamp: string): void {
  if (stamp === snapshotStamp()) return void start(process.argv[1], () => converterHere(() => create(process.cwd())));
  log("the snapshot is out of date: 'variorum kernel install' makes a new one; this start takes longer");
  start(process.argv[1], converterInThread);
}

if (require.main === module) start(process.argv[2], converterInThread);
