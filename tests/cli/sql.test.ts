import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { makeTables, tableNames } from "../../src/tables";
import { createArticle, createCorpus, readCorpus } from "../../src/text";
import { fakeTerminal } from "./fake-terminal";

const ferry = join(__dirname, "../fixtures/ferry");
const folder = mkdtempSync(join(tmpdir(), "variorum-sql-"));
/** a name that would stand for other files, or end a string, where it is not written with care */
const tables = join(folder, "it's [all] *");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function variorum(...args: string[]) {
  const { terminal, heard } = fakeTerminal();
  const code = await run(args, terminal);
  const rows =
    code === 0
      ? heard.out
          .split("\n")
          .filter((line) => line.startsWith("{"))
          .map((line) => JSON.parse(line))
      : [];
  return { code, rows, ...heard };
}
const sql = (query: string, ...more: string[]) => variorum("sql", tables, query, ...more);

beforeAll(async () => {
  expect((await variorum("export", ferry, "-o", tables, "--format", "parquet")).code).toBe(0);
});

describe("--format parquet", () => {
  it("takes a text with half a character in it", async () => {
    const [lines, halves] = [join(folder, "half.jsonl"), join(folder, "halves")];
    writeFileSync(lines, String.raw`{"id":"a","text":"\"We will mend \ud83d it,\" said Anna Kerr."}`);
    expect(await variorum("export", lines, "-o", halves, "--format", "parquet", "--only", "quotes")).toMatchObject({
      code: 0,
    });
    const { rows } = await variorum("sql", halves, "select content.text as text from quotes");
    expect(rows).toEqual([{ text: "We will mend \ufffd it," }]);
  });

  it("writes a file a table that holds the rows, nested fields kept", async () => {
    expect(readdirSync(tables).sort()).toEqual([...tableNames.map((name) => `${name}.parquet`), "meta.json"].sort());
    const { articles } = await readCorpus(ferry);
    const made = makeTables(articles);
    for (const name of tableNames) {
      const { rows } = await sql(`from "${name}"`);
      expect([name, rows]).toEqual([name, JSON.parse(JSON.stringify(made[name]))]);
    }
  });

  it("gives the same bytes each time", async () => {
    const again = join(folder, "again");
    await variorum("export", ferry, "-o", again, "--format", "parquet", "--only", "quotes,claims");
    expect(readdirSync(again).sort()).toEqual(["claims.parquet", "meta.json", "quotes.parquet"]);
    expect(readFileSync(join(again, "quotes.parquet")).equals(readFileSync(join(tables, "quotes.parquet")))).toBe(true);
  });
});

describe("variorum sql", () => {
  it("answers over fields inside fields, lists, and several tables", async () => {
    const { rows } = await sql(
      `select q.article, count(*) as quotes, max(len(q.content.text)) as longest, any_value(a.title) is null as untitled
       from quotes q join articles a using (article) group by q.article order by q.article`,
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      article: "1-courier.txt",
      quotes: expect.any(Number),
      longest: expect.any(Number),
    });
    const spans = await sql(
      `select o.article, o."end" - o."start" as size from (select unnest(occurrences) as o from passages)`,
    );
    expect(spans.rows[0]).toEqual({ article: expect.any(String), size: expect.any(Number) });
  });

  it("reads JSON Lines as well, and prints CSV and tables for a screen", async () => {
    const lines = join(folder, "lines");
    await variorum("export", ferry, "-o", lines, "--only", "quotes,events");
    const { out } = await variorum(
      "sql",
      lines,
      "select kind, count(*) as n from quotes group by kind order by kind",
      "--format",
      "csv",
    );
    expect(out.split("\r\n")[0]).toBe("kind,n");
    const screen = await variorum("sql", lines, "select 1 as one, 'x' as two", "--format", "table");
    expect(screen.out).toBe("one  two\n───  ───\n1    x\n");
  });

  it.each([
    ["select * from read_text('/etc/hostname')", "disabled by configuration"],
    ["select * from read_csv('/etc/passwd')", "disabled by configuration"],
    ["select * from glob('/etc/*')", "disabled by configuration"],
    ["copy (select 1) to '/tmp/variorum-never.csv'", "disabled by configuration"],
    ["attach '/tmp/variorum-never.db'", "a query reads only"],
    ["create table x as select 1", "a query reads only"],
    ["set enable_external_access = true", "a query reads only"],
    ["install httpfs", "a query reads only"],
    ["select 1; select 2", "give one query, not 2"],
    ["", "the query is empty"],
    ["select speeker from quotes", "Candidate bindings"],
    ["select", "does not work"],
    ["select error('it''s planted') from quotes", "it's planted"],
  ])("%j reads nothing else and writes nothing: exit code 2", async (query, message) => {
    const { code, out, said } = await sql(query);
    expect([code, out]).toEqual([2, ""]);
    expect(said).toContain(message);
  });

  it("does not let a table be overwritten through its own name", async () => {
    const path = join(tables, "quotes.parquet").replaceAll("'", "''");
    const before = readFileSync(join(tables, "quotes.parquet"));
    expect((await sql(`copy (select 1) to '${path}'`)).code).toBe(2);
    expect(readFileSync(join(tables, "quotes.parquet")).equals(before)).toBe(true);
  });

  it("reads the folders that Spark writes, a folder a table", async () => {
    const spark = join(folder, "spark");
    mkdirSync(join(spark, "quotes"), { recursive: true });
    for (const part of ["part-0.parquet", "part-1.parquet"])
      copyFileSync(join(tables, "quotes.parquet"), join(spark, "quotes", part));
    const one = (await sql("select count(*) as n from quotes")).rows[0] as { n: number };
    const { rows } = await variorum("sql", spark, "select count(*) as n from quotes");
    expect(rows).toEqual([{ n: 2 * one.n }]);
  });

  it("hands on hostile values as they are, and shows none that could move a terminal's cursor", async () => {
    const hostile = "\u001b[2J';drop table quotes;--";
    const { articles } = createCorpus([createArticle({ id: hostile, text: `"We go," said Ann Lee.` })]);
    const path = join(folder, "hostile");
    mkdirSync(path);
    writeFileSync(join(path, "quotes.jsonl"), `${JSON.stringify(makeTables(articles).quotes[0])}\n`);
    const { rows } = await variorum("sql", path, "select article from quotes");
    expect(rows).toEqual([{ article: hostile }]);
    expect((await variorum("sql", path, "select article from quotes", "--format", "table")).out).not.toContain(
      "\u001b",
    );
  });

  it("says what is wrong with a folder or a file", async () => {
    expect(await variorum("sql", folder, "select 1")).toMatchObject({
      code: 3,
      said: expect.stringContaining("holds no tables"),
    });
    expect(await variorum("sql", folder)).toMatchObject({ code: 2, said: expect.stringContaining("sql --help") });
    const broken = join(folder, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "quotes.parquet"), "no parquet");
    expect(await variorum("sql", broken, "from quotes")).toMatchObject({
      code: 3,
      said: expect.stringContaining("quotes.parquet"),
    });
  });
});
