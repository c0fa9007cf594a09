import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type Watched, watch } from "../browser/watch";
import type { LabServer } from "./server";

interface Output {
  output_type: string;
  name?: string;
  text?: string | string[];
  data?: { [mime: string]: unknown };
}

interface Cell {
  id: string;
  cell_type: string;
  source: string | string[];
  execution_count?: number | null;
  outputs?: Output[];
}

/** A notebook after a person ran and saved it in JupyterLab. */
export interface LabRun {
  page: Page;
  watched: Watched;
  cells: Cell[];
  /** what the cells wrote to standard error, and error outputs */
  complaints: string[];
  /** Vega-Lite charts among the outputs */
  charts: number;
}

/**
 * Open a notebook, run all cells through the Run menu, save it, and read what was saved.
 *
 * @param name - file name in the server's folder of notebooks
 */
export async function runInLab(browser: Browser, server: LabServer, name: string, patience = 150_000): Promise<LabRun> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(patience);
  const watched = watch(page, (url) => url.startsWith(`${server.origin}/`));
  const connected = page.waitForEvent("websocket", (socket) => socket.url().includes("/channels"));
  await page.goto(`${server.origin}/lab/tree/${server.tree ?? "notebooks/"}${name}?reset&token=${server.token}`);
  await connected;
  await page.locator(".jp-KernelName", { hasText: "TypeScript" }).waitFor();
  await page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").waitFor();
  await page.locator(".jp-Notebook .jp-CodeCell").first().waitFor();
  await runAll(page);
  await finished(page, patience);
  await page.getByRole("menuitem", { name: "File", exact: true }).click();
  await page.locator('.lm-Menu [data-command="docmanager:save"]').click();
  const cells = await saved(page, join(server.notebooks, name));
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  const isComplaint = (output: Output): boolean => output.output_type === "error" || output.name === "stderr";
  return {
    page,
    watched,
    cells,
    complaints: outputs.filter(isComplaint).map((output) => [output.text ?? JSON.stringify(output)].flat().join("")),
    charts: outputs.filter((output) => Object.keys(output.data ?? {}).some((mime) => mime.includes("vegalite"))).length,
  };
}

/** Choose Run > Run All Cells; where JupyterLab was not ready to take it, choose it again, as a person would. */
async function runAll(page: Page): Promise<void> {
  for (let tries = 0; ; tries++) {
    await page.getByRole("menuitem", { name: "Run", exact: true }).click();
    await page.locator('.lm-Menu [data-command="runmenu:run-all"]').click();
    const started = page.locator(".jp-InputPrompt", { hasText: /\[(\*|\d+)\]/ }).first();
    const isStarted = await started.waitFor({ state: "attached", timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (isStarted) return;
    if (tries === 3) throw new Error("Run > Run All Cells starts nothing");
  }
}

/** Wait until no cell waits or runs. A cell that stock tslab dropped keeps no star, so its missing count tells. */
async function finished(page: Page, patience: number): Promise<void> {
  const isQuiet = (): boolean => {
    const prompts = [...document.querySelectorAll(".jp-Notebook .jp-CodeCell .jp-InputPrompt")];
    const status = document.querySelector(".jp-Notebook-ExecutionIndicator")?.getAttribute("data-status");
    return status === "idle" && prompts.length > 0 && prompts.every((prompt) => !prompt.textContent?.includes("*"));
  };
  await page
    .locator(".jp-InputPrompt", { hasText: /\[(\*|\d+)\]/ })
    .first()
    .waitFor();
  await page.waitForFunction(isQuiet, undefined, { timeout: patience, polling: 250 });
}

async function saved(page: Page, path: string): Promise<Cell[]> {
  for (let tries = 0; tries < 100; tries++) {
    const cells = readCells(path);
    if (cells.some((cell) => (cell.execution_count ?? null) !== null)) return cells;
    await page.waitForTimeout(100);
  }
  throw new Error(`${path} was not saved with its outputs`);
}

/** The cells on disk; none while JupyterLab is in the middle of writing the file. */
function readCells(path: string): Cell[] {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { cells: Cell[] }).cells;
  } catch {
    return [];
  }
}
