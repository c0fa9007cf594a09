import { availableParallelism } from "node:os";
import type { TableName } from "../../tables";
import { inputError } from "../errors";
import type { Terminal } from "../terminal";
import { type Context, sayHowManyMore } from "./context";
import { writeEventTables } from "./events";
import { isAligned } from "./groups";
import { writePassages } from "./passages";
import { openPool, threadsFor } from "./pool";
import type { Source } from "./source";
import { writeWords } from "./words";

/**
 * Make tables of an archive of any size.
 *
 * The rows are those that `makeTables` makes, in the same order. Memory for some hundred bytes an article, the vocabulary,
 * the largest event, and for passages ten bytes a word.
 *
 * @param write - takes rows as JSON Lines, table by table
 * @param threads - see `openPool` (default: the processors)
 * @returns whether good lines were left out, because their analysis threw
 */
export async function writeArchive(
  source: Source,
  tables: readonly TableName[],
  terminal: Terminal,
  write: (table: TableName, piece: Uint8Array | string) => Promise<void> | void,
  threads = threadsFor(availableParallelism()),
): Promise<{ incomplete: boolean }> {
  const pool = openPool(threads);
  let written = 0;
  const context: Context = {
    source,
    pool,
    terminal,
    aside: { lines: new Set(), faults: 0, damaged: new Set() },
    write: async (table, piece) => {
      written += piece.length;
      await write(table, piece);
    },
  };
  try {
    if (tables.some((table) => isAligned(table) || table === "articles" || table === "events"))
      await writeEventTables(context, tables);
    const ofWords = tables.filter((table) => table === "words" || table === "keywords");
    if (ofWords.length > 0) await writeWords(context, ofWords);
    if (tables.some((table) => ["passages", "overlaps", "copies"].includes(table)))
      await writePassages(context, tables);
  } finally {
    await pool.close();
  }
  sayHowManyMore(context);
  if (written === 0 && context.aside.lines.size > 0) throw inputError("no text could be read; nothing was written.");
  return { incomplete: context.aside.faults > 0 };
}
