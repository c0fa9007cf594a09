/**
 * What the front process and the process of the cells tell each other: one JSON object a line. A line also begins with
 * a line break, so that one whose writing was interrupted spoils no other.
 */

export type Bundle = { [mime: string]: unknown };

/** An error as it left a cell. */
export interface Thrown {
  name: string;
  message: string;
  /** the stack with the places of cells already mapped to their source, one frame a line, without the message */
  frames: string[];
  /** the deepest place in a cell; line and column count from 1 */
  place: { cell: number; line: number; column: number } | null;
}

export interface Comm {
  kind: "open" | "msg" | "close";
  id: string;
  target: string | null;
  data: unknown;
  metadata: { [field: string]: unknown };
  /** base64 */
  buffers: string[];
}

/** From the process of the cells to the front process. */
export type Told =
  | { is: "ready" }
  | { is: "stream"; name: "stdout" | "stderr"; text: string }
  | { is: "display"; update: boolean; data: Bundle; metadata: Bundle; transient: Bundle }
  | { is: "clear"; wait: boolean }
  | { is: "input"; prompt: string; password: boolean }
  | { is: "comm"; comm: Comm }
  | { is: "late"; thrown: Thrown }
  | { is: "exit"; code: number }
  | { is: "done"; run: number; end: End };

/** How a piece of code ended. */
export type End =
  | { status: "ok"; data: Bundle | null; metadata: Bundle }
  | { status: "error"; thrown: Thrown }
  | { status: "interrupted" };

/** One piece of code to run. */
export interface Run {
  run: number;
  /** the number that traces show: In [3]; 0 for what is no cell of its own */
  cell: number;
  code: string;
  isAsync: boolean;
  /** the name under which the code exports the value of its last expression */
  lastValue: string | null;
  /** the modules that the code imports */
  imports: string[];
  /** lines of the code, each as [column, source line, source column, …], all from 0; null = unknown */
  map: number[][] | null;
  /** files that the code imports, compiled */
  files: { path: string; code: string }[];
  /** whether `prompt` may ask */
  mayAsk: boolean;
}

/** From the front process to the process of the cells. */
export type Said =
  | { is: "run"; run: Run }
  | { is: "interrupt"; run: number }
  | { is: "answer"; value: string | null }
  | { is: "comm"; comm: Comm };

export function lineOf(frame: Told | Said): string {
  return `\n${JSON.stringify(frame)}\n`;
}

/** Cuts a stream of text into frames; what is no whole frame is left out. */
export function frameReader<Frame>(heard: (frame: Frame) => void): (text: string) => void {
  let pieces: string[] = [];
  const take = (line: string): void => {
    if (line === "") return;
    let frame: Frame;
    try {
      frame = JSON.parse(line) as Frame;
    } catch {
      return;
    }
    heard(frame);
  };
  return (text) => {
    const lines = text.split("\n");
    if (lines.length === 1) return void pieces.push(text);
    take(pieces.join("") + lines[0]);
    for (let i = 1; i < lines.length - 1; i++) take(lines[i]!);
    pieces = [lines.at(-1)!];
  };
}
