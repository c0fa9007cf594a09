/**
 * Write rows as JSON Lines.
 *
 * @returns one object a line; all lines have the fields of all rows in the order they first appear, null where a row has none
 */
export function toJsonLines(rows: readonly object[]): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  let lines = "";
  for (const row of rows) {
    const cells = fields.map((field) => [
      field,
      Object.hasOwn(row, field) ? (row as Record<string, unknown>)[field] : null,
    ]);
    lines += `${JSON.stringify(Object.fromEntries(cells.map(([field, value]) => [field, value ?? null])))}\n`;
  }
  return lines;
}

/**
 * Read JSON Lines; empty lines are left out.
 *
 * @throws {SyntaxError} naming the line that is not JSON
 */
export function fromJsonLines(lines: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (const [index, line] of lines.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      rows.push(JSON.parse(line));
    } catch (error) {
      throw new SyntaxError(`line ${index + 1} is not JSON: ${error instanceof Error ? error.message : error}`);
    }
  }
  return rows;
}
