import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { patienceOf } from "../cases";
import { main } from "./command";

/** An article that is cheap to analyse and gives as much as it takes: one quotation of 100,000 characters. */
const words = "the weir and the mill and the bridge ".repeat(2700);
const line = (at: number): string => `${JSON.stringify({ id: `a${at}`, text: `Ann Lee said: “We mend ${words}.”` })}\n`;
const articles = 400;
const blocksAhead = 16_000_000;

describe("a reader that takes nothing", () => {
  it.each([
    ["quotes", "-", "--each"],
    ["worker", "extract"],
  ])(
    "stops variorum %s %s, which would fill the memory; what was held back then comes whole",
    { timeout: patienceOf(60_000) },
    async (...args) => {
      const child = spawn(process.execPath, [main, ...args], { stdio: ["pipe", "pipe", "inherit"] });
      let taken = 0;
      let sent = 0;
      for (let isHeld = false; !isHeld && sent < articles; sent++) {
        const text = line(sent);
        taken += text.length;
        if (!child.stdin.write(text))
          isHeld = await Promise.race([once(child.stdin, "drain").then(() => false), sleep(2500, true)]);
      }
      expect(taken).toBeLessThan(blocksAhead);
      const rest = (async () => {
        for (; sent < articles; sent++) if (!child.stdin.write(line(sent))) await once(child.stdin, "drain");
        child.stdin.end();
      })();
      let lines = 0;
      for await (const piece of child.stdout) lines += (piece as Buffer).toString("latin1").split("\n").length - 1;
      await rest;
      expect(lines).toBeGreaterThanOrEqual(articles);
    },
  );
});
