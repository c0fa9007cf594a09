import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { tableNames } from "../../src/tables";
import { fakeTerminal } from "./fake-terminal";

const ferry = join(__dirname, "../fixtures/ferry");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function variorum(args: string[], options: Parameters<typeof fakeTerminal>[0] = {}) {
  const { terminal, heard } = fakeTerminal(options);
  return { code: await run(args, terminal), ...heard };
}

describe("variorum", () => {
  it("prints help with an example for itself and for every command", async () => {
    for (const args of [
      ["--help"],
      ...["report", "export", "gate", "sql", "worker", "kernel", "lab", ...tableNames].map((name) => [name, "--help"]),
    ]) {
      const { code, out } = await variorum(args);
      expect([args, code]).toEqual([args, 0]);
      expect(out).toMatch(/Usage:[\s\S]*Examples?:/);
    }
  });

  it.each([
    [[], "say what to do"],
    [["claim", ferry], "Did you mean 'claims'?"],
    [["claims"], "give a file or a folder"],
    [["claims", ferry, "--format", "xml"], "choose one of table, jsonl, csv"],
    [["claims", ferry, "--colour"], "See 'variorum claims --help'"],
    [["export", ferry, "-o", ""], "--output is empty"],
    [["export", ferry, "--only", "quotes,figures"], "--only figures: choose one of articles"],
    [["claims", "-", ferry], "stands alone"],
    [["claims", ferry, "--all"], "--all is for quotes and utterances"],
    [["quotes", ferry, "--all", "--each"], "--all and --each exclude each other"],
  ])("%j is wrong usage: exit code 2 and what to do", async (args, message) => {
    const { code, out, said } = await variorum(args);
    expect(code).toBe(2);
    expect(said).toContain(message);
    expect(out).toBe("");
  });

  it.each(tableNames)("%s prints rows as JSON Lines when a program reads", async (table) => {
    const { code, out } = await variorum([table, ferry]);
    expect(code).toBe(0);
    const rows = out
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
    if (table !== "checks" && table !== "copies") expect(rows.length).toBeGreaterThan(0);
  });

  it("prints a table on a screen, no line wider than it", async () => {
    const { out } = await variorum(["quotes", ferry], { isScreen: true });
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^article +kind +speaker +cue\.text +content\.text/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("--all gives thoughts too, and is never passed over: an archive that is too large for it is said", async () => {
    const thought = { id: "x", text: "Ann Lee thinks that the bridge is safe for lorries." };
    const line = `${JSON.stringify(thought)}\n`;
    expect((await variorum(["quotes", "-"], { stdin: line })).out).toBe("");
    expect((await variorum(["quotes", "-", "--all"], { stdin: line })).out).toContain("the bridge is safe");
    const path = join(folder, "large.jsonl");
    writeFileSync(path, `${JSON.stringify({ ...thought, text: thought.text.repeat(45_000) })}\n`);
    const { code, said } = await variorum(["quotes", path, "--all"]);
    expect([code, said]).toEqual([2, expect.stringContaining("no archive this large")]);
  });

  it("reads JSON Lines from standard input", async () => {
    const stdin = `${JSON.stringify({ id: "x", text: 'Ann Lee said: "We will go."' })}\n`;
    const { code, out } = await variorum(["quotes", "-"], { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(out.split("\n")[0])).toMatchObject({ article: "x", speaker: "Ann Lee" });
  });
});

describe("variorum export", () => {
  it("writes each table and meta.json, the same bytes each time, and leaves nothing beside them", async () => {
    expect((await variorum(["export", ferry, "-o", join(folder, "a")])).code).toBe(0);
    expect((await variorum(["export", ferry, "-o", join(folder, "b")])).code).toBe(0);
    const names = readdirSync(join(folder, "a")).sort();
    expect(names).toEqual([...tableNames.map((name) => `${name}.jsonl`), "meta.json"].sort());
    for (const name of names)
      expect(readFileSync(join(folder, "b", name), "utf8")).toBe(readFileSync(join(folder, "a", name), "utf8"));
    const meta = JSON.parse(readFileSync(join(folder, "a/meta.json"), "utf8"));
    expect(meta.inputs.map((input: { article: string }) => input.article)).toEqual([
      "1-courier.txt",
      "2-herald.txt",
      "3-gazette.txt",
    ]);
  });

  it("writes only the tables asked for, as CSV with a header", async () => {
    await variorum(["export", ferry, "-o", folder, "--format", "csv", "--only", "claims,checks"]);
    expect(readdirSync(folder).sort()).toEqual(["checks.csv", "claims.csv", "meta.json"]);
    expect(readFileSync(join(folder, "checks.csv"), "utf8")).toMatch(/^id,kind,numbers,verdict,explanation\r?\n/);
  });
});

describe("inputs that cannot be read", () => {
  it("a missing path is named, with exit code 3 and nothing written", async () => {
    const { code, said } = await variorum(["export", join(folder, "nowhere"), "-o", join(folder, "out")]);
    expect(code).toBe(3);
    expect(said).toContain("nowhere");
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["empty.txt", Buffer.from("")],
    ["picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0xff, 0xfe, 0, 0, 1])],
  ])("%s is named and left out; the other texts are worked on; exit code 3", async (name, bytes) => {
    writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, "good.txt"), "Ann Lee said on Monday that 12 boats were lost.\n");
    const { code, out, said } = await variorum(["articles", folder]);
    expect(code).toBe(3);
    expect(said).toContain(name);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).article),
    ).toEqual(["good.txt"]);
  });

  it("one text alone gives its tables: what compares texts is simply empty or single-source", async () => {
    const { code, out } = await variorum(["claims", join(ferry, "1-courier.txt")]);
    expect(code).toBe(0);
    for (const line of out.trimEnd().split("\n")) expect(JSON.parse(line).verdict).toBe("single-source");
  });
});
