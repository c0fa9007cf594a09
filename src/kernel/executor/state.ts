import type { MessagePort } from "node:worker_threads";

/** What the thread of the cells and the thread that watches it share. */
export const slot = { running: 0, heard: 1, answered: 2 } as const;

export interface WatchData {
  state: Int32Array;
  descriptor: number;
  /** where answers to questions are put, for a main thread that waits */
  answers: MessagePort;
}
