import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, runCommand, type Usage, usageHead, usageRow } from "./contenders";
import { makeTexts } from "./corpus";
import { growthRow, row } from "./measure";
import { timeProcesses } from "./shell-times";

const tables = "articles,events,quotes,utterances,numbers,claims,checks";
const worker = [process.execPath, join(root, "dist/cli/main.js"), "worker"];
const pageSize = 67_000;

/** The same tables by one machine and by Spark with two cores of it, and what the stages of the work take by themselves. */
export function measureCluster(texts: readonly string[], megabytes: readonly number[]): void {
  const setUp = spawnSync(process.execPath, [join(root, "scripts/setup.mjs"), "cluster"], { stdio: "inherit" });
  if (setUp.status !== 0 || spawnSync("java", ["-version"]).status !== 0) {
    row("Spark", "not here");
    return;
  }
  const taken = megabytes.map((size) => compare(texts, size));
  growthRow("Spark's CPU seconds", megabytes, taken);
  measureStages(texts, megabytes[0]!);
}

/** @returns CPU seconds of Spark */
function compare(texts: readonly string[], megabytes: number): number {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const input = join(folder, "articles.jsonl");
  const made = makeTexts(texts, megabytes * 1e6);
  writeFileSync(input, made.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""));
  row(`tables of ${made.length} articles, ${megabytes} MB`, ...usageHead);
  const one = runCommand(["export", input, "-o", join(folder, "one"), "--only", tables], join(folder, "out"), folder);
  usageRow("variorum export", one, one);
  const events = join(folder, "events");
  mkdirSync(events);
  const spark = runSpark(input, join(folder, "spark"), events);
  usageRow("Spark local[2]", spark, one);
  if (spark) {
    row("  MB shuffled", shuffled(events) / 1e6);
    row("  MB of tables", bytesIn(join(folder, "spark")) / 1e6);
  }
  rmSync(folder, { recursive: true, force: true });
  return spark?.cpu ?? Number.NaN;
}

function runSpark(input: string, output: string, events: string): Usage | null {
  const bin = join(root, ".venv/bin");
  const conf = ["spark.ui.enabled=false", "spark.driver.bindAddress=127.0.0.1", "spark.driver.host=127.0.0.1"];
  conf.push("spark.eventLog.enabled=true", `spark.eventLog.dir=${events}`);
  const submit = ["--master", "local[2]", ...conf.flatMap((each) => ["--conf", each])];
  const job = [join(root, "cluster/job.py"), input, output, "--only", tables];
  return timeProcesses([join(bin, "spark-submit"), ...submit, ...job, "--worker", worker.slice(0, 2).join(" ")], {
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, PYSPARK_PYTHON: join(bin, "python") },
  });
}

/** Bytes written for a shuffle, in all, as Spark's log of the job has them of each task. */
function shuffled(events: string): number {
  const written = /"Shuffle Bytes Written":(\d+)/;
  return readdirSync(events)
    .flatMap((name) => readFileSync(join(events, name), "utf8").split("\n"))
    .filter((line) => line.startsWith('{"Event":"SparkListenerTaskEnd"'))
    .reduce((sum, line) => sum + Number(written.exec(line)?.[1] ?? 0), 0);
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

/** Each stage as a machine runs it: lines in, lines out, one process. */
function measureStages(texts: readonly string[], megabytes: number): void {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const input = join(folder, "articles.jsonl");
  const made = makeTexts(texts, megabytes * 1e6);
  writeFileSync(input, made.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""));
  const pages = join(folder, "pages.jsonl");
  writeFileSync(
    pages,
    made
      .slice(0, 500)
      .map((text, id) => `${JSON.stringify({ id, page: pageOf(text) })}\n`)
      .join(""),
  );
  const signatures = join(folder, "signatures.jsonl");
  row("one worker", "CPU s", "MB/s a core", "bytes out/in");
  const stage = (name: string, from: string, to: string): Usage | null => {
    const usage = timeProcesses([...worker, name], { input: from, output: to });
    const [read, written] = [statSync(from).size, statSync(to).size];
    if (usage) row(`worker ${name}`, usage.cpu, read / 1e6 / usage.cpu, written / read);
    return usage;
  };
  stage("signatures", input, signatures);
  const extract = stage("extract", pages, join(folder, "texts.jsonl"));
  if (extract) row("  pages a second", Math.min(500, made.length) / extract.cpu);
  rmSync(folder, { recursive: true, force: true });
}

/** A text as pages have it: among navigation, scripts and lists of other articles, which are most of a page. */
function pageOf(text: string): string {
  const paragraphs = text.split("\n").map((paragraph) => `<p>${paragraph.replaceAll("<", "&lt;")}</p>\n`);
  const link =
    '<li class="item"><a href="/world/2021/03/01/another-story-of-the-day" data-x="1">Another story of the day</a></li>\n';
  const script = `<script>window.data=${JSON.stringify("x".repeat(20_000))}</script>`;
  const body = `<article>${paragraphs.join("")}</article>`;
  const room = Math.max(0, pageSize - body.length - script.length);
  const links = link.repeat(Math.floor(room / link.length / 2));
  const html = `<html><head><title>A story</title>${script}</head><body><nav><ul>${links}</ul></nav>${body}<aside><ul>${links}</ul></aside></body></html>`;
  return Buffer.from(html).toString("base64");
}
