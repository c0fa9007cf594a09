import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Download } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser/browser";
import { drawAll, openReport } from "../reports/open-report";
import { runInLab } from "./run-notebook";
import { type LabServer, startLab } from "./server";
import { useFrontPage } from "./use-front-page";

const root = resolve(__dirname, "../..");

describe.each([
  { folder: "notebooks", beside: ["seeds"] },
  { folder: "tests/fixtures/notebooks", beside: ["tests/fixtures/ferry"] },
])("$folder in JupyterLab", ({ folder, beside }) => {
  let browser: Browser;
  let server: LabServer;

  beforeAll(async () => {
    browser = await openBrowser();
    server = await startLab(
      join(root, folder),
      beside.map((each) => join(root, each)),
    );
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".ipynb") && !name.includes("throws"));

  it.each(names)("%s runs from the menu, draws its charts and asks nobody else", async (name) => {
    const { page, watched, cells, complaints, charts } = await runInLab(browser, server, name);
    expect(complaints).toEqual([]);
    const notRun = cells.filter((cell) => cell.cell_type === "code" && cell.execution_count === null);
    expect(notRun.map((cell) => cell.id)).toEqual([]);
    expect(cells.some((cell) => (cell.outputs ?? []).length > 0)).toBe(true);
    await expect
      .poll(() => page.locator(".jp-RenderedVegaCommon5").locator("svg, canvas").count())
      .toBeGreaterThanOrEqual(charts);
    expect(await page.locator('.jp-OutputArea-output[data-mime-type*="error"]').count()).toBe(0);
    if (name.startsWith("00")) await useFrontPage(page);
    expect(watched.requests).toEqual([]);
    await page.close();
  });

  it.runIf(names.includes("90-sample.ipynb"))(
    "File > Save and Export Notebook As > HTML gives a page complete in itself",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "variorum-exported-"));
      const { page } = await runInLab(browser, server, "90-sample.ipynb");
      try {
        const file = join(folder, "90-sample.html");
        page.setDefaultTimeout(30_000);
        await page.getByRole("menuitem", { name: "File", exact: true }).click();
        await page.locator(".lm-Menu [data-type=submenu]", { hasText: "Save and Export Notebook As" }).click();
        await page.locator('.lm-Menu [data-command="notebook:export-to-format"]', { hasText: /^HTML$/ }).click();
        const download = new Promise<Download>((done) => {
          page.on("download", done);
          page.context().on("page", (tab) => tab.on("download", done));
        });
        await page.locator(".jp-Dialog").getByRole("button", { name: "Ok" }).click();
        await (await download).saveAs(file);
        const report = await openReport(browser, file);
        await drawAll(report.page);
        expect(report.watched).toEqual({ requests: [], errors: [] });
        expect(await report.page.locator("h1").textContent()).toBe("A sample of what reports hold");
        const policy = report.page.locator('meta[http-equiv="Content-Security-Policy"]');
        expect(await policy.getAttribute("content")).toContain("default-src 'none'");
        // JupyterLab's dialog asks for sanitized HTML: the script of the sample's output is none of ours.
        expect(await report.page.locator("html").getAttribute("data-sample")).toBeNull();
      } finally {
        await page.close();
        rmSync(folder, { recursive: true });
      }
    },
  );
});

it("a notebook that throws is seen to throw", async () => {
  const name = "91-throws.ipynb";
  const folder = join(root, "tests/fixtures/notebooks");
  const source = readFileSync(join(folder, name), "utf8");
  const browser = await openBrowser();
  const server = await startLab(folder, [join(root, "tests/fixtures/ferry")]);
  try {
    const { complaints } = await runInLab(browser, server, name);
    expect(complaints.join("\n")).toContain("Error: the mill is closed");
    expect(readFileSync(join(folder, name), "utf8")).toBe(source);
  } finally {
    await browser.close();
    await server.stop();
  }
});
