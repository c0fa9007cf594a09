// Loaded before a command (node --require): when it ends, what it took is written to the file that VARIORUM_USAGE names.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread)
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, seconds: performance.now() / 1000, megabytes: maxRSS / 1024 };
    writeFileSync(process.env.VARIORUM_USAGE, JSON.stringify(usage));
  });
