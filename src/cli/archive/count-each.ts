import { toCsv } from "../../frames/table";
import { createCounter } from "../../words";
import { withoutHeader } from "./csv";
import type { Each } from "./each";
import type { Input, Keep } from "./input";

export interface CountsOptions {
  format: "jsonl" | "csv";
}

let counter: ReturnType<typeof createCounter> | null = null;
/** of each word what a row holds between the article and the count: made once for each */
const middles: { jsonl: string[]; csv: string[] } = { jsonl: [], csv: [] };

/** The counts of each article, straight from its bytes: no word is left out and none are put together. */
export function countsJob(inputs: Input[], { format }: CountsOptions, keep: Keep): Each {
  counter ??= createCounter();
  const own = middles[format];
  const isCsv = format === "csv";
  let text = "";
  let rows = 0;
  for (const [index, { key, fields }] of inputs.entries()) {
    const counted = keep(index, () => counter!.add(fields.text));
    if (!counted) continue;
    const { keys, counts, total } = counted;
    const begin = isCsv ? csvCell(key) : `{"article":${JSON.stringify(key)}`;
    for (let at = 0; at < keys.length; at++) {
      const word = keys[at]!;
      own[word] ??= isCsv
        ? `,${csvCell(counter.wordOf(word))},[],`
        : `,"word":${JSON.stringify(counter.wordOf(word))},"forms":[],"count":`;
      const count = counts[at]!;
      const rate = (count * 1000) / total;
      text += isCsv
        ? `${begin}${own[word]}${count},${rate},\r\n`
        : `${begin}${own[word]}${count},"perThousand":${rate},"dispersion":null}\n`;
    }
    rows += keys.length;
  }
  return { bytes: Buffer.from(text), rows };
}

function csvCell(text: string): string {
  return withoutHeader(toCsv([{ text }], ["text"])).slice(0, -2);
}
