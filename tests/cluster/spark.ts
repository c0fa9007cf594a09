import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { loadDuckDB, openDatabase, quote } from "../../src/sql/duckdb";

export const root = resolve(__dirname, "../..");
export const python = join(root, ".venv/bin/python");
export const main = join(root, "dist/cli/main.js");
export const hasJava = spawnSync("java", ["-version"]).status === 0;
/** Where a skip would hide something, as on the machine that decides what is merged, missing Java is a failure. */
export const mustRun = (process.env.VARIORUM_NO_SKIP ?? "") !== "";
if (!hasJava) console.warn("SKIPPED: the tests of cluster/job.py need Java, and there is none on this machine.");
export const seen = hasJava ? "Java is there" : "SKIPPED: it needs Java";

/** PySpark into .venv, the first time. */
export function setUpSpark(): void {
  if (!hasJava)
    throw new Error("There is no Java on this machine, and VARIORUM_NO_SKIP forbids to skip what needs it.");
  const setUp = spawnSync(process.execPath, [join(root, "scripts/setup.mjs"), "cluster"], { encoding: "utf8" });
  if (setUp.status !== 0) throw new Error(setUp.stderr);
}

/** Spark as the tests have it: nothing is served, all stays on this machine, and small inputs have several partitions. */
export const conf = [
  "spark.ui.enabled=false",
  "spark.ui.showConsoleProgress=false",
  "spark.sql.shuffle.partitions=3",
  "spark.sql.files.maxPartitionBytes=8000",
  "spark.driver.bindAddress=127.0.0.1",
  "spark.driver.host=127.0.0.1",
  "spark.driver.memory=1g",
].flatMap((each) => ["--conf", each]);

export interface Job {
  name: string;
  input: string;
  output: string;
  worker: string;
  format: "jsonl" | "parquet" | "warc";
  tables: string[];
}

/** Of each job how many rows its tables have, or what went wrong. */
export type Results = { [job: string]: { [table: string]: number } | string };

/** Run jobs one after the other in one session on two cores, each partition tried up to four times. */
export function runJobs(jobs: readonly Job[]): Results {
  const submit = ["--master", "local[2,4]", ...conf, "pyspark-shell"];
  const run = spawnSync(python, [join(root, "tests/cluster/run_jobs.py")], {
    encoding: "utf8",
    cwd: root,
    input: JSON.stringify(jobs),
    env: { ...process.env, PYSPARK_SUBMIT_ARGS: submit.join(" "), LC_ALL: "C", TZ: "Asia/Tokyo" },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout.trim().split("\n").at(-1)!) as Results;
}

/** The rows of a table that a job made, each as JSON with its fields in the order of their names, sorted. */
export async function rowsOf(output: string, table: string): Promise<string[]> {
  const database = await openDatabase(await loadDuckDB(), 1);
  try {
    const rows = await database.runAndReadAll(`select * from read_parquet(${quote(`${output}/${table}/*.parquet`)})`);
    return sorted(rows.getRowObjectsJson());
  } finally {
    database.closeSync();
  }
}

export function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row, byName)).sort();
}

function byName(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
