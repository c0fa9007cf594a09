// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are programs
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, startKernel } from "./client";

const folder = mkdtempSync(join(tmpdir(), "variorum notebooks "));
const files = {
  "helper.ts": "import { half } from './deeper/half';\nexport const quarter = (n: number): number => half(half(n));",
  "deeper/half.ts": "export const half = (n: number): number => n / 2;",
  "plain.js": "exports.name = 'plain';",
  "module.mjs": "export const up = (text) => text.toUpperCase();",
  "typed.mts": "import { half } from './deeper/half.js';\nexport const eighth = (n: number): number => half(n) / 4;",
  "lazy.ts": "export const load = async () => (await import('./deeper/half')).half(10);",
  "data.json": '{ "rows": [1, 2, 3] }',
  "node_modules/only-esm/package.json":
    '{ "name": "only-esm", "type": "module", "exports": { ".": { "types": "./types/index.d.ts", "default": "./lib/index.js" }, "./part": { "types": "./types/part.d.ts", "default": "./lib/part.js" } } }',
  "node_modules/only-esm/lib/index.js": "export const greet = (name) => `hello ${name}`;",
  "node_modules/only-esm/lib/part.js": "export default 7;",
  "node_modules/only-esm/types/index.d.ts": "/** Greets. */\nexport declare function greet(name: string): string;",
  "node_modules/only-esm/types/part.d.ts": "declare const seven: number;\nexport default seven;",
  "node_modules/waits/package.json":
    '{ "name": "waits", "type": "module", "exports": "./index.js", "types": "./index.d.ts" }',
  "node_modules/waits/index.js": "export const late = await Promise.resolve('late');",
  "node_modules/waits/index.d.ts": "export declare const late: string;",
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
symlinkSync(resolve(__dirname, "../../node_modules/@types"), join(folder, "node_modules/@types"));

let kernel: Client;
beforeAll(async () => {
  kernel = await startKernel({ cwd: folder });
});
afterAll(async () => {
  await kernel?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Run cells one after another; the text of the last one's result. */
async function last(...cells: string[]): Promise<string | undefined> {
  for (const cell of cells.slice(0, -1)) {
    const { reply } = await kernel.run(cell);
    expect(reply.evalue).toBeUndefined();
  }
  const { reply, outputs } = await kernel.run(cells.at(-1)!);
  expect(reply.evalue).toBeUndefined();
  return outputs.find((each) => each.type === "execute_result")?.content.data["text/plain"];
}

describe("tslab's language", () => {
  it.each<{ what: string; cells: string[]; value: string | undefined }>([
    { what: "names live on", cells: ["const a = 1; let b = 2", "b += a; b"], value: "3" },
    {
      what: "names are declared anew, with another type",
      cells: ["const again = 1", "const again = 'x'", "again"],
      value: "'x'",
    },
    {
      what: "functions see later values of names",
      cells: ["let seen = 1; const look = () => seen", "seen = 5", "look()"],
      value: "1",
    },
    {
      what: "types live on",
      cells: [
        "interface Point { x: number }\ntype Pair = [Point, Point]",
        "const pair: Pair = [{ x: 1 }, { x: 2 }]; pair[1].x",
      ],
      value: "2",
    },
    {
      what: "classes and enumerations",
      cells: [
        "enum Side { Left, Right }\nclass Box<T> { constructor(readonly item: T) {} }",
        "new Box(Side.Right).item",
      ],
      value: "1",
    },
    { what: "constant enumerations", cells: ["const enum Size { S = 3 }", "Size.S"], value: "3" },
    { what: "an enumeration shows nothing", cells: ["enum Quiet { A }"], value: undefined },
    { what: "destructuring", cells: ["const { p, q: [r] } = { p: 1, q: [2] }", "p + r"], value: "3" },
    { what: "a shorthand of a name of another cell", cells: ["const short = 1", "({ short })"], value: "{ short: 1 }" },
    {
      what: "assignment to names of another cell",
      cells: ["let x1 = 0, x2 = 0", "({ x1, x2 = 9 } = { x1: 3 } as { x1: number, x2?: number }); [x1, x2]"],
      value: "[ 3, 9 ]",
    },
    { what: "await at the top", cells: ["const waited = await Promise.resolve(7)", "waited"], value: "7" },
    { what: "nothing shows undefined and null", cells: ["null"], value: undefined },
    {
      what: "decorators",
      cells: [
        "function twice(target: any, key: string, d: PropertyDescriptor) { const f = d.value; d.value = function () { return 2 * f.call(this) } }\nclass D { @twice m() { return 4 } }",
        "new D().m()",
      ],
      value: "8",
    },
    {
      what: "overloads",
      cells: [
        "function over(x: string): string;\nfunction over(x: number): number;\nfunction over(x: any) { return x }",
        "over(3)",
      ],
      value: "3",
    },
    {
      what: "generics and satisfies",
      cells: ["const conf = { a: 1 } satisfies Record<string, number>; conf.a"],
      value: "1",
    },
    {
      what: "a module of a cell",
      cells: ["/** @module shared */\nexport const shared = 5;", "import { shared } from './shared'; shared"],
      value: "5",
    },
    {
      what: "a module of a cell, changed",
      cells: [
        "/** @module changing */\nexport const v = 1;",
        "import { v } from './changing'; v",
        "/** @module changing */\nexport const v = 2;",
        "import { v as v2 } from './changing'; v2",
      ],
      value: "2",
    },
    { what: "a cell for browsers is not run", cells: ["/** @browser */\nthrow new Error('ran')"], value: undefined },
    { what: "a cell of types alone", cells: ["type Alone = 1"], value: undefined },
    { what: "sloppy mode", cells: ["(function () { return typeof this })()"], value: "'object'" },
  ])("$what", async ({ cells, value }) => {
    expect(await last(...cells)).toBe(value);
  });

  it("what a failed cell declares is not declared", async () => {
    await kernel.run("const nowhere = 1; throw new Error()");
    expect((await kernel.run("nowhere")).reply.evalue).toContain("Cannot find name 'nowhere'");
  });
});

describe("what tslab lacks", () => {
  it.each<{ what: string; cells: string[]; value: string }>([
    { what: "await in brackets", cells: ["await (Promise.resolve(1))"], value: "1" },
    {
      what: "for await",
      cells: ["let sum = 0; for await (const x of [1, Promise.resolve(2)]) sum += x", "sum"],
      value: "3",
    },
    {
      what: "await inside an expression",
      cells: ["[await Promise.resolve(1), await (async () => 2)()]"],
      value: "[ 1, 2 ]",
    },
    {
      what: "using",
      cells: [
        "const order: string[] = []; { using a = { [Symbol.dispose]() { order.push('disposed') } }; order.push('used') }",
        "order",
      ],
      value: "[ 'used', 'disposed' ]",
    },
    {
      what: "await using",
      cells: [
        "const done: string[] = []; { await using a = { async [Symbol.asyncDispose]() { done.push('disposed') } } }",
        "done",
      ],
      value: "[ 'disposed' ]",
    },
    {
      what: "a package of ES modules only, with types in exports",
      cells: ["import { greet } from 'only-esm'; import seven from 'only-esm/part'; greet(String(seven))"],
      value: "'hello 7'",
    },
    { what: "import() of it", cells: ["(await import('only-esm')).greet('you')"], value: "'hello you'" },
    { what: "import() of what waits while it loads", cells: ["(await import('waits')).late"], value: "'late'" },
    { what: "import of what waits while it loads", cells: ["import { late } from 'waits'; late"], value: "'late'" },
    { what: "JSON", cells: ["import data from './data.json'; data.rows.length"], value: "3" },
    {
      what: "TypeScript files over several steps",
      cells: ["import { quarter } from './helper'; quarter(8)"],
      value: "2",
    },
    { what: "import() of TypeScript files", cells: ["(await import('./helper')).quarter(12)"], value: "3" },
    { what: "the same under their whole name", cells: ["(await import('./helper.ts')).quarter(4)"], value: "1" },
    { what: "the same inside a file", cells: ["import { load } from './lazy'; await load()"], value: "5" },
    { what: "ES modules of one's own", cells: ["import { up } from './module.mjs'; up('a')"], value: "'A'" },
    { what: "the same in TypeScript", cells: ["import { eighth } from './typed.mjs'; eighth(16)"], value: "2" },
    { what: "import() of them", cells: ["(await import('./module.mjs')).up('b')"], value: "'B'" },
    {
      what: "export before what a cell declares",
      cells: [
        "export const out = 5; export function twice() { return 2 * out }\nexport interface Out { n: number } export type Also = Out",
        "const typed: Also = { n: twice() }; typed.n",
      ],
      value: "10",
    },
    { what: "export of a default", cells: ["export default 7; 8"], value: "8" },
    {
      what: "additions to what is global",
      cells: [
        "declare global { interface Array<T> { second(): T } }\nArray.prototype.second = function () { return this[1] }",
        "[1, 2].second()",
      ],
      value: "2",
    },
    { what: "names that begin with underscores", cells: ["const __two = 2, _one = 1", "__two + _one"], value: "3" },
    { what: "JavaScript files", cells: ["import * as plain from './plain'; plain.name"], value: "'plain'" },
    { what: "newer methods of arrays", cells: ["[3, 1].toSorted()"], value: "[ 1, 3 ]" },
    {
      what: "modules of Node under both names",
      cells: ["import { basename } from 'path'; import { join } from 'node:path'; basename(join('a', 'b'))"],
      value: "'b'",
    },
  ])("$what", async ({ cells, value }) => {
    expect(await last(...cells)).toBe(value);
  });

  it("types of packages count: a wrong argument stops the cell", async () => {
    const { reply } = await kernel.run("import { greet } from 'only-esm'; greet(7)");
    expect(reply.evalue).toContain("TS2345: Argument of type 'number' is not assignable");
  });

  it("a package that is not there is named, and found once it is", async () => {
    const cell = "import { fresh } from './arrives'; fresh";
    expect((await kernel.run(cell)).reply.evalue).toContain("TS2307: Cannot find module './arrives'");
    writeFileSync(join(folder, "arrives.ts"), "export const fresh = 'here';");
    expect(await last(cell)).toBe("'here'");
    writeFileSync(join(folder, "arrives.ts"), "export const fresh = 'there';");
    utimesSync(join(folder, "arrives.ts"), new Date(), new Date(Date.now() + 5000));
    expect(await last(cell)).toBe("'there'");
  });

  it("an error in an imported file is told with its place", async () => {
    writeFileSync(join(folder, "wrong.ts"), "export const n: number =\n  'text';");
    const { reply } = await kernel.run("import { n } from './wrong'; n");
    expect(reply.traceback.join("\n")).toContain("wrong.ts, line 1, column 14: TS2322");
  });
});
