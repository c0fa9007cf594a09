/** Lines of generated code, each as [column, source line, source column, …], all from 0. */
export type LineMap = number[][];

const digits = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].map((c, i) => [c, i]));

/** The mappings of a source map with one source (Source Map 3, base 64 VLQ). */
export function decodeMap(json: string): LineMap {
  const { mappings } = JSON.parse(json) as { mappings: string };
  let [line, column] = [0, 0];
  return mappings.split(";").map((group) => {
    let generated = 0;
    const marks: number[] = [];
    for (const segment of group === "" ? [] : group.split(",")) {
      const [a, , b, c] = numbersOf(segment);
      generated += a!;
      if (b === undefined) continue;
      line += b;
      column += c!;
      marks.push(generated, line, column);
    }
    return marks;
  });
}

function numbersOf(segment: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const character of segment) {
    const digit = digits.get(character) ?? 0;
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}

/** The way from the last code to the first, over the code between. */
export function compose(last: LineMap, first: LineMap): LineMap {
  return last.map((marks) => {
    const composed: number[] = [];
    for (let i = 0; i < marks.length; i += 3) {
      const found = sourceOf(first[marks[i + 1]!] ?? [], marks[i + 2]!);
      if (found) composed.push(marks[i]!, found.line, found.column);
    }
    return composed;
  });
}

/** The last mark of a line that does not lie behind a column. */
function sourceOf(marks: readonly number[], column: number): { line: number; column: number } | null {
  let found: { line: number; column: number } | null = null;
  for (let i = 0; i < marks.length && marks[i]! <= column; i += 3)
    found = { line: marks[i + 1]!, column: marks[i + 2]! };
  return found;
}
