import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupByEvent } from "../../src/events";
import { loadDuckDB, openDatabase, quote } from "../../src/sql/duckdb";
import { makeTables, type TableName } from "../../src/tables";
import { readCorpus } from "../../src/text";

const root = resolve(__dirname, "../..");
const hasJava = spawnSync("java", ["-version"]).status === 0;
/** Where a skip would hide something, as on the machine that decides what is merged, missing Java is a failure. */
const mustRun = (process.env.VARIORUM_NO_SKIP ?? "") !== "";

const folder = mkdtempSync(join(tmpdir(), "variorum-cluster-"));
const input = join(folder, "articles.jsonl");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 60 articles on 20 events; one id twice; letters of several scripts; three lines that are no articles. */
function makeInput(): void {
  const articles = Array.from({ length: 60 }, (_, at) => {
    const place = `${"BCDFGHKLMNPRSTVWXZJQ"[at % 20]}orv${"aeiou"[at % 5]}n${at % 20}x`;
    const lead = `A storm hit ${place} on Friday, and the old ${place} bridge and the ${place} mill went down, the mayor of ${place} said.`;
    const speech = `"We will mend the weir${at % 20}x and the mill${at % 20}x by hand," said Änne ${place}. It cost ${100 + (at % 20)} crowns. Größe, 他說.`;
    return { id: at === 50 ? "7" : `${at}`, text: `${lead}\n\n${speech}`, published: `2021-03-0${1 + (at % 3)}` };
  });
  const lines = articles.map((article) => JSON.stringify(article));
  lines.splice(20, 0, '{"id":', "  ", '{"id":"x"}');
  lines.push("[]");
  writeFileSync(input, `${lines.join("\n")}\n`);
}

function warcRecord(type: string, address: string, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body as string);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
}

const htmlHead = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

function inChunks(page: string): string {
  const [one, other] = [page.slice(0, 7), page.slice(7)];
  const chunk = (part: string) => `${part.length.toString(16)}\r\n${part}\r\n`;
  return `${htmlHead}Transfer-Encoding: chunked\r\n\r\n${chunk(one)}${chunk(other)}0\r\n\r\n`;
}

function packed(page: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${htmlHead}Content-Encoding: gzip\r\n\r\n`), page]);
}

/** A worker that dies once in the middle of its work, as machines do: the partition is tried again. */
function makeWorker(): string {
  const path = join(folder, "worker.sh");
  const command = `"${process.execPath}" "${join(root, "dist/cli/main.js")}" "$@"`;
  const dies = `if [ "$2" = tables ] && mkdir "${folder}/died" 2>/dev/null; then head -n 3 | ${command}; exit 1; fi`;
  writeFileSync(path, `#!/bin/sh\n${dies}\nexec ${command}\n`);
  chmodSync(path, 0o755);
  return path;
}

function runJob(output: string, worker: string) {
  const conf = ["spark.ui.enabled=false", "spark.sql.shuffle.partitions=3", "spark.driver.bindAddress=127.0.0.1"];
  conf.push("spark.driver.host=127.0.0.1", "spark.sql.files.maxPartitionBytes=8000", "spark.driver.memory=1g");
  const submit = ["--master", "local[2,4]", ...conf.flatMap((each) => ["--conf", each]), "pyspark-shell"];
  return spawnSync(
    join(root, ".venv/bin/python"),
    [join(root, "cluster/job.py"), input, output, "--worker", worker, "--only", tables.join(",")],
    { encoding: "utf8", env: { ...process.env, PYSPARK_SUBMIT_ARGS: submit.join(" "), LC_ALL: "C" } },
  );
}

