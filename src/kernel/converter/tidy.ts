import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Cells after which garbage is collected, and the milliseconds without work that it waits for. */
const cells = 20;
const pause = 500;

/**
 * Every cell leaves a used checker behind. Left to itself the heap grows by some hundred megabytes before these go;
 * here they go while nothing is asked for.
 *
 * @returns what to call for each cell, and how to end it
 */
export function createTidying(): { worked(): void; end(): void } {
  let collect: (() => void) | null = null;
  let count = 0;
  let timer: NodeJS.Timeout | null = null;
  const tidy = (): void => {
    if (!collect) {
      setFlagsFromString("--expose-gc");
      collect = runInNewContext("gc") as () => void;
    }
    count = 0;
    collect();
  };
  return {
    worked() {
      if (timer) clearTimeout(timer);
      timer = ++count < cells ? null : setTimeout(tidy, pause);
    },
    end() {
      if (timer) clearTimeout(timer);
    },
  };
}
