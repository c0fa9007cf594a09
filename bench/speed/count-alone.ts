import { readFileSync } from "node:fs";
import { createCounter } from "../../src/words";

/** Per-document counts with `createCounter`: one document a line of the file given. */
const started = performance.now();
const before = process.cpuUsage();
const bytes = readFileSync(process.argv[2]!);
const counter = createCounter();
let result = 0;
for (let start = 0; start < bytes.length; ) {
  const feed = bytes.indexOf(10, start);
  const end = feed < 0 ? bytes.length : feed;
  result += counter.add(bytes.subarray(start, end)).keys.length;
  start = end + 1;
}
const { user, system } = process.cpuUsage(before);
const usage = { cpu: (user + system) / 1e6, seconds: (performance.now() - started) / 1000 };
process.stdout.write(`${JSON.stringify({ ...usage, megabytes: process.resourceUsage().maxRSS / 1024, result })}\n`);
