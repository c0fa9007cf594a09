import type { Terminal } from "./terminal";

/** Tells how far long work has come. */
export interface Progress {
  /** so much is done, in bytes of the input */
  at(done: number): void;
}

const patience = 2000;
const pause = 1000;

/**
 * Progress on standard error for work of more than two seconds: the rate, and the time left where the whole is known.
 *
 * @param what - what is being done: "counting words"
 * @param total - bytes in all; null when that is not known
 * @param now - the time in milliseconds (default: the clock)
 */
export function trackProgress(
  terminal: Terminal,
  what: string,
  total: number | null,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let told = started + patience - pause;
  return {
    at(done) {
      const time = now();
      if (time - told < pause) return;
      told = time;
      const rate = done / ((time - started) / 1000);
      const share =
        total === null || total === 0 ? "" : ` of ${megabytes(total)} (${Math.floor((done * 100) / total)}%)`;
      const left = total === null || rate === 0 ? "" : `, ${duration((total - done) / rate)} left`;
      terminal.progress(`${what}: ${megabytes(done)}${share}, ${megabytes(rate)}/s${left}`);
    },
  };
}

function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return `${size < 100 ? size.toPrecision(3) : Math.round(size)} MB`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
