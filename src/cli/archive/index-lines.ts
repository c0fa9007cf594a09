import { closeSync, openSync, readSync } from "node:fs";
import type { JobName } from "./jobs";
import type { Done } from "./map-blocks";

/** Where the line of each article stands in the inputs, so that it can be read again by itself: 20 bytes an article. */
export interface LineIndex {
  /** the keys of the articles, in the order read */
  keys: string[];
  add(done: Pick<Done<JobName>, "block" | "keys" | "places">): void;
  source(article: number): number;
  read(article: number): Uint8Array;
  close(): void;
}

export function indexLines(paths: readonly string[]): LineIndex {
  const keys: string[] = [];
  const files = new Map<number, number>();
  let sources = new Uint32Array(1 << 10);
  let offsets = new Float64Array(1 << 10);
  let lengths = new Uint32Array(1 << 10);
  return {
    keys,
    add({ block, keys: more, places }) {
      while (keys.length + more.length > sources.length) {
        const size = sources.length * 2;
        const [old1, old2, old3] = [sources, offsets, lengths];
        [sources, offsets, lengths] = [new Uint32Array(size), new Float64Array(size), new Uint32Array(size)];
        sources.set(old1);
        offsets.set(old2);
        lengths.set(old3);
      }
      for (const [at, key] of more.entries()) {
        sources[keys.length] = block.source;
        offsets[keys.length] = block.offset + places[2 * at]!;
        lengths[keys.length] = places[2 * at + 1]!;
        keys.push(key);
      }
    },
    source: (article) => sources[article]!,
    read(article) {
      const source = sources[article]!;
      let file = files.get(source);
      if (file === undefined) {
        file = openSync(paths[source]!, "r");
        files.set(source, file);
      }
      const bytes = Buffer.allocUnsafe(lengths[article]!);
      for (let done = 0; done < bytes.length; ) {
        const read = readSync(file, bytes, done, bytes.length - done, offsets[article]! + done);
        if (read === 0) throw new Error("the input was changed while it was read");
        done += read;
      }
      return bytes;
    },
    close() {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
  };
}
