import type { Told } from "../text/told";
import type { Terminal } from "./terminal";

/** Tells how far long work has come. */
export interface Progress {
  /** so much is done, in bytes of the input or in things; `of` where the whole is known only now */
  at(done: number, of?: number): void;
}

type Unit = "bytes" | "things" | "percent";

const patience = 2000;
const pause = 1000;
/** A part that has run shorter than this tells no rate. */
const shortest = 250;
/** The time left is told from one hundredth on, or after so long: the first things are slower than the others. */
const [leastShare, longEnough] = [0.01, 30_000];

/** Of each terminal when the first work was begun and when a line was shown: a command has several parts. */
const shown = new WeakMap<Terminal, { begun: number; told: number }>();

/**
 * Progress on standard error for commands of more than two seconds: the rate, and the time left where the whole is known.
 *
 * @param what - what is being done: "counting words"
 * @param total - bytes or things in all, or 100 percent; null when that is not known
 * @param now - the time in milliseconds (default: the clock)
 */
export function trackProgress(
  terminal: Terminal,
  what: string,
  total: number | null,
  unit: Unit = "bytes",
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  const last = shown.get(terminal) ?? { begun: started, told: Number.NEGATIVE_INFINITY };
  shown.set(terminal, last);
  const amount = amounts[unit];
  return {
    at(done, of = total ?? 0) {
      const time = now();
      if (time - last.begun < patience || time - last.told < pause || time - started < shortest) return;
      last.told = time;
      const seconds = (time - started) / 1000;
      if (done === 0) {
        terminal.status(`${what}: ${Math.floor(seconds)} s so far`);
        return;
      }
      const rate = done / seconds;
      const share = of > 0 && unit !== "percent" ? ` of ${amount(of)} (${Math.floor((done * 100) / of)}%)` : "";
      const isKnown = of > 0 && (done >= leastShare * of || time - started >= longEnough);
      const left = isKnown ? `, ${duration((of - done) / rate)} left` : "";
      terminal.status(`${what}: ${amount(done)}${share}, ${amount(rate)}/s${left}`);
    },
  };
}

/** Progress of work that tells of its parts by their names. */
export function tellProgress(terminal: Terminal, now?: () => number): Told {
  let part: { what: string; progress: Progress } | null = null;
  return (what, done, of) => {
    if (part?.what !== what) part = { what, progress: trackProgress(terminal, what, of, "things", now) };
    part.progress.at(done);
  };
}

/**
 * Progress of work that does not tell of itself, but can be asked: it is looked at four times a second.
 *
 * @param look - tells the progress how far the work is
 * @returns what the work gives
 */
export async function watchProgress<Value>(look: () => void, work: () => Promise<Value>): Promise<Value> {
  const timer = setInterval(look, 250);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

const amounts: { readonly [unit in Unit]: (amount: number) => string } = {
  bytes: megabytes,
  things,
  percent: (share) => `${share.toFixed(share < 10 ? 1 : 0)}%`,
};

function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return `${size < 100 ? size.toPrecision(3) : Math.round(size)} MB`;
}

/** 1,234,567; of few in a second the first decimal place. */
function things(count: number): string {
  if (count < 10 && !Number.isInteger(count)) return count.toFixed(1);
  let text = String(Math.round(count));
  for (let at = text.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
