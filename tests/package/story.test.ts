import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser/browser";
import { startByCommand } from "../lab/lab-command";
import { runInLab } from "../lab/run-notebook";
import { openReport } from "../reports/open-report";
import { borrowEnvironment } from "./borrow-environment";
import { emptyFolder, mustRun, quietly, remove, root } from "./packed";

const isLong = process.env.VARIORUM_LONG === "1";
const folder = emptyFolder();
const story = join(folder, "my story");
const quiet = { npm_config_ignore_scripts: "true" };

/** Made by the command, then started as its reader would; without --long the JupyterLab of the checkout serves. */
beforeAll(() => {
  mustRun(folder, process.execPath, [join(root, "dist/cli/main.js"), "init", "my story"]);
  if (!isLong) borrowEnvironment(story);
  mustRun(story, "npm", ["start"], quiet);
}, 900_000);
afterAll(() => remove(folder));

describe("variorum init, npm start", () => {
  it("renders the report of its notebook, which opens in a browser and asks nobody", async () => {
    expect(readdirSync(join(story, "report")).sort()).toEqual(["data", "story.html"]);
    const browser = await openBrowser();
    try {
      const { page, watched } = await openReport(browser, join(story, "report/story.html"));
      const text = await page.locator("body").innerText();
      for (const words of ["My story", "What differs", "Ida Holm", "1-harbour-post.txt"]) expect(text).toContain(words);
      expect(await page.locator("svg").count()).toBeGreaterThan(0);
      expect(watched).toEqual({ requests: [], errors: [] });
    } finally {
      await browser.close();
    }
  });

  it("depends on the copy of variorum in the folder, and on nothing outside it", () => {
    const locked = readFileSync(join(story, "package-lock.json"), "utf8");
    const { packages } = JSON.parse(locked) as { packages: { [path: string]: { resolved?: string } } };
    expect(packages["node_modules/variorum"]?.resolved).toMatch(/^file:variorum-.*\.tgz$/);
    expect(locked).not.toContain(root);
    for (const name of ["package.json", "README.md", "story.ipynb"])
      expect(readFileSync(join(story, name), "utf8")).not.toMatch(/NAME|TARBALL|VARIORUM\b/);
  });

  it("reads the articles that are put there instead", () => {
    rmSync(join(story, "articles"), { recursive: true });
    mkdirSync(join(story, "articles"));
    writeFileSync(join(story, "articles/one.txt"), 'The bridge cost 20 million euros. "It holds," said Piet Aker.\n');
    writeFileSync(join(story, "articles/two.txt"), "The bridge cost 30 million euros, Piet Aker said.\n");
    mustRun(story, "npm", ["start"], quiet);
    const page = readFileSync(join(story, "report/story.html"), "utf8");
    expect(page).toContain("Piet Aker");
    expect(page).not.toContain("Ida Holm");
  });
});

describe.runIf(isLong)("the notebook of variorum init", () => {
  it("runs in JupyterLab, opened by its own command", async () => {
    const program = ["npx", "--no-install", "variorum", "lab", "story.ipynb"];
    const server = await startByCommand(story, program, join(folder, "settings"));
    const browser = await openBrowser();
    try {
      const { complaints, cells, charts } = await runInLab(browser, server, "story.ipynb");
      expect(complaints).toEqual([]);
      expect(charts).toBe(1);
      expect(cells.filter((cell) => cell.cell_type === "code" && cell.execution_count === null)).toEqual([]);
    } finally {
      await browser.close();
      await server.stop();
    }
  });

  it("runs on a stock tslab", () => {
    const prefix = join(folder, "stock");
    const stock = join(folder, "tslab");
    mkdirSync(stock);
    writeFileSync(join(stock, "package.json"), '{ "private": true }\n');
    mustRun(stock, "npm", ["install", ...quietly, "tslab@1.0.22"]);
    const tslab = join(stock, "node_modules/.bin/tslab");
    const python = join(story, ".venv/bin/python3");
    mustRun(stock, tslab, ["install", "--python", python, "--prefix", prefix, "--binary", tslab]);
    renameSync(join(prefix, "share/jupyter/kernels/tslab"), join(prefix, "share/jupyter/kernels/stock"));
    const args = ["nbconvert", "--to", "notebook", "--execute", "--stdout", "--ExecutePreprocessor.kernel_name=stock"];
    const said = mustRun(story, join(story, ".venv/bin/jupyter"), [...args, "story.ipynb"], {
      JUPYTER_PATH: join(prefix, "share/jupyter"),
    });
    const { cells } = JSON.parse(said) as { cells: { outputs?: { output_type: string; name?: string }[] }[] };
    const outputs = cells.flatMap((cell) => cell.outputs ?? []);
    expect(outputs.filter((each) => each.output_type === "error" || each.name === "stderr")).toEqual([]);
    expect(outputs.filter((each) => each.output_type === "display_data").length).toBeGreaterThan(4);
  });
});
