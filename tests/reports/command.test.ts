import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { fakeTerminal } from "../cli/fake-terminal";

const root = resolve(__dirname, "../..");
const ferry = join(root, "tests/fixtures/ferry");
const folder = mkdtempSync(join(tmpdir(), "variorum-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes the notebooks asked for under the title given, leaves no line of progress behind, and opens the first", async () => {
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
  expect(heard.status.at(-1)).toBeNull();
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

it("--watch renders anew when a text changes, and ends with Ctrl-C", async () => {
  const texts = join(folder, "texts");
  const output = join(folder, "watched");
  cpSync(ferry, texts, { recursive: true });
  const args = [join(root, "dist/cli/main.js"), "report", texts, "-o", output, "--notebooks", "04", "--watch"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  const hears = (text: string): Promise<void> => expect.poll(() => said, { timeout: 60_000 }).toContain(text);
  await hears("watching 5 files");
  const file = join(output, "04-text-reuse.html");
  expect(readFileSync(file, "utf8")).not.toContain("Nordline lied");
  appendFileSync(join(texts, "1-courier.txt"), "\nNordline lied, the union said.\n");
  await hears("changed: 1-courier.txt; rendering anew");
  await hears("files written after");
  expect(readFileSync(file, "utf8")).toContain("Nordline lied");
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(readdirSync(output).filter((name) => name.startsWith("."))).toEqual([]);
});
