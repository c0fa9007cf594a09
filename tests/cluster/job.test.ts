import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extractText } from "../../src/cli/archive/extract";
import { loadDuckDB, openDatabase, quote } from "../../src/sql/duckdb";
import { readCorpus } from "../../src/text";
import { answer, record, ways } from "./crawl";
import { hasJava, type Job, main, mustRun, type Results, rowsOf, runJobs, seen, setUpSpark } from "./spark";
import { aligned, everyTable, inventTexts, onOneMachine } from "./texts";

const folder = mkdtempSync(join(tmpdir(), "variorum cluster-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const worker = `"${process.execPath}" "${main}"`;
const texts = inventTexts();
const pages = texts.map(({ id, text, published }, index) => {
  const paragraphs = text.split("\n\n").map((paragraph) => `<p>${paragraph}</p>`);
  const head = `<title>Storm ${id}</title><meta property="article:published_time" content="${published}">`;
  const html = Buffer.from(`<html><head>${head}</head><body><article>${paragraphs.join("")}</article></body></html>`);
  const send = Object.values(ways)[index % Object.keys(ways).length]!;
  return { url: `https://news.example/${index}`, html, sent: send(html) };
});
const crawl = pages.map(({ url, sent }) => record("response", url, sent));
const extracted = texts.map(({ text }, index) => record("conversion", `https://news.example/${index}`, text));

/**
 * Lines as they come: a byte order mark before them, ends of two kinds, half a character of two, bytes that are no UTF-8, and
 * five lines that are no articles.
 */
function makeLines(): void {
  const lines = texts.map((article) => JSON.stringify(article));
  lines[3] = lines[3]!.replace(" by hand", " by \\ud83d hand\\u0000\u2028 ").replace('"}', '" } \t');
  lines.splice(
    20,
    0,
    '{"id":',
    "  ",
    '{"id":"x"}\r',
    `${lines[5]!.replace('"5"', '"long"').slice(0, -1)},"x":"${"y".repeat(30_000)}"}`,
  );
  lines.push(`{"id":"z","text":"${"z".repeat(100_000)}"}`, "[]", '{"id":"y","text":" "}');
  const bytes = Buffer.from(`\ufeff${lines.join("\n")}\n`);
  bytes[bytes.indexOf("Größe") + 2] = 0xff;
  writeFileSync(at("articles.jsonl"), bytes);
}

async function makeParquet(): Promise<void> {
  writeFileSync(at("plain.jsonl"), texts.map((article) => `${JSON.stringify(article)}\n`).join(""));
  const database = await openDatabase(await loadDuckDB(), 1);
  const columns = "id, text, null::varchar as title, published::date as published, 7 as other";
  await database.run(
    `copy (select ${columns} from read_json(${quote(at("plain.jsonl"))}, columns={id: 'varchar', text: 'varchar', published: 'varchar'})) to ${quote(at("articles.parquet"))} (row_group_size 2048)`,
  );
  await database.run(`copy (select 1 as id) to ${quote(at("textless.parquet"))}`);
  database.closeSync();
}

function makeCrawls(): void {
  mkdirSync(at("crawls"));
  writeFileSync(
    at("crawl.warc.gz"),
    Buffer.concat([gzipSync(record("warcinfo", "", "x")), ...crawl.map((each) => gzipSync(each))]),
  );
  writeFileSync(at("crawls/one piece.warc.gz"), gzipSync(Buffer.concat(crawl.slice(0, 30))));
  writeFileSync(at("crawls/plain.warc"), Buffer.concat(crawl.slice(30)));
  writeFileSync(
    at("crawls/cut.warc.gz"),
    gzipSync(record("response", "https://cut.example", answer("<p>cut"))).subarray(0, 60),
  );
  const damaged = [crawl[0]!, record("response", "https://damaged.example", answer("<p>damaged"), 9), crawl[1]!];
  writeFileSync(at("crawls/damaged.warc"), Buffer.concat(damaged));
  writeFileSync(at("texts.warc.wet.gz"), Buffer.concat(extracted.map((each) => gzipSync(each))));
}

/** A worker that does what a line of sh says before it works. */
function makeWorker(name: string, line: string): string {
  writeFileSync(at(name), `#!/bin/sh\n${line}\nexec ${worker} "$@"\n`);
  chmodSync(at(name), 0o755);
  return `"${at(name)}"`;
}

/** The worker dies once in the middle of the second stage's partitions and of the last one's, as machines do. */
function makeMortal(): string {
  const dies = (stage: string) =>
    `if [ "$2" = ${stage} ] && mkdir "${at(`died in ${stage}`)}" 2>/dev/null; then head -n 3 | ${worker} "$@"; kill -9 $$; fi`;
  return makeWorker("mortal.sh", ["signatures", "groups", "tables"].map(dies).join("\n"));
}

describe.skipIf(!hasJava && !mustRun)(`the job on Spark (${seen})`, () => {
  let results: Results;
  const job = (name: string, input: string, more: Partial<Job> = {}): Job => ({
    ...{ name, input: at(input), output: at(`tables/${name}`), worker, format: "jsonl", tables: ["articles"] },
    ...more,
  });

  beforeAll(async () => {
    setUpSpark();
    makeLines();
    await makeParquet();
    makeCrawls();
    writeFileSync(at("empty.jsonl"), "");
    mkdirSync(at("tables"));
    const other = makeWorker(
      "other.sh",
      `if [ "$2" != schemas ]; then shift 3; set -- worker signatures --release 0.0.1; fi`,
    );
    results = runJobs([
      job("lines", "articles.jsonl", { worker: makeMortal(), tables: everyTable }),
      job("parquet", "articles.parquet", { format: "parquet", tables: everyTable }),
      job("pages", "crawl.warc.gz", { format: "warc", tables: everyTable }),
      job("texts", "texts.warc.wet.gz", { format: "warc", tables: ["events", "quotes"] }),
      job("several", "crawls", { format: "warc" }),
      job("empty", "empty.jsonl", { tables: everyTable }),
      job("again", "articles.jsonl", { output: at("tables/lines") }),
      job("nowhere", "missing.jsonl"),
      job("textless", "textless.parquet", { format: "parquet" }),
      job("unknown", "plain.jsonl", { tables: ["keywords"] }),
      job("no node", "plain.jsonl", { worker: "/nowhere/node main.js" }),
      job("no variorum", "plain.jsonl", { worker: `"${process.execPath}" /nowhere/main.js` }),
      job("other version", "plain.jsonl", { worker: other }),
    ]);
  }, 600_000);

  async function expectTables(name: string, expected: { [table: string]: string[] }, tables: string[] = everyTable) {
    for (const table of tables) {
      const [found, wanted] = [await rowsOf(at(`tables/${name}`), table), expected[table]!];
      expect([table, found.filter((row) => !wanted.includes(row))]).toEqual([table, []]);
      expect([table, found.length]).toEqual([table, wanted.length]);
      expect((results[name] as { [table: string]: number })[table]).toBe(wanted.length);
    }
  }

  it("gives the rows of one machine, in every table, although a worker died in every stage", async () => {
    for (const stage of ["signatures", "groups", "tables"]) expect(existsSync(at(`died in ${stage}`))).toBe(true);
    const { articles } = await readCorpus(at("articles.jsonl"));
    const inputs = articles
      .filter(({ article }) => article !== "z")
      .map(({ article, text, published }) => ({ id: article, text, published }));
    const expected = onOneMachine(inputs);
    for (const table of everyTable)
      if (table !== "checks" && table !== "copies") expect(expected[table]).not.toEqual([]);
    await expectTables("lines", expected);
  });

  it("gives them of Parquet", () => expectTables("parquet", onOneMachine(texts)));

  it("gives them of a crawl's pages, whatever way they were sent", async () => {
    const inputs = await Promise.all(
      pages.map(async ({ url, html }) => {
        const found = await extractText({ page: html.toString("base64") });
        if ("error" in found) throw new Error(found.error);
        return { id: url, url, ...found };
      }),
    );
    expect(inputs.filter(({ text, published }) => text.includes("crowns") && published)).toHaveLength(60);
    await expectTables("pages", onOneMachine(inputs));
  });

  it("gives them of texts that were extracted before", () =>
    expectTables(
      "texts",
      onOneMachine(texts.map(({ text }, index) => ({ id: `https://news.example/${index}`, text }))),
      ["events", "quotes"],
    ));

  it("keeps what could not be used, with the reason", async () => {
    const errors = (name: string) => rowsOf(at(`tables/${name}`), "errors");
    expect(await errors("lines")).toEqual(
      [
        { reason: "it has no text", record: '{"id":"x"}' },
        { reason: "it is not JSON", record: '{"id":' },
        { reason: "it is not a JSON object", record: "[]" },
        {
          reason: "its line is longer than 100000 bytes",
          record: '{"error":"its line is longer than 100000 bytes"}',
        },
        { reason: "its text is empty", record: '{"id":"y","text":" "}' },
      ].map((each) => JSON.stringify(each).replace(/^\{"reason":(.*),"record":(.*)\}$/, '{"reason":$1,"record":$2}')),
    );
    expect(results.several).toEqual({ articles: 62, errors: 2 });
    expect(await errors("several")).toEqual([
      expect.stringContaining("cut.warc.gz cannot be read from here on (the file ends within a record)"),
      expect.stringContaining("the length of its record is not 9"),
    ]);
  });

  it("makes empty tables of an empty file", async () => {
    expect(results.empty).toEqual(Object.fromEntries([...everyTable, "errors"].map((table) => [table, 0])));
    for (const table of aligned) expect(await rowsOf(at("tables/empty"), table)).toEqual([]);
  });

  it.each([
    ["again", /tables\/lines is there already: name another folder, or remove it$/],
    ["nowhere", /^the input is not there: .*missing\.jsonl/],
    ["textless", /textless\.parquet has no column text$/],
    ["unknown", /^there is no table keywords on a cluster$/],
    [
      "no node",
      /^'\/nowhere\/node' cannot be started on \S+ \(error=2, No such file or directory\): Node and variorum must be/,
    ],
    ["no variorum", /^a worker ended with status 1 on \S+: what it said stands in the log/],
    ["other version", /^a worker ended with status 78 on \S+: this machine has another version of variorum than/],
  ])("says what is wrong: %s", (name, message) => {
    expect(results[name]).toMatch(message);
    if (name !== "again") expect(existsSync(at(`tables/${name}`))).toBe(false);
  });
});
