import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, type Result, startKernel } from "./client";

let kernel: Client;
beforeAll(async () => {
  kernel = await startKernel();
  await kernel.run("const kept = 'kept'");
});
afterAll(() => kernel?.stop());

/** Start a cell and interrupt it. A cell that does not stop in time costs the process and its variables. */
async function interrupted(code: string): Promise<Result> {
  const id = await kernel.start(code);
  await kernel.next("input", (each) => each.type === "execute_input" && each.parent === id);
  await sleep(200);
  await kernel.ask("interrupt", {}, "control");
  return kernel.result(id);
}

describe("an interrupt stops", () => {
  it.each([
    ["a loop", "while (true) {}"],
    ["a loop after an await", "await null; while (true) {}"],
    ["a loop in a timer", "setTimeout(() => { while (true) {} }, 10); await new Promise(() => {})"],
    ["a loop in a callback", "[1].forEach(() => { for (;;); })"],
    ["a loop in a promise's callback", "Promise.resolve().then(() => { for (;;); }); await new Promise(() => {})"],
    ["an endless chain of promises", "(async () => { for (;;) await null; })(); await new Promise(() => {})"],
    ["a pending await", "await new Promise(() => {})"],
    ["a catastrophic regular expression", "/^(a+)+$/.test('a'.repeat(60) + 'b')"],
    ["the same after an await", "await null; /^(a+)+$/.test('a'.repeat(60) + 'b')"],
    ["Atomics.wait", "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)"],
    ["the same after an await", "await null; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)"],
    ["a loop that catches everything", "for (;;) { try { for (;;); } catch {} finally { } }"],
    ["a loop that prints", "for (let i = 0; ; i++) console.log(i)"],
    ["a program that a cell waits for", "require('child_process').execSync('sleep 20')"],
    ["a generator", "for (const x of (function* () { for (;;) yield 1; })());"],
  ])("%s, with the variables kept", async (_, code) => {
    const { reply } = await interrupted(code);
    expect(reply).toMatchObject({ status: "error", ename: "Interrupted" });
    expect(await kernel.value("kept")).toBe("'kept'");
  });

  it("a loop that no cell waits for any more", async () => {
    const { reply } = await kernel.run("setTimeout(() => { while (true) {} }, 10); 1");
    expect(reply.status).toBe("ok");
    await sleep(50);
    await kernel.ask("interrupt", {}, "control");
    expect(await kernel.value("kept")).toBe("'kept'");
  });

  it("a cell while its types are checked", async () => {
    const long = Array.from(
      { length: 300 },
      (_, i) => `const v${i}: { a: number }[] = [1].map(x => ({ a: x + ${i} }));`,
    );
    const id = await kernel.start(`${long.join("\n")}\nwhile (true) {}`);
    await kernel.ask("interrupt", {}, "control");
    await sleep(1000);
    await kernel.ask("interrupt", {}, "control");
    expect((await kernel.result(id)).reply.ename).toBe("Interrupted");
  });
});

it("an interrupt of nothing does nothing", async () => {
  for (let i = 0; i < 5; i++) {
    await kernel.ask("interrupt", {}, "control");
    expect(await kernel.value("kept")).toBe("'kept'");
  }
});

it("a module whose loading was broken off is loaded anew", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "variorum-")), "slow.js");
  writeFileSync(path, "exports.a = 1; if (!globalThis.fast) for (;;); exports.b = 2;");
  const { reply } = await interrupted(`require('${path}')`);
  expect(reply.ename).toBe("Interrupted");
  expect(await kernel.value(`(globalThis as any).fast = true; require('${path}')`)).toBe("{ a: 1, b: 2 }");
});

it("what cannot be stopped is ended after a grace time, and the loss is told", async () => {
  const code = "require('child_process').execSync(\"trap '' INT; while :; do sleep 1; done\", {shell: '/bin/sh'})";
  const { reply } = await interrupted(code);
  expect(reply.ename).toBe("ProcessEnded");
  expect(reply.evalue).toMatch(/did not stop within 1\.5 seconds.*variables are lost/);
  expect((await kernel.run("kept")).reply.evalue).toContain("Cannot find name 'kept'");
  expect(await kernel.value("1 + 1")).toBe("2");
});
