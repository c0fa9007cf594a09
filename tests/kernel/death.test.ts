import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Client, isAlive, startKernel } from "./client";

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
  const { stdout } = await other.run("console.log(process.pid)");
  await other.start("for (;;);");
  await sleep(100);
  other.child!.kill("SIGKILL");
  await expect.poll(() => isAlive(Number(stdout))).toBe(false);
  other.close();
});
