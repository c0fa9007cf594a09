import { forScreen, plain } from "../style/screen";

/** The outside world of a command: replaced in tests. */
export interface Terminal {
  /** results */
  out(text: string | Uint8Array): void;
  /** until the reader of the results has taken what was put out: wait between pieces of what may be longer than memory */
  taken(): Promise<void>;
  /** messages for the person: always shown */
  say(text: string): void;
  /** what was done: shown only where somebody watches */
  progress(text: string): void;
  /** how far work is: one line, which the next one replaces and null takes away; shown only where somebody watches */
  status(text: string | null): void;
  /** true: results are read by a person, not by a program */
  isScreen: boolean;
  columns: number;
  stdin: NodeJS.ReadableStream;
  env: NodeJS.ProcessEnv;
}

const emptyLine = "\r\u001b[2K";

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  let isShown = false;
  const status = (text: string | null): void => {
    if (!stderr.isTTY || (text === null && !isShown)) return;
    isShown = text !== null;
    // a line that is broken in two would not be replaced whole
    stderr.write(emptyLine + [...plain(text ?? "")].slice(0, (stderr.columns || 80) - 1).join(""));
  };
  process.on("exit", () => status(null));
  return {
    out: (text) => {
      if (stdout.isTTY) status(null);
      stdout.write(stdout.isTTY ? forScreen(text) : text);
    },
    taken: async () => {
      // no error is waited for: whoever started the process ends it then
      if (stdout.writableNeedDrain) await new Promise<void>((done) => stdout.once("drain", done));
    },
    say: (text) => {
      status(null);
      stderr.write(`${plain(text)}\n`);
    },
    progress: (text) => {
      status(null);
      if (stderr.isTTY) stderr.write(`${plain(text)}\n`);
    },
    status,
    isScreen: stdout.isTTY === true,
    columns: stdout.columns || 100,
    stdin: process.stdin,
    env: process.env,
  };
}
