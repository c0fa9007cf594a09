import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, drawAll, openReport } from "./open-report";

const root = resolve(__dirname, "../..");

/** What every report must do, whoever reads it: one test each. */
export function checkPage(file: string, browser: () => Browser): void {
  const html = (): string => readFileSync(file, "utf8");

  it("is one file below 1.5 MB that names no folder of this machine", () => {
    const text = html();
    expect(text.length).toBeLessThan(1_500_000);
    expect(text.includes(root)).toBe(false);
    expect(text.match(/\/(home|root|Users|tmp)\/\w+/)?.[0] ?? null).toBeNull();
  });

  it("asks for nothing, breaks no rule of its policy and draws its charts", async () => {
    const { page, watched, close } = await openReport(browser(), file);
    await drawAll(page);
    expect(watched).toEqual({ requests: [], errors: [] });
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    const outside = "link, iframe, object, embed, script[src], img:not([src^='data:']), a[href^='file:']";
    expect(await page.locator(outside).count()).toBe(0);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*'unsafe-inline'/);
    await close();
  });

  it("has unique ids, and every inner link leads somewhere", async () => {
    const { page, close } = await openReport(browser(), file);
    const { dead, twice } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
      const known = new Set(ids);
      const targets = [...document.querySelectorAll("a[href^='#'], area[href^='#']")].map((link) =>
        decodeURIComponent(link.getAttribute("href")!.slice(1)),
      );
      return {
        dead: targets.filter((id) => !known.has(id)),
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      };
    });
    expect(dead).toEqual([]);
    expect(twice).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("axe finds nothing of any level in the %s theme", async (colorScheme) => {
    const { page, close } = await openReport(browser(), file, { colorScheme });
    await drawAll(page);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  it("reads well with scripts off", async () => {
    const { page, close } = await openReport(browser(), file, { javaScriptEnabled: false });
    expect(await page.locator("h1").count()).toBe(1);
    expect((await page.locator("main").textContent())?.length ?? 0).toBeGreaterThan(200);
    for (const chart of await page.locator("figure.chart .chart-static").all())
      expect(await chart.isVisible()).toBe(true);
    expect(await page.locator("button.theme").isVisible()).toBe(false);
    await close();
  });

  it("fits a telephone", async () => {
    const { page, close } = await openReport(browser(), file, { viewport: { width: 390, height: 800 } });
    await drawAll(page);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBeLessThanOrEqual(0);
    await close();
  });

  it("prints each drawing once and leaves out what only a screen needs", async () => {
    const { page, close } = await openReport(browser(), file);
    await drawAll(page);
    await page.emulateMedia({ media: "print" });
    for (const chart of await page.locator("figure.chart .chart-static").all())
      expect(await chart.isVisible()).toBe(true);
    for (const chart of await page.locator("figure.chart .chart-live").all())
      expect(await chart.isVisible()).toBe(false);
    expect(await page.locator("header nav").isVisible()).toBe(false);
    await close();
  });
}
