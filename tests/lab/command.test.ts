import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { openBrowser } from "../browser/browser";
import { startByCommand } from "./lab-command";
import { runInLab } from "./run-notebook";

const root = resolve(__dirname, "../..");

it("variorum lab opens a copy of the notebooks that reads a folder with spaces in its name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum lab "));
  const texts = join(folder, "my own texts");
  mkdirSync(texts);
  cpSync(join(root, "tests/fixtures/ferry"), texts, { recursive: true });
  const program = [process.execPath, join(root, "dist/cli/main.js"), "lab", "my own texts", "-o", "the copy"];
  const server = await startByCommand(folder, program, join(folder, "settings"));
  const browser = await openBrowser();
  try {
    const notebooks = join(folder, "the copy");
    const { cells, complaints, charts } = await runInLab(browser, { ...server, notebooks }, "04-text-reuse.ipynb");
    expect(complaints).toEqual([]);
    expect(charts).toBeGreaterThan(0);
    const injected = cells.find((cell) => cell.id === "injected-parameters");
    expect([injected?.source].flat().join("")).toBe('corpusPath = "../my own texts";');
    expect(JSON.stringify(cells)).toContain("1-courier.txt");
    const original = readFileSync(join(root, "notebooks/04-text-reuse.ipynb"), "utf8");
    expect(original).not.toContain("my own texts");
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
