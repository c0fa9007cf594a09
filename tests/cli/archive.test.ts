import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { writeArchive } from "../../src/cli/archive/archive";
import { linesOf, readBlocks } from "../../src/cli/archive/blocks";
import { createKeySet } from "../../src/cli/archive/key-set";
import { openSource, spoolInput } from "../../src/cli/archive/source";
import { run } from "../../src/cli/main";
import { toCsv, toJsonLines } from "../../src/frames/table";
import { makeTables, type TableName, tableColumns, tableNames } from "../../src/tables";
import { readCorpus } from "../../src/text";
import { casesOf } from "../cases";
import { fakeTerminal } from "./fake-terminal";

const folder = mkdtempSync(join(tmpdir(), "variorum-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 66 articles on 22 events, some of them copies, with letters of several scripts; ids in no order of the alphabet. */
const records = Array.from({ length: 66 }, (_, at) => {
  const event = at % 22;
  const place = `${"BCDFGHKLMNPRSTVWXZJQYÄ"[event]}orv${"aeiou"[event % 5]}n${event}x`;
  const lead = `A storm hit ${place} on Friday, and the old weir of ${place} broke at noon, the mayor of the town said.`;
  const speech = `"We will mend the weir${event}x and the mill${event}x by hand," said Anna ${place}. It cost ${100 + event} crowns.`;
  const more =
    at % 3 === 0 ? "Größe und Ruhm. Ничего нового. 他說沒有。" : `The US and the United States sent ${at} boats.`;
  return {
    id: `${(at * 7) % 10}-${at}`,
    text: `${lead}\n\n${speech}\n\n${more}`,
    published: `2021-03-0${1 + (at % 3)}`,
  };
});
const linesOfRecords = (some: readonly object[]): string => some.map((each) => `${JSON.stringify(each)}\n`).join("");

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function archive(path: string, tables: readonly TableName[] = tableNames) {
  const { terminal, heard } = fakeTerminal();
  const source = openSource([path]);
  const out: { [table: string]: string } = Object.fromEntries(tables.map((table) => [table, ""]));
  try {
    const result = await writeArchive(source, tables, terminal, (table, piece) => {
      out[table] += typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8");
    });
    return { out, said: heard.said, ...result };
  } finally {
    source.close();
  }
}

async function inMemory(path: string) {
  const { articles } = await readCorpus(path);
  const tables = makeTables(articles, tableNames);
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, toJsonLines(rows)]));
}

describe("an archive worked on in parts", () => {
  it.each([
    ["many articles", records],
    ["few articles", records.slice(0, 5)],
    ["ids that come twice", [...records.slice(0, 30), ...records.slice(10, 40), { ...records[3]!, id: "3-9~2" }]],
  ])("gives the bytes of every table that memory gives: %s", async (_, some) => {
    const path = file("archive.jsonl", linesOfRecords(some));
    const [{ out, incomplete }, whole] = [await archive(path), await inMemory(path)];
    for (const table of Object.keys(whole)) expect([table, out[table]]).toEqual([table, whole[table]]);
    expect(out.claims).not.toBe("");
    expect(incomplete).toBe(false);
  });

  it("gives them for any texts in any script, whatever the blocks they fall into", async () => {
    const word = fc.oneof(
      fc.constantFrom(
        "the",
        "US",
        "United States",
        "cafe\u0301",
        "Größe",
        "Москва",
        "ferry",
        "“",
        "”",
        "said Ann Lee",
        "19th",
        "$3.5m",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `x ${words.join(" ")}.`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (texts) => {
        const path = file("any.jsonl", linesOfRecords(texts.map((each, at) => ({ id: `${at % 7}`, text: each }))));
        const [{ out }, whole] = [await archive(path), await inMemory(path)];
        for (const table of Object.keys(whole)) expect([table, out[table]]).toEqual([table, whole[table]]);
      }),
      { numRuns: casesOf(25, 500) },
    );
  });

  it("leaves out lines that are no articles, and names them once", async () => {
    const path = file("bad.jsonl", `\ufeff${linesOfRecords(records.slice(0, 3))}\n{"id":\n{"id":"x"}\n7\n`);
    const { out, said } = await archive(path, ["quotes", "words"]);
    expect(said.match(/:5: |line 5 /g)).toHaveLength(1);
    expect(said).toMatch(/line 6 is left out: it has no text/);
    expect(said).toMatch(/line 7 is left out: it is not a JSON object/);
    expect(out.quotes!.trimEnd().split("\n")).toHaveLength(6);
  });

  it("leaves nothing in the temporary folder", async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith("variorum-"));
    await archive(file("archive.jsonl", linesOfRecords(records.slice(0, 4))), ["words"]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("variorum-"))).toEqual(before);
  });
});

