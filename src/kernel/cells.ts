import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { type End, frameReader, lineOf, type Run, type Said, type Told } from "./executor/frames";

/** How a run ended: as the code ended, or with its process. */
export type Outcome = End | { status: "died"; how: string };

/** The process that cells run in, and the next one after it has ended. */
export interface Cells {
  run(run: Omit<Run, "run">): Promise<Outcome>;
  /** stop what runs, with its variables kept where that can be done; else its process ends after a grace time */
  interrupt(): void;
  say(said: Said): void;
  close(): void;
}

export interface CellsListener {
  heard(told: Told): void;
  /** the process has ended while nothing ran */
  died(how: string): void;
}

const flags = [
  // Without it an interrupted timer callback ends the process.
  "--no-force-async-hooks-checks",
  // A cell that imports an ES module is no experiment.
  "--disable-warning=ExperimentalWarning",
];

/**
 * Start the process that cells run in.
 *
 * @param grace - milliseconds that code which does not stop has after an interrupt
 */
export function startCells(listener: CellsListener, grace: number): Cells {
  let child = start();
  let runs = 0;
  let waiting: { run: number; done: (outcome: Outcome) => void } | null = null;
  let isClosed = false;

  function start(): ChildProcess {
    const fresh = spawn(process.execPath, [...flags, join(__dirname, "executor/main.js")], {
      // A group of its own: an interrupt also reaches the programs a cell has started, and no other.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
    });
    const death = { exit: null as number | null, isTooSlow: false, words: "" };
    deaths.set(fresh, death);
    const read = frameReader<Told>((told) => {
      if (told.is === "exit") death.exit = told.code;
      else if (told.is !== "done") listener.heard(told);
      else if (waiting?.run === told.run) {
        const { done } = waiting;
        waiting = null;
        done(told.end);
      }
    });
    const tells = fresh.stdio[3] as Readable;
    tells
      .setEncoding("utf8")
      .on("data", read)
      .on("error", () => {});
    (fresh.stdio[4] as Writable).on("error", () => {});
    for (const name of ["stdout", "stderr"] as const) {
      const decoder = new StringDecoder("utf8");
      fresh[name]!.on("data", (data: Buffer) => {
        const text = decoder.write(data);
        if (name === "stderr") death.words = (death.words + text).slice(-8000);
        // The last words of V8 when memory ends are told as what they mean.
        if (!death.words.includes("<--- Last few GCs")) listener.heard({ is: "stream", name, text });
      });
    }
    fresh.on("error", () => {});
    fresh.on("exit", () => void ended(tells).then(() => over(fresh)));
    return fresh;
  }

  function over(dead: ChildProcess): void {
    if (isClosed || dead !== child) return;
    const how = explain(dead, deaths.get(dead)!, grace);
    endGroup(dead);
    child = start();
    const call = waiting;
    waiting = null;
    if (call) call.done({ status: "died", how });
    else listener.died(how);
  }

  const say = (said: Said): void => void (child.stdio[4] as Writable).write(lineOf(said));
  return {
    run: (run) =>
      new Promise((done) => {
        waiting = { run: ++runs, done };
        say({ is: "run", run: { ...run, run: runs } });
      }),
    interrupt() {
      const [target, run] = [child, waiting?.run ?? 0];
      say({ is: "interrupt", run });
      signal(target, "SIGINT");
      setTimeout(() => {
        if (run === 0 || waiting?.run !== run || target !== child) return;
        deaths.get(target)!.isTooSlow = true;
        signal(target, "SIGKILL");
      }, grace);
    },
    say,
    close() {
      isClosed = true;
      endGroup(child);
    },
  };
}

interface Death {
  exit: number | null;
  isTooSlow: boolean;
  words: string;
}

const deaths = new WeakMap<ChildProcess, Death>();

/** Resolves when all that a process told has been read, or after a while when a program it started holds the line. */
function ended(tells: Readable): Promise<void> {
  return new Promise((done) => {
    if (tells.readableEnded || tells.destroyed) return done();
    tells.once("end", done).once("close", done);
    setTimeout(done, 300);
  });
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, name);
  } catch {
    child.kill(name);
  }
}

/** What a cell has started goes with its process. */
function endGroup(child: ChildProcess): void {
  signal(child, "SIGKILL");
}

function explain(child: ChildProcess, death: Death, grace: number): string {
  if (death.isTooSlow)
    return `The cell did not stop within ${grace / 1000} seconds of the interrupt; its process was ended`;
  if (death.exit !== null) return `process.exit(${death.exit}) was called: the process of the cells has ended`;
  if (/heap out of memory|Array buffer allocation failed|Invalid table size/i.test(death.words))
    return "The process of the cells ran out of memory (NODE_OPTIONS=--max-old-space-size=… gives it more) and has ended";
  if (child.signalCode === "SIGKILL")
    return "The process of the cells was ended from outside (SIGKILL), perhaps because the machine ran out of memory";
  const how = child.signalCode ?? `exit code ${child.exitCode}`;
  return `The process of the cells has crashed (${how})`;
}
