import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, runCommand, usageHead, usageRow } from "./contenders";
import { makeTexts } from "./corpus";
import { row } from "./measure";

const tables = "articles,events,quotes,utterances,numbers,claims,checks";

/** The same tables by one machine and by Spark with two cores of it; Spark's CPU seconds are those of all its processes. */
export function measureCluster(texts: readonly string[], megabytes: number): void {
  const setUp = spawnSync(process.execPath, [join(root, "scripts/setup.mjs"), "cluster"], { stdio: "inherit" });
  if (setUp.status !== 0 || spawnSync("java", ["-version"]).status !== 0) {
    row("Spark", "not here");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const input = join(folder, "articles.jsonl");
  const made = makeTexts(texts, megabytes * 1e6);
  writeFileSync(input, made.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""));
  row(`tables of ${made.length} articles, ${megabytes} MB`, ...usageHead);
  const one = runCommand(["export", input, "-o", join(folder, "one"), "--only", tables], join(folder, "out"), folder);
  usageRow("variorum export", one, one);
  const bin = join(root, ".venv/bin");
  const conf = ["spark.ui.enabled=false", "spark.driver.bindAddress=127.0.0.1", "spark.driver.host=127.0.0.1"];
  const submit = ["--master", "local[2]", ...conf.flatMap((each) => ["--conf", each])];
  const job = [join(root, "cluster/job.py"), input, join(folder, "spark"), "--only", tables];
  const worker = ["--worker", `${process.execPath} ${join(root, "dist/cli/main.js")}`];
  const started = performance.now();
  // a shell tells in its last line what its children took
  const shell = spawnSync(
    "sh",
    [
      "-c",
      '"$@" >/dev/null 2>&1; status=$?; times; exit $status',
      "sh",
      join(bin, "spark-submit"),
      ...submit,
      ...job,
      ...worker,
    ],
    {
      encoding: "utf8",
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, PYSPARK_PYTHON: join(bin, "python") },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  const children = [...(shell.stdout.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  const cpu = children.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  usageRow("Spark local[2]", shell.status === 0 ? { cpu, seconds, megabytes: Number.NaN } : null, one);
  rmSync(folder, { recursive: true, force: true });
}
