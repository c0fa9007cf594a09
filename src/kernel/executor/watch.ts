import { Session } from "node:inspector";
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { frameReader, type Said } from "./frames";
import { slot, type WatchData } from "./state";

/*
 * The thread that hears the front process, so that it is heard while a cell holds the main thread: it hands on what is
 * said, stops cells, and ends the process when the front process has gone.
 */

const { state, descriptor, answers } = workerData as WatchData;
const port = parentPort!;

/** What came while an interrupt is under way waits for its end. */
let interrupting: Promise<void> | null = null;

const take = frameReader<Said>((said) => {
  if (said.is === "interrupt") {
    interrupting ??= interrupt(said.run).finally(() => {
      interrupting = null;
    });
    return;
  }
  const handOn = (): void => {
    if (said.is !== "answer") return void port.postMessage(said);
    answers.postMessage(said);
    Atomics.store(state, slot.answered, 1);
    Atomics.notify(state, slot.answered);
  };
  if (interrupting) void interrupting.then(handOn);
  else handOn();
});

const socket = new Socket({ fd: descriptor, readable: true, writable: false });
socket.setEncoding("utf8");
socket.on("data", take);
socket.on("error", leave);
socket.on("close", leave);

/** The front process has gone: nobody would ever stop what runs here, nor what it started. */
function leave(): void {
  try {
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
}

/**
 * Ask the main thread to end the run, and take it out of whatever it does until it has heard. A termination that comes
 * too late would hit the next run: this ends only when the main thread has heard again after the last one.
 */
async function interrupt(run: number): Promise<void> {
  let isTold = await isHeard(run, 60);
  while (!isTold) {
    await terminate();
    // Where the main thread had stopped by itself, the termination hits this message, and the next one is heard.
    port.postMessage({ is: "interrupt", run } satisfies Said);
    isTold = await isHeard(run, 150);
  }
}

async function isHeard(run: number, patience: number): Promise<boolean> {
  const before = Atomics.load(state, slot.heard);
  port.postMessage({ is: "interrupt", run } satisfies Said);
  for (let waited = 0; waited < patience; waited += 5) {
    if (Atomics.load(state, slot.heard) !== before) return true;
    await sleep(5);
  }
  return Atomics.load(state, slot.heard) !== before;
}

/** Take the main thread out of the JavaScript it runs, wherever that is. */
async function terminate(): Promise<void> {
  const session = new Session();
  session.connectToMainThread();
  const ended = new Promise<void>((done) => session.post("Runtime.terminateExecution", () => done()));
  await Promise.race([ended, sleep(1000)]);
  session.disconnect();
}
