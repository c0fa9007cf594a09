/** The parts of a notebook file that matter here (nbformat 4.5). */
export interface NotebookCell {
  id: string;
  cell_type: "code" | "markdown" | "raw";
  source: string | string[];
  metadata: { tags?: string[]; [key: string]: unknown };
  outputs?: unknown[];
  execution_count?: number | null;
}

export interface Notebook {
  cells: NotebookCell[];
  metadata: { [key: string]: unknown };
  nbformat: number;
  nbformat_minor: number;
}

/** A value that a notebook can be given. */
export type Parameter = string | number | boolean | null | readonly string[];

const injectedId = "injected-parameters";

/**
 * Put a cell that sets parameters behind the cell tagged `parameters` (as papermill does), or first where none is tagged.
 * A cell injected earlier is replaced.
 *
 * @param parameters - names declared by the notebook with `let`, and their values; written as JSON literals
 * @returns a copy of the notebook without outputs, and the injected cell's id
 */
export function injectParameters(
  notebook: Notebook,
  parameters: { readonly [name: string]: Parameter },
): { notebook: Notebook; cellId: string } {
  const cells = notebook.cells.filter((cell) => !cell.metadata.tags?.includes(injectedId)).map(withoutOutputs);
  const at = cells.findIndex((cell) => cell.metadata.tags?.includes("parameters")) + 1;
  cells.splice(at, 0, {
    id: injectedId,
    cell_type: "code",
    source: parametersSource(parameters),
    metadata: { tags: [injectedId] },
    outputs: [],
    execution_count: null,
  });
  return { notebook: { ...notebook, cells }, cellId: injectedId };
}

/** The source of a cell that sets parameters. */
export function parametersSource(parameters: { readonly [name: string]: Parameter }): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)};`)
    .join("\n");
}

function withoutOutputs(cell: NotebookCell): NotebookCell {
  const source = [cell.source].flat().join("");
  return cell.cell_type === "code" ? { ...cell, source, outputs: [], execution_count: null } : { ...cell, source };
}

/** The first heading of a notebook's prose, else null. */
export function headingOf(notebook: Notebook): string | null {
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "markdown") continue;
    const line = [cell.source]
      .flat()
      .join("")
      .split("\n")
      .find((each) => each.startsWith("# "));
    if (line) return line.slice(2).trim();
  }
  return null;
}
