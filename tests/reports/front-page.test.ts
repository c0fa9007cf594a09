import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderReports } from "../../src/report";
import { openBrowser } from "../browser/browser";
import { checkPage } from "./check-page";
import { axeFindings, openReport } from "./open-report";

const root = resolve(__dirname, "../..");
const output = mkdtempSync(join(tmpdir(), "variorum-front-"));
const file = join(output, "index.html");

/** The front page of three invented texts, as people use it. */
describe("the front page", () => {
  let browser: Browser;
  beforeAll(async () => {
    const { failures } = await renderReports({
      paths: [join(root, "tests/fixtures/ferry")],
      notebooks: [join(root, "notebooks/00-comparison.ipynb"), join(root, "notebooks/04-text-reuse.ipynb")],
      output,
      python: join(root, ".venv/bin/python3"),
      title: "The ferry",
      tool: "variorum",
      command: "variorum report ferry",
      time: new Date(0),
      inputs: [{ name: "1-courier.txt", sha256: "0".repeat(64) }],
    });
    expect(failures).toEqual([]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(output, { recursive: true, force: true });
  });

  describe("as every report", () => checkPage(file, () => browser));
  describe("text reuse, as every report", () => checkPage(join(output, "04-text-reuse.html"), () => browser));

  const shown = (page: Page): Promise<string[]> =>
    page.locator(".vr-findings > li:not([hidden])").evaluateAll((items) => items.map((item) => item.id));

  it("says first what differs, then what agrees, and ends with method, limits and provenance", async () => {
    const { page, close } = await openReport(browser, file);
    expect(await page.locator("h2").allTextContents()).toEqual([
      "What differs",
      "What agrees",
      "Who speaks",
      "The words each text prefers",
      "Where the texts come from",
      "Sentence by sentence",
      "The texts, with everything marked",
      "How this was found",
      "Limits",
      "Where this report comes from",
    ]);
    expect(await page.title()).toBe("What the texts say alike, and what not – The ferry");
    // Its own table of the texts says it: once is enough.
    expect(await page.getByText("SHA-256").count()).toBe(1);
    await close();
  });

  it("is filtered by text, verdict, speaker and words, and a reload finds the same", async () => {
    const { page, close } = await openReport(browser, file);
    const all = await shown(page);
    const form = page.getByRole("search");
    await form.locator("select[name=text]").selectOption("C");
    const inC = await shown(page);
    expect(inC.length).toBeGreaterThan(0);
    expect(inC.length).toBeLessThan(all.length);
    expect(await form.locator("output").textContent()).toBe(`${inC.length} of ${all.length} findings`);
    await form.locator("select[name=verdict]").selectOption("compatible");
    await form.getByRole("searchbox", { name: "Words" }).fill("board");
    const few = await shown(page);
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(inC.length);
    await page.reload();
    expect(await shown(page)).toEqual(few);
    expect(await form.getByRole("searchbox", { name: "Words" }).inputValue()).toBe("board");
    await form.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => shown(page)).toEqual(all);
    expect(new URL(page.url()).hash).toBe("");
    const speaker = await form.locator("select[name=speaker]").locator("option").nth(1).getAttribute("value");
    await form.locator("select[name=speaker]").selectOption(speaker);
    expect((await shown(page)).length).toBeLessThan(all.length);
    await close();
  });

  it("opens at a finding that somebody linked to, also after a reload", async () => {
    const { page, close } = await openReport(browser, file);
    const id = (await shown(page))[2]!;
    await page.goto(`${pathToFileURL(file).href}#${id}`);
    await page.reload();
    const evidence = page.locator(`#${id} .vr-passage`).first();
    expect(await evidence.isVisible()).toBe(true);
    await expect
      .poll(() => page.locator(`#${id}`).evaluate((item) => item.getBoundingClientRect().top))
      .toBeLessThan(900);
    await page.getByRole("link", { name: "Link to this finding" }).first().click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await close();
  });

  it("leads from a passage to its sentence in the full text, and copies a citation", async () => {
    const { page, close } = await openReport(browser, file, { permissions: ["clipboard-read", "clipboard-write"] });
    const first = page.locator(".vr-findings > li").first();
    await first.locator("summary").click();
    await first.getByRole("button", { name: "Copy citation" }).first().click();
    await first.getByRole("button", { name: "Copied" }).waitFor();
    const passage = (await first.locator(".vr-passage .vr-text").first().textContent())!;
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(passage.replace(/\s+/g, " ").trim().slice(0, 20));
    expect(copied).toMatch(/[123]-\w+\.txt.*\d+/s);
    await first
      .getByRole("link", { name: /^See it in/ })
      .first()
      .click();
    const sentence = page.locator(":target");
    expect(await sentence.getAttribute("class")).toBe("vr-s");
    await expect.poll(() => sentence.evaluate((span) => span.getBoundingClientRect().top)).toBeLessThan(900);
    await close();
  });

  it("lays texts side by side, level as one scrolls, also after a reload", async () => {
    const { page, watched, close } = await openReport(browser, file);
    await page.getByRole("button", { name: "Side by side with another text" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Texts side by side" });
    const columns = dialog.locator(".vr-side-text");
    expect(await columns.count()).toBe(2);
    expect(new URL(page.url()).hash).toBe("#side:A,B");
    await dialog.locator("input[value=C]").check();
    expect(await columns.count()).toBe(3);
    await page.reload();
    expect(await columns.count()).toBe(3);
    await dialog.locator("input[value=C]").uncheck();
    // The columns are higher than the window, so that they scroll.
    await page.setViewportSize({ width: 900, height: 320 });
    const [a, b] = [columns.nth(0), columns.nth(1)];
    const top = (place: Locator): Promise<number> => place.evaluate((each) => each.getBoundingClientRect().top);
    const sentence = a.locator(".vr-s", { hasText: "Aurora" });
    const twin = b.locator(".vr-s", { hasText: "Aurora" });
    await a.evaluate((box) => {
      const place = [...box.querySelectorAll(".vr-s")].find((each) => each.textContent?.includes("Aurora"));
      box.scrollTop += place!.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    });
    await expect.poll(async () => Math.abs((await top(twin)) - (await top(sentence)))).toBeLessThan(12);
    await b.evaluate((box) => box.scrollTo(0, 0));
    await expect.poll(() => a.evaluate((box) => box.scrollTop)).toBe(0);
    await sentence.getByRole("link", { name: "in B" }).first().click();
    await expect.poll(async () => Math.abs((await top(twin)) - (await top(sentence)))).toBeLessThan(40);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
    expect(watched).toEqual({ requests: [], errors: [] });
    await close();
  });

  it("shows the counterparts of a figure to the mouse and to the keyboard", async () => {
    const { page, close } = await openReport(browser, file);
    const figure = page.locator(".vr-article .vr-f[data-group]").first();
    await figure.hover();
    expect(await page.locator(".vr-f.vr-twin").count()).toBeGreaterThan(1);
    await figure.click();
    const panel = page.getByRole("region", { name: "The same in the other texts" });
    expect(await panel.getByRole("link", { name: "See it in its text" }).count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    expect(await panel.count()).toBe(0);
    const letter = page.locator(".vr-see a").first();
    await letter.focus();
    expect(await page.locator(".vr-s.vr-twin").count()).toBe(2);
    await page.keyboard.press("Space");
    expect(await panel.getByRole("button", { name: "Close" }).evaluate((each) => each === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press("Escape");
    expect(await letter.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.locator(".vr-s:target").count()).toBe(1);
    await close();
  });

  it("has its texts sentence by sentence with scripts off", async () => {
    const { page, close } = await openReport(browser, file, { javaScriptEnabled: false });
    await page.locator("summary", { hasText: "Text A, sentence by sentence" }).click();
    const table = page.locator(".vr-parallel table").first();
    expect(await table.isVisible()).toBe(true);
    expect(await table.locator("ins, del").count()).toBeGreaterThan(0);
    await close();
  });

  it("is used with the keyboard alone", async () => {
    const { page, close } = await openReport(browser, file);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the report");
    await page.keyboard.press("Enter");
    const isSummary = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches(".vr-findings summary") ?? false);
    for (let i = 0; i < 40 && !(await isSummary()); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator(".vr-findings details[open]").count()).toBe(1);
    await close();
  });

  it("saves its tables as CSV and JSON", async () => {
    const { page, close } = await openReport(browser, file);
    const saved = async (name: string): Promise<[string, string]> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `${name}: save “Speakers by name”` }).click(),
      ]);
      return [download.suggestedFilename(), readFileSync((await download.path())!, "utf8")];
    };
    const [csvName, csv] = await saved("CSV");
    const [jsonName, json] = await saved("JSON");
    expect([csvName, jsonName]).toEqual(["speakers-by-name.csv", "speakers-by-name.json"]);
    const rows = JSON.parse(json) as { Speaker: string; Texts: number }[];
    expect(csv.split("\r\n")[0]).toBe("Speaker,Texts,A,B,C");
    expect(csv.split("\r\n").slice(1, -1)).toHaveLength(rows.length);
    expect(rows[0]).toMatchObject({ Speaker: expect.stringMatching(/\p{L}/u), Texts: expect.any(Number) });
    await close();
  });

  it("keeps the notebook's code out of sight until it is asked for", async () => {
    const { page, close } = await openReport(browser, file);
    const code = page.locator("details.code pre").first();
    expect(await code.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Show code" }).click();
    expect(await code.isVisible()).toBe(true);
    await page.getByRole("button", { name: "Hide code" }).click();
    expect(await code.isVisible()).toBe(false);
    await close();
    const off = await openReport(browser, file, { javaScriptEnabled: false });
    expect(await off.page.locator("details.code summary").first().isVisible()).toBe(true);
    await off.close();
  });

  it("is printed open with scripts off too, and as a PDF of several pages", async () => {
    const { page, close } = await openReport(browser, file, { javaScriptEnabled: false });
    await page.emulateMedia({ media: "print" });
    for (const passage of await page.locator(".vr-findings .vr-passage").all())
      expect(await passage.isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(4);
    await close();
  });

  it("is printed with everything open and nothing to press", async () => {
    const { page, close } = await openReport(browser, file);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    for (const passage of await page.locator(".vr-findings .vr-passage").all())
      expect(await passage.isVisible()).toBe(true);
    for (const control of await page.locator("button, form, input[type=search]").all())
      expect(await control.isVisible()).toBe(false);
    expect(
      await page
        .locator(".vr-box")
        .evaluateAll((boxes) => boxes.filter((box) => box.scrollHeight > box.clientHeight + 1).length),
    ).toBe(0);
    await close();
  });
});
