import { toJsonLines } from "../../frames/table";
import { findCopies, measureOverlaps, type WordList } from "../../reuse";
import { findPlaces, type PassagePlace, toPassageRow } from "../../reuse/places";
import type { TableName } from "../../tables";
import { parseRecord } from "../../text";
import { tellProgress, trackProgress } from "../progress";
import { type Context, gather } from "./context";
import type { LineIndex } from "./index-lines";

const shortest = 8;

/** Write passages, overlaps and copies. Memory for the words of the articles as numbers; the texts are read again for the rows. */
export async function writePassages(context: Context, tables: readonly TableName[]): Promise<void> {
  const lists: WordList[] = [];
  const index = await gather(context, "reading words", "passages", null, ({ result }) => {
    let at = 0;
    for (const [article, size] of result.sizes.entries()) {
      const [from, to] = [at, at + size];
      at = to;
      lists.push({
        hashes: result.hashes.subarray(from, to),
        starts: result.starts.subarray(from, to),
        lengths: result.lengths.subarray(from, to),
        count: result.counts[article]!,
      });
    }
  });
  try {
    // the threads have done their part: their memory is worth more than they are
    await context.pool.close();
    const told = tellProgress(context.terminal);
    const places = findPlaces(index.keys, lists, shortest, told);
    if (tables.includes("passages")) await writeRows(context, places, index);
    if (!tables.includes("overlaps") && !tables.includes("copies")) return;
    const overlaps = measureOverlaps(index.keys, lists, places, told);
    if (tables.includes("overlaps")) await writeAll(context, "overlaps", overlaps);
    if (tables.includes("copies"))
      await writeAll(
        context,
        "copies",
        findCopies(
          index.keys.map((article) => ({ article })),
          overlaps,
        ),
      );
  } finally {
    index.close();
  }
}

async function writeAll(context: Context, table: TableName, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000)
    await context.write(table, toJsonLines(rows.slice(from, from + 1000)));
}

/** Rows written at a time: each article they stand in is read once for them. */
const rowsAtOnce = 4000;

async function writeRows(context: Context, places: readonly PassagePlace[], index: LineIndex): Promise<void> {
  const progress = trackProgress(context.terminal, "writing passages", places.length, "things");
  for (let from = 0; from < places.length; from += rowsAtOnce) {
    const some = places.slice(from, from + rowsAtOnce);
    const wanted = new Map<number, { start: number; end: number }[]>();
    for (const { occurrences } of some)
      for (const { article, start, end } of occurrences) {
        const list = wanted.get(article);
        if (list) list.push({ start, end });
        else wanted.set(article, [{ start, end }]);
      }
    const texts = new Map<string, string>();
    for (const article of [...wanted.keys()].sort((a, b) => a - b)) {
      const line = index.read(article);
      const text = textOf(line);
      // a flat copy, so that the passage does not keep the whole text in memory
      for (const { start, end } of wanted.get(article)!)
        texts.set(`${article} ${start} ${end}`, Buffer.from(text.slice(start, end), "utf16le").toString("utf16le"));
    }
    progress.at(from);
    const rows = some.map((place) =>
      toPassageRow(place, index.keys, (article, start, end) => texts.get(`${article} ${start} ${end}`)!),
    );
    await context.write("passages", toJsonLines(rows));
  }
}

function textOf(line: Uint8Array): string {
  const record = parseRecord(Buffer.from(line.buffer, line.byteOffset, line.length).toString("utf8"));
  if ("reason" in record) throw new Error("the input was changed while it was read");
  return record.input.text;
}
