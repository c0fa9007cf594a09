import { findQuotes } from "../../src/quotes";
import { createArticle } from "../../src/text";
import { generateTexts } from "./corpus";
import { growthRow, row } from "./measure";

/** Articles between two looks at the memory. */
const EVERY = 20;

interface Reading {
  /** of the processor: other programs on the machine do not count */
  seconds: number;
  bytes: number;
  rows: number;
  peak: number;
}

/** Read a corpus article by article, each with its tokens and sentences made anew, and keep nothing. */
function readOnce(texts: readonly string[], characters: number): Reading {
  const reading: Reading = { seconds: 0, bytes: 0, rows: 0, peak: process.memoryUsage.rss() };
  let count = 0;
  for (const text of generateTexts(texts, characters)) {
    const start = process.cpuUsage();
    reading.rows += findQuotes(createArticle({ id: `${count}`, text })).length;
    const { user, system } = process.cpuUsage(start);
    reading.seconds += (user + system) / 1e6;
    reading.bytes += Buffer.byteLength(text);
    count += 1;
    if (count % EVERY === 0) reading.peak = Math.max(reading.peak, process.memoryUsage.rss());
  }
  return reading;
}

/** Quotations on one core: how fast, how the time grows, and how much memory the process takes at most. */
export function measureQuotes(texts: readonly string[], megabytes: readonly number[]): void {
  // what is compiled while the first articles are read is no cost of theirs
  readOnce(texts, 5e5);
  row("quotes, tokens and sentences too", "MB", "rows", "CPU seconds", "KB/s", "peak MB");
  const times = megabytes.map((size) => {
    const { seconds, bytes, rows, peak } = readOnce(texts, size * 1e6);
    row("", size, `${rows}`, seconds, `${Math.round(bytes / 1000 / seconds)}`, peak / 1e6);
    return seconds;
  });
  growthRow("quotes", megabytes, times);
}
