/**
 * Words of one to twelve ASCII letters as three numbers of four bytes each, with what `WordTable` knows of them: most
 * words of a text are looked up with one comparison of three numbers, and no byte of them is read again.
 */
export interface ShortWords {
  /** four numbers a slot: the bytes of the word, zeros after its end, and its value; the value of a free slot is 0 */
  slots: Int32Array;
  /** number of slots less one */
  mask: number;
  insert(bytes0: number, bytes1: number, bytes2: number, value: number): void;
}

export const slotSize = 4;

export function createShortWords(): ShortWords {
  let used = 0;
  const words: ShortWords = { slots: new Int32Array(slotSize << 14), mask: (1 << 14) - 1, insert };
  return words;

  function insert(bytes0: number, bytes1: number, bytes2: number, value: number): void {
    if (2 * used++ > words.mask) grow();
    put(bytes0, bytes1, bytes2, value);
  }

  function put(bytes0: number, bytes1: number, bytes2: number, value: number): void {
    const { slots, mask } = words;
    let slot = slotOf(bytes0, bytes1, bytes2, mask);
    while (slots[slotSize * slot + 3] !== 0) slot = (slot + 1) & mask;
    slots.set([bytes0, bytes1, bytes2, value], slotSize * slot);
  }

  function grow(): void {
    const old = words.slots;
    words.slots = new Int32Array(old.length * 2);
    words.mask = words.slots.length / slotSize - 1;
    for (let at = 0; at < old.length; at += slotSize)
      if (old[at + 3] !== 0) put(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!);
  }
}

/** Where to begin to look for a word. */
export function slotOf(bytes0: number, bytes1: number, bytes2: number, mask: number): number {
  const hash = Math.imul(Math.imul(bytes0, 0x2c1b3c6d) + bytes1, 0x297a2d39) ^ Math.imul(bytes2, 0x1b56c4e9);
  return (hash ^ (hash >>> 15)) & mask;
}

/** The high bit of each byte that is no ASCII letter, for the four bytes of a number at once. */
export function nonLetters(four: number): number {
  const low = (four | 0x20202020) & 0x7f7f7f7f;
  return (~((low + 0x1f1f1f1f) & ~(low + 0x05050505)) | four) & 0x80808080;
}

/** A mask over the bytes before the first that is no letter; over all four when each is one. */
export function bytesUpTo(stops: number): number {
  return ((stops & -stops) >>> 7) - 1;
}
