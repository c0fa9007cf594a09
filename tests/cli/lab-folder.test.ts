import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareLabFolder } from "../../src/cli/lab-folder";
import { run } from "../../src/cli/main";
import type { Notebook } from "../../src/report";
import { fakeTerminal } from "./fake-terminal";

const root = resolve(__dirname, "../..");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum lab "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("prepareLabFolder", () => {
  const texts = join(root, "tests/fixtures/ferry");

  it("copies every notebook, set to read the texts, beside a link to the packages", () => {
    const { written, kept } = prepareLabFolder(root, folder, [texts]);
    expect(kept).toEqual([]);
    expect(written).toEqual(readdirSync(join(root, "notebooks")).sort());
    const notebook = JSON.parse(readFileSync(join(folder, written[0]!), "utf8")) as Notebook;
    const injected = notebook.cells.findIndex((cell) => cell.metadata.tags?.includes("injected-parameters"));
    expect(notebook.cells[injected - 1]?.metadata.tags).toEqual(["parameters"]);
    const [, path] = /^corpusPath = "(.*)";$/.exec(String(notebook.cells[injected]?.source)) ?? [];
    expect(resolve(folder, path ?? "")).toBe(texts);
    expect(createRequire(join(folder, "cell.js")).resolve("variorum")).toContain("dist");
  });

  it("keeps a notebook that is there already", () => {
    writeFileSync(join(folder, "00-comparison.ipynb"), "mine");
    const { written, kept } = prepareLabFolder(root, folder, [texts]);
    expect(kept).toEqual(["00-comparison.ipynb"]);
    expect(written).not.toContain("00-comparison.ipynb");
    expect(readFileSync(join(folder, "00-comparison.ipynb"), "utf8")).toBe("mine");
  });
});

describe("variorum lab", () => {
  it("names a path that is not there and copies nothing", async () => {
    const { terminal, heard } = fakeTerminal();
    const code = await run(["lab", join(folder, "none"), "-o", join(folder, "copy")], terminal);
    expect(code).toBe(3);
    expect(heard.said).toMatch(/none: no such file or folder|JupyterLab is not set up/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
