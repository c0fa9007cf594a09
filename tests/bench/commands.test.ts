import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "variorum-eval-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const result = spawnSync(process.execPath, ["bench/run.mjs", ...args], { cwd: root, encoding: "utf8" });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

const text = '"We start now," Anna Kerr said.\n';
const gold = {
  id: "invented",
  text,
  quotes: [{ start: 1, end: 13, type: "direct", speaker: { start: 16, end: 25, text: "Anna Kerr" } }],
};

describe("npm run eval and npm run bench", { timeout: 120_000 }, () => {
  it("print the scores of a gold file, with the half it is", () => {
    const file = join(folder, "dev.jsonl");
    writeFileSync(file, `${JSON.stringify(gold)}\n`);
    const { code, out } = run("eval", "quotes", file);
    expect(out).toMatch(/dev half, 1 articles: exact 100\.0, .*joint 100\.0/);
    expect(code).toBe(0);
  });

  it("say what is wrong with the call", () => {
    expect(run("eval", "quotes", join(folder, "none.jsonl"))).toMatchObject({
      code: 3,
      error: expect.stringContaining("not found"),
    });
    expect(run("eval", "all", folder)).toMatchObject({ code: 3, error: expect.stringContaining("no annotated data") });
    expect(run("eval")).toMatchObject({ code: 2, error: expect.stringContaining("npm run eval -- WHAT GOLD") });
  });

  it("time a room on texts of one's own", () => {
    const { code, out } = run("bench", "--help");
    expect(out).toMatch(/npm run bench/);
    expect(code).toBe(0);
  });

  it("measure counts beside a C program where there is a compiler, and say what growth is", () => {
    const { code, out } = run("bench", "counts", "--small", join(root, "tests/fixtures/ferry"));
    expect(out).toMatch(/counts of \d+ articles, 1 MB +CPU s/);
    expect(out).toMatch(/C, one thread, ASCII only +(?:[\d.e-]+ +[\d.]+|not here)/);
    expect(out).toMatch(/C, one thread, the same words +(?:[\d.e-]+ +[\d.]+|not here)/);
    expect(out.match(/the same counts +yes/g)?.length).toBe(out.includes("not here") ? 1 : 2);
    expect(out).toMatch(/createCounter, one thread +[\d.]+ +[\d.]+ +[\d.]+/);
    expect(out).toMatch(/variorum words --each, rows too +[\d.]+/);
    expect(code).toBe(0);
  });

  it("find all copies they plant in an archive", () => {
    const { code, out } = run("bench", "archive", "--small", join(root, "tests/fixtures/ferry"));
    expect(out).toMatch(/planted exact +5 of 5 /);
    expect(out).toMatch(/planted altered +5 of 5 /);
    expect(out).toMatch(/planted whole +1 of 1 /);
    expect(code).toBe(0);
  });
});
