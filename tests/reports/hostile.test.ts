import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { openBrowser } from "../browser/browser";
import { fakeTerminal } from "../cli/fake-terminal";
import { hostileNames, writeHostileCorpus } from "../hostile/corpus";
import { allPieces, canary, hostilePieces } from "../hostile/pieces";
import { drawAll, openReport } from "./open-report";

const folder = mkdtempSync(join(tmpdir(), "variorum-hostile-"));
const output = join(folder, 'the "report" of <i>it</i>');
/** The comparison shows all the text there is, the first notebook most charts; the long form takes every notebook. */
const wanted = process.env.VARIORUM_LONG ? "" : "00,01";
const notebooks = readdirSync(resolve(__dirname, "../../notebooks"))
  .filter((name) => name.endsWith(".ipynb"))
  .filter((name) => wanted === "" || wanted.split(",").includes(name.slice(0, 2)));
const pages = notebooks.map((name) => (name.startsWith("00") ? "index.html" : name.replace(".ipynb", ".html"))).sort();

/** A report of texts that are made to run something in it; people open reports because they trust them. */
describe("the report of hostile texts", () => {
  let browser: Browser;

  beforeAll(async () => {
    const corpus = writeHostileCorpus(folder);
    const { terminal, heard } = fakeTerminal();
    const title = "<script>title()</script> {{ 7*7 }} </title>";
    const only = wanted === "" ? [] : ["--notebooks", wanted];
    expect([await run(["report", corpus, "-o", output, "--title", title, ...only], terminal), heard.said]).toEqual([
      0,
      "",
    ]);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is in its folder and nowhere else", () => {
    expect(readdirSync(output).sort()).toEqual([...pages, "data"].sort());
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it.each(pages)("%s runs nothing of them, asks for nothing and breaks no rule of its policy", async (name) => {
    const { page, watched, close } = await openReport(browser, join(output, name));
    await drawAll(page);
    await touchCharts(page);
    expect(await page.evaluate((key) => key in window, canary)).toBe(false);
    expect(watched).toEqual({ requests: [], errors: [] });
    const foreign =
      "iframe, object, embed, link, base, meta[http-equiv=refresh], main img, a[href^='javascript:'], [onload], [onerror], [onmouseover]";
    expect(await page.locator(foreign).count()).toBe(0);
    expect(await page.title()).toContain("<script>title()</script> {{ 7*7 }} </title>");
    await close();
  });

  it("shows every text as it is, to the last character", async () => {
    const { page, close } = await openReport(browser, join(output, "index.html"));
    const shown = await page.evaluate(() => document.querySelector("main")?.textContent ?? "");
    // where a text has its own ends of lines, the page has its paragraphs
    const pieces = allPieces.filter((piece) => !/[\u2028\u2029]/.test(piece));
    const missing = pieces.filter((piece) => !shown.includes(visible(piece)));
    expect(missing).toEqual([]);
    const whole = await page.evaluate(() => document.body.textContent ?? "");
    expect(hostileNames.filter((name) => !whole.includes(visible(name)))).toEqual([]);
    await close();
  });

  it("has no piece of markup in its source that an article wrote", () => {
    for (const name of pages) {
      const html = readFileSync(join(output, name), "utf8");
      const found = hostilePieces.html!.filter((piece) => html.includes(piece) && piece.includes("<"));
      expect([name, found]).toEqual([name, []]);
    }
  });
});

/** What no page can hold stands there as U+FFFD; a carriage return and other space of a line come as the parser gives them. */
function visible(piece: string): string {
  return piece.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "\ufffd");
}

/** Go over each chart with the mouse, so that what it says of its marks is shown. */
async function touchCharts(page: Page): Promise<void> {
  for (const chart of await page.locator(".chart-live svg").all()) {
    const box = await chart.boundingBox();
    if (!box) continue;
    for (let step = 1; step < 8; step++)
      await page.mouse.move(box.x + (box.width * step) / 8, box.y + (box.height * ((step % 4) + 1)) / 5);
  }
}
