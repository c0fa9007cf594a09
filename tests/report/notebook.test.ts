import { describe, expect, it } from "vitest";
import { headingOf, injectParameters, type Notebook, type NotebookCell } from "../../src/report/notebook";

const cell = (id: string, source: string, tags?: string[]): NotebookCell => ({
  id,
  cell_type: "code",
  source,
  metadata: tags ? { tags } : {},
  outputs: [{ output_type: "stream", name: "stdout", text: "old" }],
  execution_count: 3,
});
const prose = (source: string | string[]): NotebookCell => ({
  id: "prose",
  cell_type: "markdown",
  source,
  metadata: {},
});
const notebook = (...cells: NotebookCell[]): Notebook => ({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const ids = (made: { notebook: Notebook }): string[] => made.notebook.cells.map(({ id }) => id);

describe("injectParameters", () => {
  it("puts a cell of JSON literals behind the one tagged parameters", () => {
    const made = injectParameters(
      notebook(prose("# A"), cell("given", "let a = 1;", ["parameters"]), cell("use", "a")),
      {
        corpusPath: 'a "b"/\u2028',
        list: ["x", "y"],
      },
    );
    expect(ids(made)).toEqual(["prose", "given", "injected-parameters", "use"]);
    expect(made.notebook.cells[2].metadata.tags).toEqual(["injected-parameters"]);
    expect(made.notebook.cells[2].source).toBe('corpusPath = "a \\"b\\"/\u2028";\nlist = ["x","y"];');
  });

  it("puts it first where no cell is tagged, and replaces the one injected before", () => {
    const once = injectParameters(notebook(cell("use", "a")), { a: 1 });
    const twice = injectParameters(once.notebook, { a: 2 });
    expect(ids(twice)).toEqual(["injected-parameters", "use"]);
    expect(twice.notebook.cells[0].source).toBe("a = 2;");
  });

  it("leaves outputs out and the given notebook as it was", () => {
    const given = notebook(cell("use", "a"));
    const before = JSON.stringify(given);
    const made = injectParameters(given, { a: 1 });
    expect(made.notebook.cells[1]).toMatchObject({ outputs: [], execution_count: null });
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe("headingOf", () => {
  it("is the first heading of the first level", () => {
    expect(headingOf(notebook(prose("Text\n## Two"), prose(["# Fires\n", "and floods"])))).toBe("Fires");
    expect(headingOf(notebook(prose("no heading")))).toBeNull();
  });
});
