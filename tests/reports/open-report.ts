import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type Watched, watch } from "../browser/watch";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Open a report from its file in a browser of its own settings; only that file may be asked for. */
export async function openReport(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; watched: Watched; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const watched = watch(page, (url) => url.split("#")[0] === address);
  await page.goto(address);
  return { page, watched, close: () => context.close() };
}

/** Open everything folded and scroll through the page, so that all its charts are drawn. */
export async function drawAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const box of document.querySelectorAll("details")) box.open = true;
  });
  for (const figure of await page.locator("figure.chart").all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".chart-live svg").first().waitFor();
  }
}

/** The rules of axe that a page breaks, of every impact, with the first place of each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(
      (each) => `${each.impact} ${each.id}: ${each.help} (${each.nodes.length}): ${each.nodes[0].html.slice(0, 240)}`,
    );
  });
}
