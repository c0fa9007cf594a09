import { toCsv } from "../../frames/table";
import { createCounter } from "../../words";
import { createPieces } from "./byte-pieces";
import { withoutHeader } from "./csv";
import type { Each } from "./each";
import type { Input, Keep } from "./input";

export interface CountsOptions {
  format: "jsonl" | "csv";
}

let counter: ReturnType<typeof createCounter> | null = null;
/** of each word what a row holds between the article and the count, made once for each: the pieces, and their numbers */
const middles = {
  jsonl: { pieces: createPieces(), numbers: [] as number[] },
  csv: { pieces: createPieces(), numbers: [] as number[] },
};
/** what the rows of an article begin with, and for each count what they end with */
const own = createPieces();
let rows: Uint8Array = new Uint8Array(1 << 20);

/** The counts of each article, straight from its bytes: no word is left out and none are put together. */
export function countsJob(inputs: Input[], { format }: CountsOptions, keep: Keep): Each {
  counter ??= createCounter();
  const { pieces, numbers } = middles[format];
  const isCsv = format === "csv";
  let size = 0;
  let count = 0;
  for (const [index, { key, fields }] of inputs.entries()) {
    const counted = keep(index, () => counter!.add(fields.text));
    if (!counted) continue;
    const { keys, counts, total } = counted;
    own.clear();
    const begin = own.add(isCsv ? csvCell(key) : `{"article":${JSON.stringify(key)}`);
    const beginSize = own.size(begin);
    const ends = new Map<number, number>();
    for (let at = 0; at < keys.length; at++) {
      numbers[keys[at]!] ??= pieces.add(middleOf(counter.wordOf(keys[at]!), isCsv));
      const middle = numbers[keys[at]!]!;
      let end = ends.get(counts[at]!);
      if (end === undefined) {
        end = own.add(endOf(counts[at]!, (counts[at]! * 1000) / total, isCsv));
        ends.set(counts[at]!, end);
      }
      const most = size + beginSize + pieces.size(middle) + own.size(end);
      if (most > rows.length) rows = enlarged(rows, most);
      size = own.copy(begin, rows, size);
      size = pieces.copy(middle, rows, size);
      size = own.copy(end, rows, size);
    }
    count += keys.length;
  }
  return { bytes: rows.slice(0, size), rows: count };
}

function middleOf(word: string, isCsv: boolean): string {
  return isCsv ? `,${csvCell(word)},[],` : `,"word":${JSON.stringify(word)},"forms":[],"count":`;
}

function endOf(count: number, rate: number, isCsv: boolean): string {
  return isCsv ? `${count},${rate},\r\n` : `${count},"perThousand":${rate},"dispersion":null}\n`;
}

function csvCell(text: string): string {
  return withoutHeader(toCsv([{ text }], ["text"])).slice(0, -2);
}

function enlarged(bytes: Uint8Array, least: number): Uint8Array {
  const larger = new Uint8Array(2 * least);
  larger.set(bytes);
  return larger;
}
