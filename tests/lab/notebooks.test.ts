import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser/browser";
import { runInLab } from "./run-notebook";
import { type LabServer, startLab } from "./server";

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
    expect(watched.requests).toEqual([]);
    await page.close();
  });
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
