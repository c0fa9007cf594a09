import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { writeArchive } from "../../src/cli/archive/archive";
import { openSource } from "../../src/cli/archive/source";
import { run } from "../../src/cli/main";
import { fakeTerminal } from "./fake-terminal";

/** The analysis of quotes throws for a text that says so. */
vi.mock("../../src/quotes/find", async (original) => {
  const real = await original<typeof import("../../src/quotes/find")>();
  return {
    ...real,
    findQuotes: (article: { text: string }, ...more: []) => {
      if (article.text.includes("planted fault")) throw new Error("planted");
      return real.findQuotes(article as never, ...more);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), "variorum-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const texts = ["We will go,", "This is a planted fault,", "We will stay,"];
const lines = texts.map((text, at) => `${JSON.stringify({ id: `${at}`, text: `"${text}" said Ann Lee.` })}\n`).join("");

it("an article whose analysis throws is set aside with its error, the others are worked on; exit code 3", async () => {
  const { terminal, heard } = fakeTerminal({ stdin: lines });
  expect(await run(["quotes", "-", "--each"], terminal)).toBe(3);
  expect(heard.said).toMatch(/line 2 is left out: it cannot be analysed \(planted\)/);
  expect(
    heard.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).article),
  ).toEqual(["0", "2"]);
});

it("the same where articles are compared in an archive", async () => {
  const path = join(folder, "archive.jsonl");
  writeFileSync(path, lines);
  const { terminal, heard } = fakeTerminal();
  const source = openSource([path]);
  let out = "";
  const { incomplete } = await writeArchive(source, ["quotes"], terminal, (_, piece) => {
    out += Buffer.from(piece as Uint8Array).toString("utf8");
  });
  source.close();
  expect(incomplete).toBe(true);
  expect(heard.said).toMatch(/article 1: .*cannot be analysed \(planted\)/);
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).article),
  ).toEqual(["0", "2"]);
});
