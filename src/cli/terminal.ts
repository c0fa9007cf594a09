import { forScreen, plain } from "../style/screen";

/** The outside world of a command: replaced in tests. */
export interface Terminal {
  /** results */
  out(text: string | Uint8Array): void;
  /** until the reader of the results has taken what was put out: wait between pieces of what may be longer than memory */
  taken(): Promise<void>;
  /** messages for the person: always shown */
  say(text: string): void;
  /** progress: shown only where somebody watches */
  progress(text: string): void;
  /** true: results are read by a person, not by a program */
  isScreen: boolean;
  columns: number;
  stdin: NodeJS.ReadableStream;
  env: NodeJS.ProcessEnv;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(process.stdout.isTTY ? forScreen(text) : text),
    taken: async () => {
      // no error is waited for: whoever started the process ends it then
      if (process.stdout.writableNeedDrain) await new Promise<void>((done) => process.stdout.once("drain", done));
    },
    say: (text) => void process.stderr.write(`${plain(text)}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`${plain(text)}\n`);
    },
    isScreen: process.stdout.isTTY === true,
    columns: process.stdout.columns || 100,
    stdin: process.stdin,
    env: process.env,
  };
}
