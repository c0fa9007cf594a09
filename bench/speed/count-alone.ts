import { readFileSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { createCounter } from "../../src/words";

interface Part {
  path: string;
  /** this thread's part of the file, and of how many */
  part: number;
  parts: number;
}

/** Per-document counts with `createCounter`, one document a line: pairs of document and word, and words in all. */
function countPart({ path, part, parts }: Part): [pairs: number, words: number] {
  const bytes = readFileSync(path);
  const cut = (at: number): number =>
    at === 0 ? 0 : at === parts ? bytes.length : bytes.indexOf(10, Math.floor((bytes.length * at) / parts)) + 1;
  const counter = createCounter();
  let pairs = 0;
  let words = 0;
  for (let start = cut(part); start < cut(part + 1); ) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    const { keys, total } = counter.add(bytes.subarray(start, end));
    pairs += keys.length;
    words += total;
    start = end + 1;
  }
  return [pairs, words];
}

function inThread(data: Part): Promise<[number, number]> {
  return new Promise((done, failed) => {
    new Worker(__filename, { workerData: data }).on("message", done).on("error", failed);
  });
}

/** `count-alone FILE [THREADS]` */
async function main([path, threads = "1"]: string[]): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const parts = Array.from({ length: Number(threads) }, (_, part) => ({ path: path!, part, parts: Number(threads) }));
  const counted = parts.length === 1 ? parts.map(countPart) : await Promise.all(parts.map(inThread));
  const { user, system } = process.cpuUsage(before);
  const sum = (at: 0 | 1): number => counted.reduce((all, each) => all + each[at], 0);
  const usage = {
    cpu: (user + system) / 1e6,
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    result: sum(0),
    words: sum(1),
  };
  process.stdout.write(`${JSON.stringify(usage)}\n`);
}

if (isMainThread) void main(process.argv.slice(2));
else parentPort!.postMessage(countPart(workerData as Part));
