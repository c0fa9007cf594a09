import { Readable } from "node:stream";
import type { Terminal } from "../../src/cli/terminal";

/** A terminal that remembers: what a command printed, said, and showed as progress and status. */
export function fakeTerminal(options: { isScreen?: boolean; stdin?: string; env?: NodeJS.ProcessEnv } = {}) {
  const heard = { out: "", said: "", progress: "", status: [] as (string | null)[] };
  const terminal: Terminal = {
    out: (text) => {
      heard.out += typeof text === "string" ? text : Buffer.from(text).toString("utf8");
    },
    taken: async () => {},
    say: (text) => {
      heard.said += `${text}\n`;
    },
    progress: (text) => {
      heard.progress += `${text}\n`;
    },
    status: (text) => {
      heard.status.push(text);
    },
    isScreen: options.isScreen ?? false,
    columns: 100,
    stdin: Readable.from([options.stdin ?? ""]),
    env: options.env ?? {},
  };
  return { terminal, heard };
}
