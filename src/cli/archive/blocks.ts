import { createReadStream } from "node:fs";

/** Whole lines of an input, some hundred thousand bytes, or one line that is longer. */
export interface Block {
  /** the input the lines are of, by its place among the paths */
  source: number;
  /** where the block begins in its input, in bytes */
  offset: number;
  /** the number of its first line, from 1 */
  firstLine: number;
  bytes: Uint8Array;
}

const wanted = 1 << 19;
const lineFeed = 10;

/**
 * Cut inputs into blocks of whole lines; memory for one block and what the stream reads ahead.
 *
 * @param inputs - paths of files, or streams
 */
export async function* readBlocks(
  inputs: readonly (string | AsyncIterable<Uint8Array | string>)[],
): AsyncGenerator<Block> {
  for (const [source, input] of inputs.entries()) {
    const chunks = typeof input === "string" ? createReadStream(input, { highWaterMark: wanted }) : input;
    let open: Uint8Array[] = [];
    let size = 0;
    let offset = 0;
    let firstLine = 1;
    for await (const chunk of chunks as AsyncIterable<Uint8Array | string>) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      const end = bytes.lastIndexOf(lineFeed) + 1;
      if (end === 0 || size + end < wanted / 2) {
        open.push(bytes);
        size += bytes.length;
        continue;
      }
      const block = Buffer.concat([...open, bytes.subarray(0, end)]);
      yield { source, offset, firstLine, bytes: block };
      offset += block.length;
      firstLine += countLines(block);
      open = [bytes.subarray(end)];
      size = bytes.length - end;
    }
    if (size > 0) yield { source, offset, firstLine, bytes: Buffer.concat(open) };
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines++;
  return lines;
}

/** The lines of a block that hold something: their bytes' places, and their numbers counted from 0. */
export function linesOf(bytes: Uint8Array): { start: number; end: number; line: number }[] {
  const lines: { start: number; end: number; line: number }[] = [];
  for (let start = 0, line = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    if (!isBlank(bytes, start, end)) lines.push({ start, end, line });
    start = end + 1;
  }
  return lines;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 32) return false;
  return true;
}
