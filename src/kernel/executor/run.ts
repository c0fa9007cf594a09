import { join } from "node:path";
import vm from "node:vm";
import { bundleOf } from "./bundle";
import { tell } from "./channel";
import type { End, Run } from "./frames";
import { createExports, type Modules } from "./modules";
import { describe, rememberCell } from "./stack";
import { slot } from "./state";

export interface Runner {
  start(run: Run): void;
  interrupt(run: number): void;
  /** an error that no code caught */
  uncaught(error: unknown): void;
  mayAsk(): boolean;
}

/** Runs one piece of code after another; callbacks rather than promises, because an interrupt may drop these. */
export function createRunner(folder: string, state: Int32Array, modules: Modules): Runner {
  const names = createExports();
  let current: Run | null = null;

  const finish = (run: Run, end: End): void => {
    if (current !== run) return;
    // Told first: when an interrupt takes the thread out of this, the run is ended once more.
    tell({ is: "done", run: run.run, end });
    current = null;
    Atomics.store(state, slot.running, 0);
  };
  const fail = (run: Run, error: unknown): void => finish(run, { status: "error", thrown: describe(error) });
  const succeed = (run: Run): void => {
    const value = run.lastValue === null ? undefined : names[run.lastValue];
    if (run.lastValue !== null) delete names[run.lastValue];
    if (value === undefined || value === null) return void finish(run, { status: "ok", data: null, metadata: {} });
    bundleOf(value).then(
      (data) => finish(run, { status: "ok", data, metadata: {} }),
      (error: unknown) => fail(run, error),
    );
  };

  /** Load a package that waits while it loads, which `require` cannot. */
  const loadAll = (run: Run, done: () => void): void => {
    const next = (at: number): void => {
      for (let i = at; i < run.imports.length; i++) {
        const id = run.imports[i]!;
        try {
          modules.require(id);
        } catch (error) {
          // The import in the code will fail in the same way, and tell where it stands.
          if ((error as NodeJS.ErrnoException | null)?.code !== "ERR_REQUIRE_ASYNC_MODULE") return void done();
          const rest = (): void => next(i + 1);
          const found = new vm.Script(`import(${JSON.stringify(id)})`, scriptOptions(join(folder, "cell.js")));
          (found.runInThisContext() as Promise<unknown>).then((module) => {
            modules.serve(id, module);
            rest();
          }, rest);
          return;
        }
      }
      done();
    };
    next(0);
  };

  const evaluate = (run: Run): void => {
    if (current !== run) return;
    const file = join(folder, `[${run.cell === 0 ? `expression ${run.run}` : run.cell}]`);
    rememberCell(file, run.cell, run.map);
    const code = `(${run.isAsync ? "async " : ""}function(exports, require) {\n${run.code}\n})(__tslab__.exports, __tslab__.require)`;
    let result: unknown;
    try {
      result = new vm.Script(code, scriptOptions(file)).runInThisContext({ displayErrors: false });
    } catch (error) {
      return void fail(run, error);
    }
    if (!run.isAsync) return void succeed(run);
    (result as Promise<void>).then(
      () => succeed(run),
      (error: unknown) => fail(run, error),
    );
  };

  Object.defineProperty(globalThis, "__tslab__", {
    value: { exports: names, require: modules.require },
    enumerable: false,
  });
  return {
    start(run) {
      current = run;
      Atomics.store(state, slot.running, run.run);
      modules.addFiles(run.files);
      loadAll(run, () => evaluate(run));
    },
    interrupt(run) {
      if (current?.run === run) {
        modules.forgetHalfLoaded();
        finish(current, { status: "interrupted" });
      }
      Atomics.add(state, slot.heard, 1);
    },
    uncaught(error) {
      if (current) fail(current, error);
      else tell({ is: "late", thrown: describe(error) });
    },
    mayAsk: () => current?.mayAsk === true,
  };
}

function scriptOptions(filename: string): vm.ScriptOptions {
  // The absolute name is where `import()` resolves from.
  return { filename, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER };
}
