import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReportOptions, renderReports } from "../../src/report";
import { openBrowser } from "../browser/browser";
import { checkPage } from "./check-page";
import { openReport } from "./open-report";

const root = resolve(__dirname, "../..");
const output = mkdtempSync(join(tmpdir(), "variorum-report-"));

const options: ReportOptions = {
  paths: [join(root, "tests/fixtures/ferry")],
  notebooks: ["90-sample", "91-throws"].map((name) => join(root, `tests/fixtures/notebooks/${name}.ipynb`)),
  output,
  python: join(root, ".venv/bin/python3"),
  tool: "variorum 0.0.0",
  command: "variorum report ferry",
  time: new Date("2026-01-02T03:04:05Z"),
  inputs: [{ name: "<one>.txt", sha256: "0".repeat(64) }],
  writeData: (folder) => writeFileSync(join(folder, "words.csv"), "article,word\n"),
};

describe("the reports of two invented notebooks", () => {
  let browser: Browser;
  let outcome: Awaited<ReturnType<typeof renderReports>>;
  const steps: string[] = [];
  const all: number[] = [];

  beforeAll(async () => {
    writeFileSync(join(output, "notes.txt"), "a file of somebody else");
    outcome = await renderReports({
      ...options,
      progress: ({ notebook, done, of, all: { done: allDone, of: allOf } }) => {
        steps.push(`${notebook} ${done}/${of}`);
        all.push(allDone / allOf);
      },
    });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(output, { recursive: true, force: true });
  });

  checkPage(join(output, "90-sample.html"), () => browser);

  it("the notebook that throws has none, and its cell and message are told", () => {
    expect(outcome.failures).toEqual([
      { notebook: "91-throws", source: 'throw new Error("the mill is closed");', message: "Error: the mill is closed" },
    ]);
    expect(outcome.written).toEqual([join(output, "90-sample.html"), join(output, "data/words.csv")]);
    expect(readdirSync(output).sort()).toEqual(["90-sample.html", "data", "notes.txt"]);
  });

  it("and the reports of the others say so", async () => {
    const { page, close } = await openReport(browser, join(output, "90-sample.html"));
    expect(await page.locator(".failed").allTextContents()).toEqual([
      "There is no report “A notebook that throws”: its notebook, 91-throws, stopped with an error. The other reports are whole.",
    ]);
    await close();
  });

  it("progress is told cell by cell", () => {
    expect(steps.filter((step) => step.startsWith("90"))).toEqual(
      ["1", "2", "3", "4", "5", "6"].map((n) => `90-sample ${n}/6`),
    );
    // and of all notebooks together
    expect(all).toEqual(all.map((_, at) => (at + 1) * all[0]!).map((share) => expect.closeTo(share)));
    expect(all.at(-1)).toBeLessThanOrEqual(1);
  });

  it("a second run gives the same bytes", async () => {
    const again = mkdtempSync(join(tmpdir(), "variorum-report-"));
    await renderReports({ ...options, output: again });
    expect(readFileSync(join(again, "90-sample.html"), "utf8")).toBe(
      readFileSync(join(output, "90-sample.html"), "utf8"),
    );
    rmSync(again, { recursive: true });
  });

  it("texts and names are escaped, and a view's script runs once", async () => {
    const { page, close } = await openReport(browser, join(output, "90-sample.html"));
    expect(await page.locator("main b").count()).toBe(0);
    expect(await page.locator("pre.output-text").textContent()).toContain("<b>Texts</b>: 1-courier.txt");
    expect(await page.locator("footer").textContent()).toContain("<one>.txt");
    expect(await page.locator("html").getAttribute("data-sample")).toBe("ran");
    expect(await page.locator('style[data-variorum="sample"]').count()).toBe(1);
    await close();
  });

  it("the theme button goes from the system's theme to light to dark", async () => {
    const { page, close } = await openReport(browser, join(output, "90-sample.html"));
    const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.locator("button.theme").click();
    expect(await background()).toBe(light);
    await page.locator("button.theme").click();
    expect(await page.locator("button.theme").textContent()).toBe("Theme: dark");
    expect(await background()).not.toBe(light);
    await close();
  });

  it("ended from outside, it leaves no draft and no kernel", async () => {
    const folder = mkdtempSync(join(tmpdir(), "variorum-ended-"));
    const job = JSON.stringify({ ...options, output: folder });
    const code = `const job = ${job}; require("./dist/report").renderReports({ ...job, time: new Date(job.time) });`;
    const child = spawn(process.execPath, ["-e", code], { cwd: root, stdio: "ignore" });
    await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).not.toEqual([]);
    const descendants = (): string[] =>
      execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
        .split("\n")
        .map((line) => line.trim().split(/ +/))
        .filter(([, parent]) => parent === String(child.pid))
        .map(([pid]) => pid);
    await expect.poll(descendants, { timeout: 20_000 }).toHaveLength(1);
    const [python] = descendants();
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(readdirSync(folder)).toEqual([]);
    const isAlive = (): boolean => spawnSync("kill", ["-0", python]).status === 0;
    await expect.poll(isAlive, { timeout: 20_000 }).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it("nothing is written when every notebook fails", async () => {
    const folder = join(output, "nothing");
    const { written, failures } = await renderReports({
      ...options,
      notebooks: options.notebooks.slice(1),
      output: folder,
    });
    expect(written).toEqual([]);
    expect(failures).toHaveLength(1);
    expect(existsSync(folder)).toBe(false);
  });
});