/** Objects with their fields in the order of their names. */
function byName(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const aligned: TableName[] = ["articles", "quotes", "utterances", "numbers", "claims", "checks"];
const within: TableName[] = ["passages", "overlaps", "copies"];
const tables: TableName[] = ["events", "words", ...aligned, ...within];

describe.skipIf(!hasJava && !mustRun)(
  `the job on Spark (${hasJava ? "Java is there" : "SKIPPED: it needs Java"})`,
  () => {
    const output = join(folder, "out");
    let job: ReturnType<typeof runJob>;
    let database: DuckDBConnection;

    beforeAll(async () => {
      if (!hasJava)
        throw new Error("There is no Java on this machine, and VARIORUM_NO_SKIP forbids to skip what needs it.");
      const setUp = spawnSync(process.execPath, [join(root, "scripts/setup.mjs"), "cluster"], { encoding: "utf8" });
      if (setUp.status !== 0) throw new Error(setUp.stderr);
      makeInput();
      job = runJob(output, makeWorker());
      database = await openDatabase(await loadDuckDB(), 1);
    });
    afterAll(() => database?.closeSync());

    async function fromSpark(table: string): Promise<object[]> {
      const rows = await database.runAndReadAll(`select * from read_parquet(${quote(`${output}/${table}/*.parquet`)})`);
      return rows.getRowObjectsJson();
    }

    it("ends well although a worker died, and says how many rows there are and what was set aside", () => {
      expect(existsSync(join(folder, "died"))).toBe(true);
      expect([job.status, job.status === 0 ? "" : job.stderr]).toEqual([0, ""]);
      expect(job.stdout).toMatch(/^articles\t60$/m);
      expect(job.stdout).toMatch(/^errors\t3$/m);
    });

    it("gives the rows of one machine, in every table", async () => {
      const { articles } = await readCorpus(input);
      for (const article of articles) article.path = null;
      const one = makeTables(articles, ["events", ...aligned]);
      const words = makeTables(articles, ["words"]).words.filter((row) => row.article !== null);
      const groups = groupByEvent(articles).map((group) => makeTables(group, within, { together: true }));
      const passages = Object.fromEntries(
        within.map((name) => [name, groups.flatMap((group) => group[name] as object[])]),
      );
      const expected: { [table: string]: readonly object[] } = { ...one, ...passages, words };
      for (const table of tables) {
        const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, byName)).sort();
        const [found, wanted] = [sorted(await fromSpark(table)), sorted(expected[table]!)];
        expect([table, found.filter((row) => !wanted.includes(row))]).toEqual([table, []]);
        expect([table, found.length]).toEqual([table, wanted.length]);
        if (table !== "checks" && table !== "copies") expect(expected[table]!.length).toBeGreaterThan(0);
      }
    });

    it("reads texts and pages out of WARC files, whatever their letters", () => {
      const path = join(folder, "crawl.warc.gz");
      const page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>Le café est fermé.</p></body></html>";
      writeFileSync(
        path,
        Buffer.concat([
          gzipSync(warcRecord("warcinfo", "", "software: none")),
          gzipSync(warcRecord("response", "https://a.example/1", Buffer.from(page, "latin1"))),
          gzipSync(warcRecord("conversion", "https://a.example/2", "Größe, 他說.\nWARC/1.0 is a format.")),
          gzipSync(
            warcRecord("response", "https://a.example/3", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n."),
          ),
          gzipSync(warcRecord("response", "https://a.example/4", inChunks("<p>In two parts.</p>"))),
          gzipSync(warcRecord("response", "https://a.example/5", packed(gzipSync("<p>Packed.</p>")))),
          gzipSync(warcRecord("response", "https://a.example/6", packed(gzipSync("<p>Cut off.</p>").subarray(0, 20)))),
          Buffer.from("WARC/1.0 is a format, and this is no record of it"),
        ]),
      );
      const code = `import sys; sys.path.insert(0, ${JSON.stringify(join(root, "cluster"))}); from warc import read_warc\nfor line in read_warc(open(${JSON.stringify(path)}, "rb").read()): print(line)`;
      const python = spawnSync(join(root, ".venv/bin/python"), ["-c", code], { env: { PYTHONIOENCODING: "utf-8" } });
      const texts = spawnSync(process.execPath, [join(root, "dist/cli/main.js"), "worker", "extract"], {
        input: python.stdout,
        encoding: "utf8",
      });
      const records = texts.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(records.map(({ id, text }) => [id, text?.trim()])).toEqual([
        ["https://a.example/1", "Le café est fermé."],
        ["https://a.example/2", "Größe, 他說.\nWARC/1.0 is a format."],
        ["https://a.example/4", "In two parts."],
        ["https://a.example/5", "Packed."],
        ["https://a.example/6", undefined],
        ["https://a.example/6", undefined],
      ]);
      const signed = spawnSync(process.execPath, [join(root, "dist/cli/main.js"), "worker", "signatures"], {
        input: texts.stdout,
        encoding: "utf8",
      });
      const errors = signed.stdout.split("\n").filter((line) => line.startsWith('{"error":'));
      expect(errors).toEqual([
        expect.stringContaining("it cannot be read (Compressed file ended"),
        expect.stringContaining("the file cannot be read from here on (Error -3 while decompressing data"),
      ]);
    });

    it("keeps what could not be used, with the reason", async () => {
      const errors = (await fromSpark("errors")) as { reason: string; record: string }[];
      expect(errors).toHaveLength(3);
      expect(errors).toEqual(
        expect.arrayContaining([
          { reason: "it is not a JSON object", record: "[]" },
          { reason: "it has no text", record: '{"id":"x"}' },
          { reason: "it is not JSON", record: '{"id":' },
        ]),
      );
    });
  },
);
