import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { toCsv } from "../../frames/table";
import { tableColumns } from "../../tables";
import { trackProgress, watchProgress } from "../progress";
import type { Terminal } from "../terminal";
import { readBlocks } from "./blocks";
import { sayHowManyMore, sayProblems } from "./context";
import { createKeySet } from "./key-set";
import { mapBlocks } from "./map-blocks";
import { openPool, threadsFor } from "./pool";

export interface EachTable {
  table: "quotes" | "numbers" | "words";
  format: "jsonl" | "csv";
}

/**
 * Print rows of each article by itself, as it is read: one pass over JSON Lines of any length, with memory for a few
 * blocks of them (and the vocabulary, of words).
 *
 * @param paths - JSON Lines files, or '-' alone
 * @returns whether good lines were left out, because their analysis threw
 */
export async function streamEach(
  paths: readonly string[],
  options: EachTable,
  terminal: Terminal,
  threads = threadsFor(availableParallelism()),
): Promise<{ incomplete: boolean }> {
  const isStream = paths[0] === "-";
  const size = isStream ? null : paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const inputs = isStream ? [terminal.stdin as AsyncIterable<Uint8Array | string>] : paths;
  const progress = trackProgress(terminal, options.table, size);
  const said = { terminal, aside: { lines: new Set<string>(), faults: 0, damaged: new Set<string>() } };
  const pool = openPool(threads);
  let bytes = 0;
  if (options.format === "csv") terminal.out(toCsv([], tableColumns[options.table]));
  try {
    const { table, format } = options;
    const [blocks, taken] = [readBlocks(inputs), createKeySet()];
    const rows =
      table === "words"
        ? mapBlocks(pool, blocks, "counts", { format }, taken)
        : mapBlocks(pool, blocks, "each", { table, format }, taken);
    const look = (): void => progress.at(bytes);
    await watchProgress(look, async () => {
      for await (const done of rows) {
        terminal.out(done.result.bytes);
        await terminal.taken();
        sayProblems(said, done, isStream ? "standard input" : paths[done.block.source]!, done.block.firstLine);
        bytes += done.block.bytes.length;
        look();
      }
    });
  } finally {
    await pool.close();
  }
  sayHowManyMore(said);
  return { incomplete: said.aside.faults > 0 };
}
