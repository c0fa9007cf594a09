import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** Pieces of a table that come in any order and are read in the order of the articles; only their places are in memory. */
export interface Spool {
  put(article: number, piece: Uint8Array): void;
  /** the pieces in the order of the articles */
  read(): Generator<Uint8Array>;
  close(): void;
}

/** Make an empty spool in a file; there is one piece an article at most. */
export function openSpool(path: string, articles: number): Spool {
  const file = openSync(path, "w+");
  const offsets = new Float64Array(articles).fill(-1);
  const lengths = new Uint32Array(articles);
  let size = 0;
  return {
    put(article, piece) {
      offsets[article] = size;
      lengths[article] = piece.length;
      for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
      size += piece.length;
    },
    *read() {
      for (let article = 0; article < articles; article++) {
        if (offsets[article]! < 0) continue;
        const piece = Buffer.allocUnsafe(lengths[article]!);
        for (let done = 0; done < piece.length; )
          done += readSync(file, piece, done, piece.length - done, offsets[article]! + done);
        yield piece;
      }
    },
    close: () => closeSync(file),
  };
}
