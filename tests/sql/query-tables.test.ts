import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDuckDB } from "../../src/sql/duckdb";
import { queryTables } from "../../src/sql/query-tables";
import { sparkSchemas } from "../../src/sql/spark-types";
import { tableTypes } from "../../src/sql/table-types";
import { makeTables, tableColumns, tableNames } from "../../src/tables";
import { readCorpus } from "../../src/text";

const ferry = async () => makeTables((await readCorpus(join(__dirname, "../fixtures/ferry"))).articles);

describe("queryTables", () => {
  it("hands every table to SQL and back as it is", async () => {
    const tables = await ferry();
    for (const name of tableNames)
      expect([name, await queryTables({ [name]: tables[name] }, `from "${name}"`)]).toEqual([
        name,
        JSON.parse(JSON.stringify(tables[name])),
      ]);
  });

  it("joins tables and looks into their fields", async () => {
    const { quotes, articles } = await ferry();
    const rows = await queryTables(
      { quotes, articles },
      "select siglum, count(*) as quotes, max(len(content.text)) > 0 as hasText from quotes join articles using (article) group by siglum order by siglum",
    );
    expect(rows.map((row) => row.siglum)).toEqual(["A", "B", "C"]);
    expect(rows.reduce((sum, row) => sum + (row.quotes as number), 0)).toBe(quotes.length);
    expect(rows[0]).toMatchObject({ hasText: true });
  });

  it.each([
    ["copy quotes to '/tmp/variorum-never.csv'", /query reads only|disabled/],
    ["select * from read_text('/etc/hostname')", /disabled by configuration/],
    ["drop table quotes", /query reads only/],
    ["", /empty/],
  ])("%j is refused", async (query, message) => {
    await expect(queryTables({ quotes: [] }, query)).rejects.toThrow(message);
  });
});

describe("the types of the columns", () => {
  it("are there for every column of every table, for DuckDB and for Spark", () => {
    for (const name of tableNames) {
      const columns = [...new Set(tableColumns[name].map((column) => column.replace(/\.(?:start|end|text)$/, "")))];
      expect([name, Object.keys(tableTypes[name])]).toEqual([name, columns]);
      for (const column of columns) expect(sparkSchemas()[name]).toContain(`\`${column}\` `);
    }
    expect(sparkSchemas().utterances).toBe(
      "`id` STRING, `speaker` STRING, `quotes` ARRAY<STRING>, `echoes` ARRAY<STRUCT<`article`: STRING, `start`: INT, `end`: INT, `text`: STRING>>, `relations` ARRAY<STRUCT<`a`: STRING, `b`: STRING, `relation`: STRING, `attribution`: STRING, `changes`: ARRAY<STRUCT<`from`: STRING, `to`: STRING, `meaning`: BOOLEAN>>>>",
    );
  });

  it("say how to install DuckDB where it is missing", async () => {
    const missing = loadDuckDB(async () => {
      throw new Error("Cannot find module");
    });
    await expect(missing).rejects.toThrow("npm install @duckdb/node-api");
  });
});
