import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, isAlive, ownArgv, startedBy, startKernel } from "./client";

let kernel: Client;
beforeAll(async () => {
  kernel = await startKernel({ env: { NODE_OPTIONS: "--max-old-space-size=400" } });
});
afterAll(() => kernel?.stop());

it.each([
  ["process.exit", "process.exit(3)", "process.exit(3) was called"],
  ["process.exit after an await", "await null; process.exit()", "process.exit(0) was called"],
  ["an abort", "process.abort()", "has crashed (SIGABRT)"],
  ["a signal", "process.kill(process.pid, 'SIGSEGV'); await new Promise(() => {})", "has crashed (SIGSEGV)"],
  ["a kill", "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})", "ended from outside (SIGKILL)"],
  ["no memory left", "const all: number[][] = []; for (;;) all.push(new Array(1e5).fill(1.5))", "ran out of memory"],
])("the kernel survives %s, says so, and the next cell runs in a fresh process", async (_, code, says) => {
  expect((await kernel.run("const before = 1; console.log('said before')")).stdout).toBe("said before\n");
  const { reply, stderr } = await kernel.run(code, {}, 60_000);
  expect(reply).toMatchObject({ status: "error", ename: "ProcessEnded" });
  expect(reply.evalue).toContain(says);
  expect(reply.evalue).toContain("All variables are lost");
  expect(stderr).not.toContain("Last few GCs");
  expect((await kernel.run("before")).reply.evalue).toContain("Cannot find name 'before'");
  expect(await kernel.value("6 * 7")).toBe("42");
});

it("a process that ends between cells is told of, and what was last printed is not lost", async () => {
  const id = await kernel.start("setTimeout(() => { console.log('last words'); process.exit(1) }, 50); 1");
  await kernel.result(id);
  await kernel.next(
    "notice",
    (each) => each.parent === id && /process\.exit\(1\) was called/.test(each.content.text ?? ""),
  );
  expect((await kernel.result(id)).stdout).toContain("last words");
  expect(await kernel.value("2 + 2")).toBe("4");
});

it("nothing is left of a kernel that was killed", async () => {
  const other = await startKernel();
  await other.run("1");
  const started = startedBy(other.child!.pid!);
  expect(started).toHaveLength(2);
  await other.start("for (;;);");
  await sleep(100);
  other.child!.kill("SIGKILL");
  await expect.poll(() => started.filter(({ pid }) => isAlive(pid)), { timeout: 5000 }).toEqual([]);
  other.close();
});

it("a kernel ends with the client that started it, however that ends", async () => {
  const client =
    "const [program, ...args] = process.argv.slice(1); require('child_process').spawn(program, args, {stdio: 'inherit', env: {...process.env, JPY_PARENT_PID: String(process.pid)}})";
  const other = await startKernel({ argv: [process.execPath, "-e", client, ...ownArgv()] });
  await other.run("1");
  const [front] = startedBy(other.child!.pid!);
  const all = [front!, ...startedBy(front!.pid)];
  expect(all).toHaveLength(3);
  other.child!.kill("SIGKILL");
  await expect.poll(() => all.filter(({ pid }) => isAlive(pid)), { timeout: 10_000 }).toEqual([]);
  other.close();
});

describe("the compiler", () => {
  const compilerOf = (client: Client): number =>
    startedBy(client.child!.pid!).find(({ command }) => command.includes("snapshot"))!.pid;

  it("may be killed: the next cell has another, and the variables are there", async () => {
    await kernel.run("const kept = 'kept'");
    process.kill(compilerOf(kernel), "SIGKILL");
    await sleep(100);
    expect(await kernel.value("kept")).toBe("'kept'");
  });

  it("that dies over a cell makes an error of it, no more", async () => {
    const types = Array.from({ length: 4000 }, (_, i) => `const t${i}: { a: number }[] = [1].map((x) => ({ a: x }));`);
    const id = await kernel.start(types.join("\n"));
    await kernel.next("input", (each) => each.type === "execute_input" && each.parent === id);
    process.kill(compilerOf(kernel), "SIGKILL");
    expect((await kernel.result(id)).reply).toMatchObject({ ename: "ConverterError" });
    expect(await kernel.value("kept")).toBe("'kept'");
  });

  it("works without its snapshot where Node refuses that", async () => {
    const spoiled = join(mkdtempSync(join(tmpdir(), "variorum-")), "snapshot.blob");
    writeFileSync(spoiled, "no snapshot");
    const other = await startKernel({ argv: [...ownArgv().slice(0, -1), spoiled] });
    const { reply } = await other.run("const n: number = 1; n", {}, 60_000);
    expect(reply.status).toBe("ok");
    expect(other.log()).toContain("'variorum kernel install' makes a new one");
    await other.stop();
  });
});
