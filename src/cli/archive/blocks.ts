import { createReadStream } from "node:fs";
import { lineTooLong, longestText } from "../../text";

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
const tooLong = Buffer.from(`${lineTooLong}\n`);

/**
 * Cut inputs into blocks of whole lines; memory for one block and what the stream reads ahead. A line longer than any
 * text is let go as it passes: `lineTooLong` stands in its place.
 *
 * @param inputs - paths of files, or streams
 */
export async function* readBlocks(
  inputs: readonly (string | AsyncIterable<Uint8Array | string>)[],
  longest = longestText,
): AsyncGenerator<Block> {
  for (const [source, input] of inputs.entries()) {
    const chunks = typeof input === "string" ? createReadStream(input, { highWaterMark: wanted }) : input;
    let open: Uint8Array[] = [];
    let size = 0;
    /** of what is open, the bytes of whole lines */
    let whole = 0;
    /** bytes of a line that is let go */
    let lost = 0;
    let offset = 0;
    let firstLine = 1;
    const blockOf = (bytes: Uint8Array, length = bytes.length): Block => {
      const block = { source, offset, firstLine, bytes };
      offset += length;
      firstLine += countLines(bytes);
      return block;
    };
    for await (const chunk of chunks as AsyncIterable<Uint8Array | string>) {
      let bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      if (lost > 0) {
        const feed = bytes.indexOf(lineFeed) + 1;
        lost += feed === 0 ? bytes.length : feed;
        if (feed === 0) continue;
        yield blockOf(tooLong, lost);
        lost = 0;
        bytes = bytes.subarray(feed);
      }
      const end = bytes.lastIndexOf(lineFeed) + 1;
      if (end > 0 && size + end >= wanted / 2) {
        yield blockOf(Buffer.concat([...open, bytes.subarray(0, end)]));
        open = [bytes.subarray(end)];
        size = bytes.length - end;
        whole = 0;
        continue;
      }
      open.push(bytes);
      if (end > 0) whole = size + end;
      size += bytes.length;
      if (size - whole <= longest) continue;
      if (whole > 0) yield blockOf(Buffer.concat(open, whole));
      lost = size - whole;
      [open, size, whole] = [[], 0, 0];
    }
    if (size > 0) yield blockOf(Buffer.concat(open));
    if (lost > 0) yield blockOf(tooLong, lost);
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
