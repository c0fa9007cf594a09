import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { isLong } from "../cases";
import { filesOf, main, root } from "../hostile/command";

const kills = 20;
const folder = mkdtempSync(join(tmpdir(), "variorum-killed-"));
const temporary = join(folder, "tmp");
const output = join(folder, "report");
mkdirSync(temporary);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A report of one notebook, in a process of its own. */
function render() {
  const args = [main, "report", join(root, "tests/fixtures/ferry"), "-o", output, "--notebooks", "04"];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, TMPDIR: temporary, SOURCE_DATE_EPOCH: "0" },
  });
  return { child, ended: once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]> };
}

/** All processes that have the temporary folder of these runs in their environment: the command and whatever it started. */
function running(): string[] {
  const all = execFileSync("ps", ["axeww", "-o", "pid=,command="], { encoding: "utf8", maxBuffer: 1 << 26 });
  return all
    .split("\n")
    .filter((line) => line.includes(`TMPDIR=${temporary}`))
    .map((line) => line.slice(0, 150));
}

const ends = (): Promise<void> => expect.poll(running, { timeout: 30_000, interval: 200 }).toEqual([]);

describe("a report whose process is killed", () => {
  let whole: { [name: string]: string };
  let duration = 0;

  it("while its notebook runs leaves no process and no half of a report; the next run completes it", async () => {
    const { child, ended } = render();
    // the command, Python, and of the kernel three: what talks to Jupyter, what compiles, what runs the cells
    await expect.poll(() => running().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(5);
    child.kill("SIGKILL");
    await ended;
    await ends();
    expect(existsSync(output) ? readdirSync(output).filter((name) => !name.startsWith(".")) : []).toEqual([]);

    const started = performance.now();
    expect(await render().ended).toEqual([0, null]);
    duration = performance.now() - started;
    whole = filesOf(output);
    expect(readdirSync(output).sort()).toEqual(["04-text-reuse.html", "data"]);
    await ends();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.skipIf(!isLong)(`at ${kills} moments does so too`, { timeout: kills * 180_000 }, async () => {
    for (let kill = 0; kill < kills; kill++) {
      rmSync(output, { recursive: true, force: true });
      const { child, ended } = render();
      await sleep((duration * (kill + 0.5)) / kills);
      child.kill("SIGKILL");
      await ended;
      await ends();
      for (const [name, content] of Object.entries(existsSync(output) ? filesOf(output) : {}))
        if (!name.startsWith(".")) expect([name, content === whole[name]]).toEqual([name, true]);
      expect(await render().ended).toEqual([0, null]);
      expect(filesOf(output)).toEqual(whole);
    }
    await ends();
    expect(readdirSync(temporary)).toEqual([]);
  });
});
