/** A table and the files it was written to. */
export interface DataTable {
  name: string;
  files: { file: string; form: string }[];
}

/** What the navigation calls a notebook: "01-word-frequencies" is "Word frequencies". */
export function labelOf(name: string): string {
  const words =
    name
      .replace(/^\d{1,4}[-_ ]+/, "")
      .replaceAll(/[-_]+/g, " ")
      .trim() || name;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Files by the table they hold: "words.csv" and "words.json" are two forms of one. */
export function groupByTable(files: readonly string[]): DataTable[] {
  const tables = new Map<string, DataTable>();
  for (const file of files) {
    const dot = file.lastIndexOf(".");
    const name = dot > 0 ? file.slice(0, dot) : file;
    const table = tables.get(name) ?? { name, files: [] };
    tables.set(name, table);
    table.files.push({ file, form: dot > 0 ? file.slice(dot + 1).toUpperCase() : "file" });
  }
  return [...tables.values()];
}
