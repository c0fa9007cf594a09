import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import vm from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import type { Converter } from "../../src/kernel/converter/converter";
import { createConverter } from "../../src/kernel/converter/create";
import { createExports } from "../../src/kernel/executor/modules";
import { allSessions } from "./snippets";

interface Step {
  /** code and line of what is wrong */
  wrong: string[];
  declarations: string[];
  /** the names that are shared afterwards, with their values */
  names: string[];
  value: string;
}

/** One cell checked, compiled and run. */
type Convert = (
  declarations: string,
  source: string,
) => { wrong: string[]; code: string | null; declarations: string; isAsync: boolean; lastValue: string | null };

const own =
  (converter: Converter): Convert =>
  (declarations, source) => {
    const found = converter.convert(declarations, source);
    return { ...found, wrong: found.diagnostics.map(({ code, line }) => `TS${code} line ${line}`) };
  };

const stock = (): Convert => {
  const { createConverter } = require("tslab/dist/converter");
  const converter = createConverter({ isJS: false, isBrowser: false });
  return (declarations, source) => {
    const found = converter.convert(declarations, source);
    return {
      wrong: found.diagnostics.map(
        (each: { code: number; start: { line: number } }) => `TS${each.code} line ${each.start.line + 1}`,
      ),
      code: found.output ?? null,
      declarations: found.declOutput ?? "",
      isAsync: found.hasToplevelAwait === true,
      lastValue: found.lastExpressionVar ?? null,
    };
  };
};

async function run(convert: Convert, cells: readonly string[]): Promise<Step[]> {
  const names = createExports();
  let declarations = "";
  const steps: Step[] = [];
  for (const cell of cells) {
    const { wrong, code, isAsync, lastValue, ...more } = convert(declarations, cell);
    let value = "";
    if (wrong.length === 0) {
      declarations = more.declarations;
      value = await evaluate(names, code, isAsync, lastValue);
    }
    const shared = Object.keys(names)
      .sort()
      .map((name) => `${name} = ${shown(names[name])}`);
    steps.push({ wrong, declarations: normal(declarations), names: shared, value });
  }
  return steps;
}

async function evaluate(
  names: { [name: string]: unknown },
  code: string | null,
  isAsync: boolean,
  lastValue: string | null,
): Promise<string> {
  try {
    const body = vm.runInThisContext(`(${isAsync ? "async " : ""}function (exports, require) {\n${code ?? ""}\n})`);
    await body(names, require);
  } catch (error) {
    return `thrown: ${error}`;
  }
  if (lastValue === null) return "";
  const value = names[lastValue];
  delete names[lastValue];
  return shown(value);
}

function shown(value: unknown): string {
  if (typeof value === "function") return `function ${value.name}`;
  if (typeof value !== "object" || value === null) return String(value);
  return Object.prototype.toString.call(value) + Object.keys(value).slice(0, 20).join();
}

/** Statements in one order: releases of TypeScript write them in different ones. */
function normal(declarations: string): string[] {
  return declarations
    .replace('/// <reference types="node" />', "")
    .replace(/^(let \w+: any;)$/gm, "declare $1")
    .split(/\n(?=\S)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "" && statement !== "}")
    .sort();
}

/** Where the two differ on purpose or by the release of TypeScript: the cell, why, and how ours ends. */
const differences: { cells: string[]; why: string; end: Partial<Step> }[] = [
  { cells: ["const w3 = await (async () => 3)(); w3"], why: "tslab takes await for a function", end: { value: "3" } },
  {
    cells: ["const { a13 } = { b: 1 }"],
    why: "TypeScript's wording",
    end: { wrong: ["TS2339 line 1", "TS2353 line 1"] },
  },
  { cells: ["type T16 = Missing16"], why: "TypeScript says it once", end: { wrong: ["TS2304 line 1"] } },
  { cells: ["const __proto = 1; __proto"], why: "tslab adds an underscore", end: { value: "1" } },
  { cells: ["export const ex9 = 1", "ex9"], why: "tslab exports a name twice", end: { value: "1" } },
  {
    cells: ["declare global { interface Array<T> { last9(): T } }", "typeof [1].last9"],
    why: "tslab takes the block for a name",
    end: { wrong: [], value: "undefined" },
  },
  { cells: ["let x = 1", "({ x })"], why: "tslab loses a shorthand", end: { value: "[object Object]x" } },
];

/** tslab's converter watches the folder it is made in: one in which nothing happens. */
const folder = mkdtempSync(join(tmpdir(), "variorum-converter-"));
mkdirSync(join(folder, "node_modules"));
symlinkSync(resolve(__dirname, "../../node_modules/@types"), join(folder, "node_modules/@types"));
const home = process.cwd();
process.chdir(folder);
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe("our converter against tslab's", () => {
  const converters = { own: own(createConverter(process.cwd())), stock: stock() };

  it.each(allSessions.map((cells) => ({ name: cells.join(" ⏎ ").slice(0, 120), cells })))(
    "$name",
    async ({ cells }) => {
      const [ours, theirs] = [await run(converters.own, cells), await run(converters.stock, cells)];
      expect(ours).toEqual(theirs);
    },
  );

  it.each(differences)("differs in $cells: $why", async ({ cells, end }) => {
    const [ours, theirs] = [await run(converters.own, cells), await run(converters.stock, cells)];
    expect(ours.at(-1)).toMatchObject(end);
    expect(ours).not.toEqual(theirs);
  });
});
