import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conf, hasJava, mustRun, python, root, rowsOf, seen, setUpSpark } from "./spark";
import { bin, type Cluster, startCluster } from "./standalone";
import { inventTexts, onOneMachine } from "./texts";

const folder = mkdtempSync(join(tmpdir(), "variorum-standalone-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tables = ["events", "quotes", "utterances", "claims", "passages"];

/**
 * What is shipped to the machines. In the middle of the last stage its worker takes the machine it is on with it, once: the
 * process that runs it, and that one's parent, which would start another.
 */
function makeArchive(): void {
  mkdirSync(at("package"));
  for (const name of ["dist", "node_modules", "package.json"]) symlinkSync(join(root, name), join(at("package"), name));
  const dies = `if [ "$2" = tables ] && mkdir "${at("lost")}" 2>/dev/null; then head -n 3 >/dev/null; kill -9 $(ps -o ppid= -p $PPID) $PPID; fi`;
  const work = `exec "${process.execPath}" "$(dirname "$0")/dist/cli/main.js" "$@"`;
  writeFileSync(at("package/work.sh"), `#!/bin/sh\n${dies}\n${work}\n`);
  chmodSync(at("package/work.sh"), 0o755);
  spawnSync("tar", ["-czf", at("variorum.tar.gz"), "-C", at("package"), "."]);
}

/** As a cluster's driver meets it: job.py and warc.py in different folders, an empty folder to work in, paths of another kind. */
function submit(url: string) {
  for (const [name, file] of [
    ["job", "job.py"],
    ["modules", "warc.py"],
    ["driver", ""],
  ] as const) {
    mkdirSync(at(name));
    if (file !== "") copyFileSync(join(root, "cluster", file), join(at(name), file));
  }
  const more = [
    `spark.hadoop.fs.viewfs.mounttable.press.link./news=${pathToFileURL(at("news"))}`,
    `spark.hadoop.fs.viewfs.mounttable.press.link./tables=${pathToFileURL(at("tables"))}`,
    "spark.scheduler.minRegisteredResourcesRatio=1",
    "spark.cores.max=2",
    "spark.executor.memory=512m",
    "spark.shuffle.io.retryWait=1s",
  ].flatMap((each) => ["--conf", each]);
  const files = ["--archives", `${at("variorum.tar.gz")}#variorum`, "--py-files", at("modules/warc.py")];
  const job = [at("job/job.py"), "viewfs://press/news/articles.jsonl", "viewfs://press/tables/2021-03"];
  return spawnSync(
    join(bin, "spark-submit"),
    ["--master", url, ...conf, ...more, ...files, ...job, "--worker", "variorum/work.sh", "--only", tables.join(",")],
    {
      encoding: "utf8",
      cwd: at("driver"),
      env: {
        ...process.env,
        PATH: `${bin}:${process.env.PATH}`,
        PYSPARK_PYTHON: python,
        SPARK_LOCAL_IP: "127.0.0.1",
        LC_ALL: "C",
      },
    },
  );
}

const isLong = process.env.VARIORUM_LONG === "1";

/** Long: eight processes are started, 80 seconds of processor time. */
describe.skipIf(!isLong || (!hasJava && !mustRun))(`the job on a cluster of processes (${seen})`, () => {
  const texts = inventTexts();
  let cluster: Cluster;
  let job: ReturnType<typeof submit>;

  beforeAll(async () => {
    setUpSpark();
    makeArchive();
    for (const name of ["news", "tables"]) mkdirSync(at(name));
    const lines = texts.map((article) => `${JSON.stringify(article)}\n`);
    writeFileSync(at("news/articles.jsonl"), `${lines.join("")}no JSON\n`);
    cluster = await startCluster(2, folder);
    job = submit(cluster.url);
  }, 900_000);
  afterAll(() => cluster?.stop());

  it("ends well although one of two machines was lost, and says how many rows there are", () => {
    // spark-submit puts what Python says, also of errors, on standard output
    expect([job.status, job.status === 0 ? "" : job.stdout]).toEqual([0, ""]);
    expect(job.stdout).toBe("events\t20\nquotes\t120\nutterances\t40\nclaims\t20\npassages\t20\nerrors\t1\n");
  });

  it("gives the rows of one machine", async () => {
    const expected = onOneMachine(texts);
    for (const table of tables)
      expect([table, await rowsOf(at("tables/2021-03"), table)]).toEqual([table, expected[table]]);
    expect([existsSync(at("lost")), cluster.lost()]).toEqual([true, 1]);
  });
});
