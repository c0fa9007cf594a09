import { once } from "node:events";
import { accessSync, constants, createWriteStream, statSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../leftovers";
import { trackProgress } from "../progress";
import type { Terminal } from "../terminal";

/** From this size on JSON Lines are worked on in parts, on several threads, and never held in memory as a whole. */
const largeFrom = 2_000_000;

/** JSON Lines to be read more than once, and a folder for what does not fit in memory. */
export interface Source {
  paths: string[];
  /** as problems name them */
  names: string[];
  /** bytes in all */
  size: number;
  folder: string;
  close(): void;
}

/** Are these the paths of JSON Lines only, and so large that they must not be held in memory? */
export function isLarge(paths: readonly string[], limit = largeFrom): boolean {
  let size = 0;
  for (const path of paths) {
    if (!/\.(?:jsonl|ndjson)$/i.test(path)) return false;
    try {
      const status = statSync(path);
      if (!status.isFile()) return false;
      accessSync(path, constants.R_OK);
      size += status.size;
    } catch {
      return false;
    }
  }
  return size >= limit;
}

export function openSource(paths: readonly string[]): Source {
  const { folder, remove: close } = temporaryFolder();
  const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return { paths: [...paths], names: [...paths], size, folder, close };
}

/**
 * Standard input, when it is large: what was read so far and the rest are put into a file, so that they can be read again.
 *
 * @returns null when it ended before it grew large; `small` then has all of it
 */
export async function spoolInput(
  terminal: Terminal,
  limit = largeFrom,
): Promise<{ small: (Uint8Array | string)[] } | { large: Source }> {
  const chunks: (Uint8Array | string)[] = [];
  let size = 0;
  const progress = trackProgress(terminal, "reading standard input", null);
  let spool: { source: Source; file: ReturnType<typeof createWriteStream> } | null = null;
  for await (const chunk of terminal.stdin as AsyncIterable<Uint8Array | string>) {
    size += chunk.length;
    progress.at(size);
    if (!spool) {
      chunks.push(chunk);
      if (size < limit) continue;
      const source = openSource([]);
      spool = { source, file: createWriteStream(join(source.folder, "input.jsonl")) };
      for (const each of chunks.splice(0)) spool.file.write(each);
    } else if (!spool.file.write(chunk)) await once(spool.file, "drain");
  }
  if (!spool) return { small: chunks };
  spool.file.end();
  await once(spool.file, "close");
  const path = join(spool.source.folder, "input.jsonl");
  return { large: { ...spool.source, paths: [path], names: ["standard input"], size: statSync(path).size } };
}
