import type { TableName } from "../../tables";
import { inputProblems, type Problem } from "../../text";
import { trackProgress, watchProgress } from "../progress";
import type { Terminal } from "../terminal";
import { readBlocks } from "./blocks";
import { indexLines, type LineIndex } from "./index-lines";
import type { BlockResult, JobName, Jobs } from "./jobs";
import { createKeySet } from "./key-set";
import { type Done, mapBlocks } from "./map-blocks";
import type { Pool } from "./pool";
import type { Source } from "./source";

/** What the parts of the work on an archive share. */
export interface Context {
  source: Source;
  pool: Pool;
  terminal: Terminal;
  /** takes rows as JSON Lines, in the order of their table */
  write(table: TableName, piece: Uint8Array | string): Promise<void>;
  aside: Aside;
}

/** Lines that could not be used, each told once; `faults` of them were good lines whose analysis threw. */
export interface Aside {
  lines: Set<string>;
  faults: number;
  /** lines that are read, though some of their bytes are no characters, each told once too */
  damaged: Set<string>;
}

const mostSaid = 20;

/**
 * Do a job with the whole archive, block by block.
 *
 * @param what - what progress calls it: "reading"
 * @returns where each article stands
 */
export async function gather<Job extends JobName>(
  context: Context,
  what: string,
  job: Job,
  options: Jobs[Job]["options"],
  take: (done: Done<Job>) => void,
): Promise<LineIndex> {
  const { source, pool, terminal } = context;
  const index = indexLines(source.paths);
  const progress = trackProgress(terminal, what, source.size);
  let before = 0;
  let last = 0;
  const look = (): void => progress.at(before + last);
  await watchProgress(look, async () => {
    for await (const done of mapBlocks(pool, readBlocks(source.paths), job, options, createKeySet())) {
      index.add(done);
      take(done);
      sayProblems(context, done, source.names[done.block.source]!, done.block.firstLine);
      if (done.block.offset === 0) before += last;
      last = done.block.offset + done.block.bytes.length;
      look();
    }
  });
  return index;
}

/** Tell of lines that are left out, and of those that are damaged; of many, the first. */
export function sayProblems(
  { terminal, aside }: Pick<Context, "terminal" | "aside">,
  { problems, damaged }: Pick<BlockResult<JobName>, "problems" | "damaged">,
  name: string,
  firstLine: number,
): void {
  /** once a line: is it the first time? */
  const tell = (known: Set<string>, line: number, { message }: Problem): boolean => {
    const place = `${name}:${line}`;
    if (known.has(place)) return false;
    known.add(place);
    if (known.size <= mostSaid) terminal.say(`variorum: ${message}`);
    return true;
  };
  for (const { line, reason, isFault } of problems) {
    const at = firstLine + line;
    if (tell(aside.lines, at, inputProblems.line(name, at, reason)) && isFault) aside.faults++;
  }
  for (const { line, count } of damaged) {
    const at = firstLine + line;
    tell(aside.damaged, at, inputProblems.damagedLine(name, at, count));
  }
}

export function sayHowManyMore({ terminal, aside }: Pick<Context, "terminal" | "aside">): void {
  if (aside.lines.size > mostSaid) terminal.say(`variorum: ${aside.lines.size} lines are left out in all.`);
  if (aside.damaged.size > mostSaid)
    terminal.say(`variorum: ${aside.damaged.size} lines are not UTF-8 or damaged in all.`);
}
