import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { asker, installPrompts } from "./ask";
import { descriptors, tell } from "./channel";
import { heardComm } from "./comms";
import { lastWriteDisplayData, send } from "./display";
import type { Bundle, Said } from "./frames";
import { createModules } from "./modules";
import { createRunner } from "./run";
import { mapStacks } from "./stack";
import { slot, type WatchData } from "./state";
import { takeStreams } from "./streams";
import { tslabModule } from "./tslab-module";

/* The process of the cells. It loads no compiler: what it runs has been checked and compiled. */

const folder = process.cwd();
const state = new Int32Array(new SharedArrayBuffer(4 * Object.keys(slot).length));
const answers = new MessageChannel();
const data: WatchData = { state, descriptor: descriptors.hear, answers: answers.port2 };
const watcher = new Worker(join(__dirname, "watch.js"), {
  workerData: data,
  transferList: [answers.port2],
  execArgv: [],
});
const ask = asker(state, answers.port1, () => runner.mayAsk());
const modules = createModules(folder, tslabModule(ask));
// What notebooks written for tslab use to show several forms at once.
modules.serve("tslab/dist/jupyter", { lastWriteDisplayData });
const runner = createRunner(folder, state, modules);

takeStreams();
mapStacks();
installPrompts(ask);

/** How libraries of the cells send an output with several forms. */
Object.defineProperty(globalThis, Symbol.for("variorum.kernel"), {
  value: { display: (forms: Bundle, options: object = {}) => send(forms, options) },
  enumerable: false,
});

watcher.on("message", (said: Said) => {
  if (said.is === "run") runner.start(said.run);
  else if (said.is === "interrupt") runner.interrupt(said.run);
  else if (said.is === "comm") heardComm(said.comm);
});
process.on("uncaughtException", (error) => runner.uncaught(error));
process.on("unhandledRejection", (reason) => runner.uncaught(reason));
// Without a listener the signal that interrupts a cell would end the process.
process.on("SIGINT", () => {});

const exit = process.exit;
process.exit = (code?: number | string | null): never => {
  tell({ is: "exit", code: Number(code ?? process.exitCode ?? 0) });
  return exit(code);
};

tell({ is: "ready" });
