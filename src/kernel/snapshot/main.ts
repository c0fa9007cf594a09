import { createConverter } from "../converter/create";
import { createShared } from "../converter/shared";

/* What a snapshot holds: a compiler that has read its libraries and has checked a few cells. */

const shared = createShared();

/** Cells that make the compiler read and bind what nearly every cell needs. */
const cells = [
  "const a: number = 1; a + 1",
  "import { readFileSync } from 'node:fs'; const text = (await Promise.resolve('x')).toUpperCase(); console.log(text, a)",
  "({ a, list: [1, 2].map((n) => n * 2), map: new Map<string, number>() })",
  "class Box<T> { constructor(readonly item: T) {} } new Box(a).item",
];

/** Check cells as if they stood in a folder. */
export function warmUp(folder: string): void {
  const converter = createConverter(folder, shared);
  let declarations = "";
  for (let round = 0; round < 3; round++)
    for (const cell of cells) {
      const { diagnostics, ...converted } = converter.convert(declarations, cell);
      if (diagnostics.length > 0) throw new Error(`a cell of the snapshot is wrong: ${diagnostics[0]!.message}`);
      declarations = converted.declarations;
    }
}

export const create = (folder: string): ReturnType<typeof createConverter> => createConverter(folder, shared);
