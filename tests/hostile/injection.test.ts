import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/main";
import { processTerminal } from "../../src/cli/terminal";
import { parseCsv } from "../../src/frames/parse-csv";
import { fromCsv, fromJsonLines, toCsv } from "../../src/frames/table";
import { show } from "../../src/notebook";
import { queryTables } from "../../src/sql";
import { quote } from "../../src/sql/duckdb";
import { makeTables, type Tables, tableColumns, tableNames } from "../../src/tables";
import { readCorpus } from "../../src/text";
import { fakeTerminal } from "../cli/fake-terminal";
import { hostileNames, writeHostileCorpus } from "./corpus";

const folder = mkdtempSync(join(tmpdir(), "variorum-hostile-"));
const corpus = writeHostileCorpus(folder);
const output = join(folder, 'it\'s "out" $(id)');
let tables: Tables;

beforeAll(async () => {
  const { articles, corrections } = await readCorpus(corpus);
  tables = makeTables(articles, undefined, { corrections });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function variorum(...args: string[]) {
  const { terminal, heard } = fakeTerminal({ isScreen: args[0] === "screen" });
  const code = await run(args[0] === "screen" ? args.slice(1) : args, terminal);
  return { code, ...heard };
}

describe("hostile texts, names, outlets and corrections", () => {
  it("are read as they are, every name its own article", async () => {
    const { articles, problems } = await readCorpus(corpus);
    expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
    const names = articles.map(({ article }) => article);
    expect(new Set(names).size).toBe(names.length);
    for (const name of hostileNames) expect(names).toContain(name);
  });

  it("reach the tables: as speakers, words, outlets, ids", () => {
    const speakers = new Set(tables.quotes.map(({ speaker }) => speaker));
    for (const piece of ["<script>window.variorumCanary=true</script>", "__proto__"]) expect(speakers).toContain(piece);
    expect(tables.words.map(({ word }) => word)).toContain("constructor");
    expect(tables.articles.map(({ article }) => article)).toContain("../../../etc/owned");
  });

  it("come back from JSON Lines, CSV and Parquet as they were, and write nowhere else", async () => {
    for (const format of ["jsonl", "csv", "parquet"]) {
      const code = (await variorum("export", corpus, "-o", join(output, format), "--format", format)).code;
      expect([format, code]).toEqual([format, 0]);
    }
    for (const name of tableNames) {
      const rows = JSON.parse(JSON.stringify(tables[name]));
      expect(fromJsonLines(readFileSync(join(output, "jsonl", `${name}.jsonl`), "utf8"))).toEqual(rows);
      const csv = readFileSync(join(output, "csv", `${name}.csv`), "utf8");
      expect(csv).toBe(toCsv(rows, tableColumns[name]));
      if (rows.length > 0 && name !== "checks") expect(fromCsv(csv)).toEqual(rows);
      const { out } = await variorum("sql", join(output, "parquet"), `from "${name}"`);
      expect([name, fromJsonLines(out)]).toEqual([name, rows]);
    }
  });

  it("begin no cell of a CSV with what a spreadsheet runs", () => {
    for (const name of tableNames)
      for (const record of parseCsv(toCsv(tables[name], tableColumns[name])))
        for (const { text, isQuoted } of record)
          if (isQuoted || !/^-?[\d.e+-]+$/.test(text)) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });

  it("are found in SQL by what they are", async () => {
    for (const speaker of new Set(tables.quotes.map((row) => row.speaker))) {
      if (speaker === null || speaker.includes("\0")) continue;
      const query = `select count(*) as n from quotes where speaker = ${quote(speaker)}`;
      const n = tables.quotes.filter((row) => row.speaker === speaker).length;
      expect([speaker, await queryTables({ quotes: tables.quotes }, query)]).toEqual([speaker, [{ n }]]);
    }
  });

  it.each(tableNames)("send a screen no control character in the table %s", async (name) => {
    const { code, out } = await variorum("screen", name, corpus);
    expect(code).toBe(0);
    expect(out.match(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)).toBeNull();
  });
});

describe("what goes to a terminal that a person watches", () => {
  it.each(["jsonl", "csv"])("has no escape sequences as %s either", async (format) => {
    const terminal = screenTerminal();
    expect(await run(["quotes", corpus, "--format", format], terminal.terminal)).toBe(0);
    const text = terminal.end().replaceAll("\r\n", "\n");
    expect(text).toContain("variorumCanary");
    expect(text.match(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)).toBeNull();
  });

  it("nor in what show() prints outside a notebook", () => {
    const { end } = screenTerminal();
    show([{ name: "\u001b[2J\u202e", text: "\u009b31m" }]);
    expect(end()).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });

  it("but reaches a file or a program as it is", () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    processTerminal().out("\u001b[31mred\r\n");
    expect(write).toHaveBeenCalledWith("\u001b[31mred\r\n");
    write.mockRestore();
  });
});

/** The real terminal, made to believe that a person watches. */
function screenTerminal() {
  const before = process.stdout.isTTY;
  process.stdout.isTTY = true;
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  return {
    terminal: processTerminal(),
    /** end it; what was written */
    end: (): string => {
      const written = write.mock.calls.map(([text]) => String(text)).join("");
      write.mockRestore();
      process.stdout.isTTY = before;
      return written;
    },
  };
}

it("a name that is not there is refused without an escape sequence", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  processTerminal().say("variorum: \u001b[2J\u202e: no such file");
  const said = write.mock.calls.map(([text]) => String(text)).join("");
  write.mockRestore();
  expect(said).toBe("variorum: \u241b[2J\ufffd: no such file\n");
});
