import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { jupyterEnvironment } from "./jupyter-environment";
import type { Notebook } from "./notebook";

/** What execute.py is told. */
export interface Job {
  kernel: string;
  /** seconds a cell may take */
  timeout: number;
  parallel: number;
  site: { [field: string]: unknown; pages: Page[] };
  notebooks: { name: string; folder: string; page: Page; notebook: Notebook; shown: { [cellId: string]: string } }[];
}

/** A page as the navigation names it. */
export interface Page {
  name: string;
  file: string;
  heading: string;
  /** what the navigation calls it */
  label: string;
}

/** What execute.py tells. */
export type PythonEvent =
  | { event: "cell"; name: string; done: number; of: number }
  | { event: "failed"; name: string; source: string; message: string }
  | { event: "page"; name: string; html: string };

/**
 * Run execute.py over a job.
 *
 * @param python - the Python of an environment with nbclient and nbconvert
 * @param hear - called with each thing it tells, as it happens
 * @throws {NotebooksNotRun} with the end of its standard error when it breaks as a whole
 */
export function runPython(python: string, job: Job, hear: (event: PythonEvent) => void): Promise<void> {
  const child = spawn(python, ["-I", join(__dirname, "execute.py")], {
    stdio: ["pipe", "pipe", "pipe"],
    // Ctrl-C is for this process alone: when it goes, the end of its input tells the other to end its kernels.
    detached: true,
    env: {
      ...jupyterEnvironment(),
      JUPYTER_PLATFORM_DIRS: "1",
      PYTHONDONTWRITEBYTECODE: "1",
    },
  });
  let complaints = "";
  child.stderr.on("data", (data) => {
    complaints = (complaints + data).slice(-4000);
  });
  child.stdin.on("error", () => {});
  child.stdin.write(`${JSON.stringify(job)}\n`);
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const event = parseEvent(line);
    if (event) hear(event);
  });
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code, signal) => {
      if (code === 0) done();
      else failed(new NotebooksNotRun(`${python} ended with ${signal ?? code}`, complaints.trim()));
    });
  });
}

/** The process that runs the notebooks came to an end before them. */
export class NotebooksNotRun extends Error {
  constructor(how: string, complaints: string) {
    const hint = complaints === "" ? "Something ended it from outside, or memory ran out." : complaints;
    super(`the notebooks could not be run (${how}); nothing was written.\n${hint}`);
    this.name = "NotebooksNotRun";
  }
}

/** A line of a process that was killed may be cut off; its end is told by its exit code. */
function parseEvent(line: string): PythonEvent | null {
  try {
    return JSON.parse(line) as PythonEvent;
  } catch {
    return null;
  }
}
