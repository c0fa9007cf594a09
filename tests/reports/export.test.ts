import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser/browser";
import { checkPage } from "./check-page";
import { openReport } from "./open-report";

const root = resolve(__dirname, "../..");
const notebooks = join(root, "tests/fixtures/notebooks");
const output = mkdtempSync(join(tmpdir(), "variorum-export-"));

/** Export a notebook as a person at a terminal does. */
function nbconvert(notebook: string, ...more: string[]): { code: number | null; said: string } {
  const args = ["nbconvert", "--to", "html", "--output-dir", output, ...more, notebook];
  const env = { ...process.env, JUPYTER_PREFER_ENV_PATH: "1", JUPYTER_CONFIG_DIR: join(output, "config") };
  const done = spawnSync(join(root, ".venv/bin/jupyter"), args, { cwd: notebooks, encoding: "utf8", env });
  return { code: done.status, said: done.stderr };
}

describe("jupyter nbconvert --to html", () => {
  let browser: Browser;
  beforeAll(async () => {
    expect(nbconvert("90-sample.ipynb", "--execute")).toMatchObject({ code: 0 });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(output, { recursive: true, force: true });
  });

  describe("gives the page of a report", () => checkPage(join(output, "90-sample.html"), () => browser));

  it("named by the notebook, with the code at hand", async () => {
    const { page, close } = await openReport(browser, join(output, "90-sample.html"));
    expect(await page.title()).toBe("A sample of what reports hold – 90-sample");
    expect(await page.getByRole("navigation", { name: "Reports" }).count()).toBe(0);
    expect(await page.locator("footer").textContent()).toMatch(/Made byvariorum \d+\.\d+\.\d+/);
    await page.getByRole("button", { name: "Show code" }).click();
    expect(await page.locator("details.code pre").first().isVisible()).toBe(true);
    expect(await page.locator("html").getAttribute("data-sample")).toBe("ran");
    await close();
  });

  it("shows the error of a cell that failed", () => {
    const error = {
      output_type: "error",
      ename: "Error",
      evalue: "closed",
      traceback: ["\u001b[31mError\u001b[0m: the mill is closed"],
    };
    const source = 'throw new Error("the mill is closed");';
    const cell = { id: "a", cell_type: "code", metadata: {}, execution_count: 1, source, outputs: [error] };
    const notebook = join(output, "failed.ipynb");
    writeFileSync(notebook, JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }));
    expect(nbconvert(notebook)).toMatchObject({ code: 0 });
    expect(readFileSync(join(output, "failed.html"), "utf8")).toContain("</span>: the mill is closed</pre>");
  });

  it("leaves the slides to Jupyter", () => {
    const args = ["nbconvert", "--to", "slides", "--stdout", "90-sample.ipynb"];
    const done = spawnSync(join(root, ".venv/bin/jupyter"), args, { cwd: notebooks, encoding: "utf8" });
    expect(done.stdout).toContain("Reveal.initialize");
  });
});
