import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { headingOf, type Notebook } from "../../src/report/notebook";

const folder = resolve(__dirname, "../../notebooks");
const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

it("there are five, numbered", () => {
  expect(names.map((name) => name.slice(0, 3)).sort()).toEqual(["00-", "01-", "02-", "03-", "04-"]);
});

describe.each(names)("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const notebook = JSON.parse(text) as Notebook;
  const code = notebook.cells.filter((cell) => cell.cell_type === "code");

  it("has no outputs, no counts and no trace of a machine", () => {
    for (const cell of code) expect(cell).toMatchObject({ outputs: [], execution_count: null });
    expect(text).not.toMatch(/\/(home|root|Users|tmp|work)\//);
  });

  it("is nbformat 4.5 for the kernel tslab, every cell with an id of its own", () => {
    expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
    expect(notebook.metadata.kernelspec).toMatchObject({ name: "tslab" });
    const ids = notebook.cells.map((cell) => cell.id);
    expect(ids.every((id) => /^[a-zA-Z0-9-_]{1,64}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("declares its parameters with let in one tagged cell before anything else runs", () => {
    const tagged = code.filter((cell) => cell.metadata.tags?.includes("parameters"));
    expect(tagged).toEqual([code[0]]);
    expect([code[0].source].flat().join("")).toMatch(/^let corpusPath\b/m);
    expect(text).not.toContain("injected-parameters");
  });

  it("opens with its question, its input, its run time and what it does not establish", () => {
    const first = [notebook.cells[0].source].flat().join("");
    expect(notebook.cells[0].cell_type).toBe("markdown");
    expect(headingOf(notebook)).not.toBeNull();
    for (const words of [/question/i, /input/i, /run time/i, /not establish/i]) expect(first).toMatch(words);
  });
});
