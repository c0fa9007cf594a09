// Per-document word counts with natural's tokenizer: `counts-natural.cjs FILE`, one document a line.
const { readFileSync } = require("node:fs");
const { WordTokenizer } = require("natural/lib/natural/tokenizers");

const started = performance.now();
const before = process.cpuUsage();
const tokenizer = new WordTokenizer();
let result = 0;
for (const line of readFileSync(process.argv[2], "utf8").split("\n")) {
  const counts = new Map();
  for (const word of tokenizer.tokenize(line.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  result += counts.size;
}
const { user, system } = process.cpuUsage(before);
const usage = { cpu: (user + system) / 1e6, seconds: (performance.now() - started) / 1000 };
process.stdout.write(`${JSON.stringify({ ...usage, megabytes: process.resourceUsage().maxRSS / 1024, result })}\n`);
