import { setTimeout as sleep } from "node:timers/promises";
import { Client, spawnKernel } from "../../tests/kernel/client";
import type { Contestant } from "./contestants";
import { memoryOf, shareOf } from "./memory";

/** What one start of a kernel gives; milliseconds and megabytes. */
export interface Figures {
  /** from its start until it answers and its outputs are heard */
  ready: number;
  firstCell: number;
  /** median of twenty */
  trivialCell: number;
  importCell: number;
  /** the second completion of a cell */
  completion: number;
  completionWhileBusy: number;
  memoryReady: number;
  memoryAfter: number;
  /** with what processes share counted once; as memoryAfter where the system does not tell */
  shareAfter: number;
}

/** Start a kernel, use it as a person would, and end it. */
export async function measureRound({ argv, cells }: Contestant, folder: string): Promise<Figures> {
  const started = performance.now();
  const { child, connection, log } = await spawnKernel({ argv, cwd: folder });
  const client = new Client(connection, child, log);
  await untilReady(client);
  const ready = performance.now() - started;
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const complete = (): Promise<unknown> =>
    client.ask("complete", { code: cells.complete, cursor_pos: cells.complete.length });
  const firstCell = await timed(() => client.run(cells.first, {}, 60_000));
  const memoryReady = memoryOf(child.pid!);
  const trivial: number[] = [];
  for (let i = 0; i < 20; i++) trivial.push(await timed(() => client.run(cells.trivial(i))));
  const memoryAfter = memoryOf(child.pid!);
  const shareAfter = shareOf(child.pid!) ?? memoryAfter;
  const importCell = await timed(() => client.run(cells.module, {}, 60_000));
  await complete();
  const completion = await timed(complete);
  const busy = await client.start(cells.busy);
  await sleep(100);
  const completionWhileBusy = await timed(complete);
  await client.result(busy);
  await client.stop();
  trivial.sort((a, b) => a - b);
  const trivialCell = trivial[10]!;
  return {
    ready,
    firstCell,
    trivialCell,
    importCell,
    completion,
    completionWhileBusy,
    memoryReady,
    memoryAfter,
    shareAfter,
  };
}

/** Ask until an answer comes and what is published is heard. */
async function untilReady(client: Client): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const id = await client.send("shell", "kernel_info_request", {});
    await client.next("answer", (each) => each.type === "kernel_info_reply", 60_000);
    const isHeard = await client
      .next("idle", (each) => each.parent === id && each.content.execution_state === "idle", 50)
      .catch(() => null);
    if (isHeard) return;
  }
  throw new Error(`the kernel publishes nothing\n${client.log()}`);
}
