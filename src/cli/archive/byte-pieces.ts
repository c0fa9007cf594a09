/** Pieces of text kept as bytes, each with a number, so that rows of millions are put together without making strings. */
export interface BytePieces {
  /** keep a text; its number, from 0 */
  add(text: string): number;
  size(piece: number): number;
  /** put a piece into bytes with room for it; where it ends there */
  copy(piece: number, into: Uint8Array, at: number): number;
  /** forget all pieces */
  clear(): void;
}

export function createPieces(): BytePieces {
  let pool: Uint8Array = new Uint8Array(1 << 12);
  /** where each piece begins, and where the next will */
  let starts = new Int32Array(1 << 8);
  let count = 0;
  return {
    add(text) {
      const bytes = Buffer.from(text);
      const start = starts[count]!;
      while (pool.length < start + bytes.length) pool = enlarged(pool, new Uint8Array(pool.length * 2));
      if (count + 2 > starts.length) starts = enlarged(starts, new Int32Array(starts.length * 2));
      pool.set(bytes, start);
      starts[++count] = start + bytes.length;
      return count - 1;
    },
    size: (piece) => starts[piece + 1]! - starts[piece]!,
    copy(piece, into, at) {
      // for a few dozen bytes quicker than `set`, which makes an object each time
      const [bytes, end] = [pool, starts[piece + 1]!];
      let to = at;
      for (let from = starts[piece]!; from < end; from++) into[to++] = bytes[from]!;
      return to;
    },
    clear() {
      count = 0;
    },
  };
}

function enlarged<Numbers extends Uint8Array | Int32Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
