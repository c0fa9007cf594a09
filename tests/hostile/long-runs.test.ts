import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { main } from "./command";

const minutes = Number(process.env.VARIORUM_MINUTES ?? 60);

/** Megabytes that a process and its threads hold. */
function memoryOf(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}

/** Invented articles that differ, of lengths as outlets have them. */
function article(at: number): string {
  const name = `Ann Lee${at % 977}`;
  const sentences = Array.from(
    { length: 5 + (at % 40) },
    (_, each) =>
      `“We will mend weir ${(at * 7 + each) % 10_007} by Monday,” said ${name}, the mayor of Orlen ${at % 31}. It cost ${at + each} crowns.`,
  );
  return `${JSON.stringify({ id: `a${at}`, text: sentences.join("\n\n"), outlet: `Tide ${at % 50}` })}\n`;
}

describe.skipIf(!process.env.VARIORUM_LONG)(`${minutes} minutes of articles`, () => {
  it.each(["quotes", "numbers"])(
    "through the stream of %s come out one for one, in flat memory",
    async (table) => {
      const child = spawn(process.execPath, [main, table, "-", "--each"], { stdio: ["pipe", "pipe", "inherit"] });
      const seen = { rows: 0, last: "", articles: 0 };
      createInterface({ input: child.stdout }).on("line", (line) => {
        seen.rows++;
        const id = /"article":"(a\d+)"/.exec(line.slice(0, 200))![1]!;
        if (id !== seen.last) seen.articles++;
        seen.last = id;
      });
      const exit = once(child, "close");
      const end = Date.now() + (minutes * 60_000) / 2;
      const memory: number[] = [];
      let sent = 0;
      let nextSample = Date.now();
      while (Date.now() < end) {
        let block = "";
        for (let each = 0; each < 100; each++) block += article(sent++);
        if (!child.stdin.write(block)) await once(child.stdin, "drain");
        if (Date.now() < nextSample) continue;
        memory.push(memoryOf(child.pid!));
        nextSample = Date.now() + (minutes * 60_000) / 400;
      }
      child.stdin.end();
      expect((await exit)[0]).toBe(0);
      expect(seen.articles).toBe(sent);
      const part = (from: number, to: number): number =>
        Math.max(...memory.slice(Math.floor(memory.length * from), Math.ceil(memory.length * to)));
      const [early, late] = [part(0.1, 0.4), part(0.7, 1)];
      process.stdout.write(
        `${table}: ${sent} articles, ${seen.rows} rows in ${minutes / 2} minutes; ${early.toFixed(0)} MB at most early, ${late.toFixed(0)} MB late\n`,
      );
      // the keys of the articles are remembered, so that an id that comes twice is told apart: some bytes each
      expect(late).toBeLessThan(early * 1.15 + 20 + (sent * 40) / 1e6);
    },
    minutes * 60_000 + 120_000,
  );
});
