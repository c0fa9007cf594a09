import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runExample } from "./run-example";
import { modules } from "./sample";

interface Block {
  heading: string;
  language: string;
  file: string | null;
  code: string;
}

const text = readFileSync(resolve(__dirname, "../../docs/cookbook.md"), "utf8");
const blocks = readBlocks(text);
const folder = mkdtempSync(join(tmpdir(), "variorum-cookbook-"));
const before = process.cwd();

/** Fenced blocks with the heading they stand under; "```text file=a.txt" is a file of the folder. */
function readBlocks(markdown: string): Block[] {
  const found: Block[] = [];
  let heading = "";
  for (const part of markdown.matchAll(/^## (.*)$|^```(\S+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)) {
    if (part[1] !== undefined) heading = part[1];
    else found.push({ heading, language: part[2]!, file: part[3] ?? null, code: part[4]! });
  }
  return found;
}

const own: { readonly [name: string]: unknown } = modules;
const importByName = (name: string): unknown => own[name] ?? import(/* @vite-ignore */ name);

beforeAll(() => {
  for (const { file, code } of blocks) {
    if (file === null) continue;
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

it("tells how to do what people ask for", () => {
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  for (const word of [
    "folder",
    "JSON Lines",
    "HTML",
    "alias",
    "stop list",
    "verb",
    "unit",
    "only",
    "Danfo",
    "Arquero",
    "DuckDB",
  ])
    expect(headings.join("\n")).toContain(word);
  const run = blocks.filter(({ language }) => language === "ts").map(({ heading }) => heading);
  expect(headings.filter((heading) => !run.includes(heading!))).toEqual([]);
});

describe("each piece of code gives what stands behind it", () => {
  it.each(blocks.filter(({ language }) => language === "ts"))("$heading", async ({ code }) => {
    expect(await runExample(code, { __import: importByName })).toBeGreaterThan(0);
  });
});