describe("variorum over JSON Lines of more than 2 MB", () => {
  const long = records.slice(0, 40).map((each, at) => ({
    ...each,
    text: `${each.text}\n\n${Array.from({ length: 9000 }, (_, word) => `w${(word * (at + 3)) % 700}x`).join(" ")}.`,
  }));

  it("exports the same tables with the input's hash, and prints them from standard input too", async () => {
    const path = file("long.jsonl", linesOfRecords(long));
    const { terminal, heard } = fakeTerminal();
    const output = join(folder, "long");
    expect(await run(["export", path, "-o", output, "--only", "words,keywords,quotes"], terminal)).toBe(0);
    expect(readdirSync(output).sort()).toEqual(["keywords.jsonl", "meta.json", "quotes.jsonl", "words.jsonl"]);
    const { articles } = await readCorpus(path);
    const whole = makeTables(articles, ["words", "keywords", "quotes"]);
    for (const [table, rows] of Object.entries(whole))
      expect(readFileSync(join(output, `${table}.jsonl`), "utf8") === toJsonLines(rows)).toBe(true);
    const meta = JSON.parse(readFileSync(join(output, "meta.json"), "utf8"));
    expect(meta.inputs).toEqual([{ path: "long.jsonl", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(meta.rows).toEqual(Object.fromEntries(Object.entries(whole).map(([table, rows]) => [table, rows.length])));
    expect(heard.said).toBe("");

    const stream = fakeTerminal({ stdin: linesOfRecords(long) });
    expect(await run(["quotes", "-", "--format", "csv"], stream.terminal)).toBe(0);
    expect(stream.heard.out).toBe(toCsv(whole.quotes, tableColumns.quotes));
  });

  it.each([
    ["quotes", "-"],
    ["quotes", "-", "--each"],
  ])("waits after each piece of %s %s until its reader has taken it", async (...args) => {
    const { terminal } = fakeTerminal();
    const order: string[] = [];
    const stdin = Readable.from(long.map((each) => linesOfRecords([each])));
    const waiting = { stdin, out: () => void order.push("out"), taken: async () => void order.push("taken") };
    expect(await run(args, { ...terminal, ...waiting })).toBe(0);
    expect(order.length).toBeGreaterThan(3);
    expect(order.filter((each, at) => each !== ["out", "taken"][at % 2])).toEqual([]);
  });
});

describe("--each", () => {
  async function each(args: string[], stdin = linesOfRecords(records)) {
    const { terminal, heard } = fakeTerminal({ stdin });
    return { code: await run(args, terminal), ...heard };
  }

  it.each(["quotes", "numbers"])("%s: the rows that an article has by itself", async (table) => {
    const { code, out } = await each([table, "-", "--each"]);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const path = file("each.jsonl", linesOfRecords(records));
    const compared = (await inMemory(path))
      [table]!.trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const field = table === "quotes" ? "utterance" : "claim";
    expect(rows).toEqual(compared.map((row) => ({ ...row, [field]: null })));
    expect(code).toBe(0);
  });

  it("words: counts straight from the text, also as CSV", async () => {
    const stdin = linesOfRecords([{ id: "a,b", text: "The ferry left. The ferry’s crew didn’t." }]);
    const { out } = await each(["words", "-", "--each"], stdin);
    const words = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(words.map((row) => [row.article, row.word, row.count])).toEqual([
      ["a,b", "the", 2],
      ["a,b", "ferry", 2],
      ["a,b", "left", 1],
      ["a,b", "crew", 1],
      ["a,b", "didn't", 1],
    ]);
    const csv = (await each(["words", "-", "--each", "--format", "csv"], stdin)).out.split("\r\n");
    expect(csv[0]).toBe("article,word,forms,count,perThousand,dispersion");
    expect(csv[2]).toBe(`"a,b",ferry,[],2,${2000 / 7},`);
  });

  it("is refused where articles are compared, and for what is no JSON Lines", async () => {
    expect(await each(["claims", "-", "--each"])).toMatchObject({
      code: 2,
      said: expect.stringContaining("--each is for"),
    });
    expect(await each(["words", __dirname, "--each"])).toMatchObject({
      code: 2,
      said: expect.stringContaining("JSON Lines"),
    });
  });
});

describe("the parts of the work", () => {
  it("cuts inputs into blocks of whole lines that hold all bytes", async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `${"é".repeat((at * 37) % 900)}${at}\n`).join("");
    const bytes = Buffer.from(`${lines}last`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 5000) }, (_, at) =>
      bytes.subarray(at * 5000, at * 5000 + 5000),
    );
    const stream = (async function* () {
      for (const chunk of chunks) yield chunk;
    })();
    const blocks = [];
    for await (const block of readBlocks([stream])) blocks.push(block);
    expect(blocks.length).toBeGreaterThan(2);
    expect(Buffer.concat(blocks.map((block) => block.bytes)).equals(bytes)).toBe(true);
    let line = 1;
    let offset = 0;
    for (const block of blocks) {
      expect([block.firstLine, block.offset]).toEqual([line, offset]);
      line += linesOf(block.bytes).length;
      offset += block.bytes.length;
    }
    expect(line).toBe(3002);
  });

  it("remembers keys", () => {
    const set = createKeySet();
    for (let at = 0; at < 20_000; at++) set.add(`key ${at}`);
    expect(Array.from({ length: 40_000 }, (_, at) => set.has(`key ${at}`)).filter((has) => has)).toHaveLength(20_000);
  });

  it("puts a long standard input into a file, a short one not", async () => {
    const long = await spoolInput(fakeTerminal({ stdin: "x".repeat(100) }).terminal, 50);
    if (!("large" in long)) throw new Error("it was not put into a file");
    expect(readFileSync(long.large.paths[0]!, "utf8")).toBe("x".repeat(100));
    long.large.close();
    expect(await spoolInput(fakeTerminal({ stdin: "xyz" }).terminal, 50)).toEqual({ small: ["xyz"] });
  });

  it("gives the same rows with two threads as with none (the command as it is built)", async () => {
    const path = file("threads.jsonl", linesOfRecords(records));
    for (const args of [
      ["words", path, "--each"],
      ["quotes", path, "--each"],
    ]) {
      const { terminal, heard } = fakeTerminal();
      expect(await run(args, terminal)).toBe(0);
      const built = spawnSync(process.execPath, [join(__dirname, "../../dist/cli/main.js"), ...args], {
        encoding: "utf8",
      });
      expect(built.stdout).toBe(heard.out);
    }
  });
});
