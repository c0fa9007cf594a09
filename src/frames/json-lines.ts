/**
 * Write rows as JSON Lines.
 *
 * @returns one object a line; all lines have the fields of all rows in the order they first appear, null where a row has none
 * @example
 * toJsonLines([{ word: "port" }, { word: "storm" }]); // => "{\"word\":\"port\"}\n{\"word\":\"storm\"}\n"
 */
export function toJsonLines(rows: readonly object[]): string {
  const fields: string[] = [];
  const known = new Set<string>();
  for (const row of rows)
    for (const field of Object.keys(row))
      if (!known.has(field)) {
        known.add(field);
        fields.push(field);
      }
  let lines = "";
  for (const row of rows) lines += `${JSON.stringify(isWhole(row, fields) ? row : completed(row, fields))}\n`;
  return lines;
}

/** Has the row all fields, in this order, each with something JSON can say? */
function isWhole(row: object, fields: readonly string[]): boolean {
  let at = 0;
  for (const [field, value] of Object.entries(row)) if (field !== fields[at++] || value === undefined) return false;
  return at === fields.length;
}

function completed(row: object, fields: readonly string[]): object {
  const cells = fields.map((field) => [
    field,
    Object.hasOwn(row, field) ? (row as Record<string, unknown>)[field] : null,
  ]);
  return Object.fromEntries(cells.map(([field, value]) => [field, value ?? null]));
}

/**
 * Read JSON Lines; empty lines are left out.
 *
 * @throws {SyntaxError} naming the line that is not JSON
 * @example
 * fromJsonLines('{"word":"port"}\n\n{"word":"storm"}\n'); // => [{"word": "port"}, {"word": "storm"}]
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
