// `npm start`: the reports of the five texts in seeds/, written to reports/.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { main, setUp } from "./setup/index.mjs";
import { dist, root } from "./setup/paths.mjs";

await main(async () => {
  await setUp();
  // A fixed time: the same texts give the same bytes, so that a second run leaves git clean.
  const { sourceDateEpoch } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).config;
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(sourceDateEpoch) };
  const args = [join(dist, "cli/main.js"), "report", "seeds", "-o", "reports"];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  const code = await new Promise((done) => child.on("exit", (status) => done(status ?? 1)));
  if (code === 0)
    process.stdout.write(`The reports are written: open ${join(root, "reports/index.html")} in a browser.\n`);
  return code;
});
