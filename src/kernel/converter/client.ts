import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Converter } from "./converter";
import { environment, flags } from "./flags";

/** A converter that answers later, because it works elsewhere. */
export type RemoteConverter = {
  [method in keyof Converter]: (...args: Parameters<Converter[method]>) => Promise<ReturnType<Converter[method]>>;
} & { close(): void };

/** What the process of the converter is asked. */
export interface Asked {
  id: number;
  method: keyof Converter;
  args: unknown[];
}

/** What it answers; once without an id, when it serves. */
export interface Answered {
  id: number | null;
  result?: unknown;
  error?: string;
}

interface Call {
  asked: Asked;
  done(result: never): void;
  failed(error: Error): void;
}

/**
 * A converter in a process of its own: the kernel answers others while it works, and outlives it.
 *
 * @param snapshot - file that the process starts from; null, or one that Node refuses: it reads the compiler and its
 * libraries anew, which takes a second
 */
export function startConverter(snapshot: string | null, log: (text: string) => void): RemoteConverter {
  const waiting = new Map<number, Call>();
  let blob = snapshot;
  let last = 0;
  let isClosed = false;
  let child: ChildProcess | null = start();

  function start(): ChildProcess {
    const from = blob === null ? [join(__dirname, "process.js")] : ["--snapshot-blob", blob];
    const fresh = spawn(process.execPath, [...flags, ...from], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: environment(process.env),
    });
    let isServing = false;
    fresh.on("message", ({ id, result, error }: Answered) => {
      isServing = true;
      const call = id === null ? undefined : waiting.get(id);
      if (!call) return;
      waiting.delete(id!);
      if (error === undefined) call.done(result as never);
      else call.failed(new Error(error));
    });
    fresh.on("error", (error) => log(`converter: ${error.message}`));
    fresh.on("exit", () => {
      if (isClosed) return;
      if (!isServing && blob !== null) {
        log("the snapshot cannot be used: 'variorum kernel install' makes a new one; this start takes longer");
        blob = null;
        child = start();
        for (const { asked } of waiting.values()) tell(asked);
        return;
      }
      // The next question starts another.
      child = null;
      for (const call of waiting.values()) call.failed(new Error("The process of the compiler has ended."));
      waiting.clear();
    });
    return fresh;
  }

  // Where a question does not arrive, the process has ended, and that answers it.
  const tell = (asked: Asked): void => void child!.send(asked, () => {});
  const call =
    (method: keyof Converter) =>
    (...args: unknown[]): Promise<never> =>
      new Promise((done, failed) => {
        child ??= start();
        const asked = { id: ++last, method, args };
        waiting.set(asked.id, { asked, done, failed });
        tell(asked);
      });
  return {
    convert: call("convert"),
    complete: call("complete"),
    inspect: call("inspect"),
    completeness: call("completeness"),
    close() {
      isClosed = true;
      child?.kill("SIGKILL");
    },
  };
}
