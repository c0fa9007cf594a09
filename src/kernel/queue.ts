import { setImmediate as later } from "node:timers/promises";
import type { Message } from "./protocol/message";

/** Requests that run one after another. */
export interface Queue {
  add(request: Message): void;
}

/** Resolves when the requests that have reached this process have been read. */
export async function arrived(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await later();
}

/**
 * @param run - runs a request; true = the others that wait now are to be given up
 * @param giveUp - answers a request that is not run
 */
export function createQueue(run: (request: Message) => Promise<boolean>, giveUp: (request: Message) => void): Queue {
  let waiting: Message[] = [];
  let isRunning = false;

  const work = async (): Promise<void> => {
    isRunning = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await run(next))) continue;
      const given = waiting;
      waiting = [];
      given.forEach(giveUp);
    }
    isRunning = false;
  };

  return {
    add(request) {
      waiting.push(request);
      if (!isRunning) void work();
    },
  };
}
