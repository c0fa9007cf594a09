import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { memoryOf } from "../../bench/kernels/memory";
import { type Client, startKernel } from "./client";

const isLong = process.env.VARIORUM_LONG === "1";
/** cells, and every how many of them one throws or is interrupted */
const { cells, errors, interrupts } = isLong
  ? { cells: 500, errors: 25, interrupts: 10 }
  : { cells: 60, errors: 15, interrupts: 20 };

/** What is held once the kernel has had nothing to do for a moment. */
async function memoryAtRest(kernel: Client): Promise<number> {
  await sleep(1500);
  return memoryOf(kernel.child!.pid!);
}

/** Used checkers are let go while nothing is asked for, which takes its time where others work too. */
const collected = { timeout: 60_000, interval: 1000 };

describe("a long session", () => {
  it(`of ${cells} cells loses none, keeps every variable and its memory`, { timeout: cells * 5000 }, async () => {
    const kernel = await startKernel();
    onTestFinished(() => kernel.stop());
    await kernel.run("let sum = 0");
    let [count, memory] = [0, 0];
    for (let i = 1; i <= cells; i++) {
      const { reply, stdout } = await kernel.run(
        `const v${i % 40} = ${i}; sum += v${i % 40}; console.log('cell ${i}')`,
      );
      expect([reply.status, stdout]).toEqual(["ok", `cell ${i}\n`]);
      if (i % errors === 0) expect((await kernel.run(`throw new Error('${i}')`)).reply.evalue).toBe(String(i));
      if (i % interrupts === 0) {
        const id = await kernel.start(
          ["for (;;);", "await null; for (;;);", "await new Promise(() => {})"][(i / interrupts) % 3]!,
        );
        await kernel.next("input", (each) => each.type === "execute_input" && each.parent === id);
        await kernel.ask("interrupt", {}, "control");
        expect((await kernel.result(id)).reply.ename).toBe("Interrupted");
      }
      count = reply.execution_count;
      if (i === Math.floor(cells / 3)) memory = await memoryAtRest(kernel);
      kernel.received.splice(0);
    }
    expect(await kernel.value("sum")).toBe(String((cells * (cells + 1)) / 2));
    expect(count).toBe(1 + cells + Math.floor((cells - 1) / errors) + Math.floor((cells - 1) / interrupts));
    await expect.poll(() => memoryOf(kernel.child!.pid!), collected).toBeLessThan(memory + 60);
  });
});
