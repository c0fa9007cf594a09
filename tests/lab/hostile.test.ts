import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { openBrowser } from "../browser/browser";
import { hostileNames, writeHostileCorpus } from "../hostile/corpus";
import { canary, hostilePieces } from "../hostile/pieces";
import { runInLab } from "./run-notebook";
import { startLab } from "./server";

const notebooks = resolve(__dirname, "../../notebooks");

/** Cells that a person has run are trusted by JupyterLab: whatever an output holds as HTML, its scripts too, runs. */
it("JupyterLab shows hostile texts as text and runs nothing of them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-hostile-"));
  writeHostileCorpus(join(folder, "texts"), hostileNames.slice(0, 3));
  mkdirSync(join(folder, "own"));
  const source = readFileSync(join(notebooks, "00-comparison.ipynb"), "utf8");
  const name = "00-comparison.ipynb";
  writeFileSync(join(folder, "own", name), source.replace('\\"../seeds\\"', '\\"../texts\\"'));
  const browser = await openBrowser();
  const server = await startLab(join(folder, "own"), [join(folder, "texts")]);
  try {
    const { page, watched, cells, complaints } = await runInLab(browser, server, name);
    expect(complaints).toEqual([]);
    expect(await page.evaluate((key) => key in window, canary)).toBe(false);
    expect(watched.requests).toEqual([]);
    expect(await page.locator(".jp-OutputArea-output a[href^='javascript:']").count()).toBe(0);
    const shown = (await page.locator(".jp-OutputArea-output").allTextContents()).join("\n");
    expect(hostilePieces.html!.filter((piece) => !shown.includes(piece))).toEqual([]);
    expect(cells.some((cell) => (cell.outputs ?? []).length > 0)).toBe(true);
    await page.close();
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
