import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { fakeTerminal } from "../cli/fake-terminal";

const ferry = resolve(__dirname, "../fixtures/ferry");
const folder = mkdtempSync(join(tmpdir(), "variorum-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes the notebooks asked for under the title given, tells each cell, and opens the first", async () => {
  const browser = join(folder, "browser.sh");
  const opened = join(folder, "opened");
  writeFileSync(browser, `#!/bin/sh\nprintf %s "$1" > '${opened}.part' && mv '${opened}.part' '${opened}'\n`);
  chmodSync(browser, 0o755);
  const output = join(folder, "report");
  const { terminal, heard } = fakeTerminal({ env: { BROWSER: browser } });
  const args = ["report", ferry, "-o", output, "--title", "A ferry", "--notebooks", "04", "--open"];
  expect([await run(args, terminal), heard.said]).toEqual([0, ""]);
  const file = join(output, "04-text-reuse.html");
  expect(readdirSync(output).sort()).toEqual(["04-text-reuse.html", "data"]);
  expect(readFileSync(file, "utf8")).toContain("<title>Which sentences were copied – A ferry</title>");
  expect(heard.progress).toContain("04-text-reuse: cell 1 of");
  await expect.poll(() => existsSync(opened)).toBe(true);
  expect(readFileSync(opened, "utf8")).toBe(file);
});

it("says where the report is when nothing can open it", async () => {
  const output = join(folder, "closed");
  const { terminal, heard } = fakeTerminal({ env: { BROWSER: join(folder, "missing") } });
  expect(await run(["report", ferry, "-o", output, "--notebooks", "04", "--open"], terminal)).toBe(0);
  expect(heard.said).toContain(`the report is ${join(output, "04-text-reuse.html")}`);
});

it("refuses a notebook that is not there", async () => {
  const { terminal, heard } = fakeTerminal();
  expect(await run(["report", ferry, "-o", join(folder, "none"), "--notebooks", "09"], terminal)).toBe(2);
  expect(heard.said).toContain("--notebooks 09: there is none of this number");
});
