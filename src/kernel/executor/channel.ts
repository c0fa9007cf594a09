import { writeSync } from "node:fs";
import { lineOf, type Told } from "./frames";

/** File descriptors of the process of the cells, besides the usual three. */
export const descriptors = { tell: 3, hear: 4 } as const;

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Tell the front process something. Waits while the front process has too much to read: outputs keep their order. */
export function tell(frame: Told): void {
  let rest: Uint8Array = Buffer.from(lineOf(frame));
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptors.tell, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}
