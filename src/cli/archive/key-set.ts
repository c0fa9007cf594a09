/** Keys that are in use, as hashes of 53 bits: 16 bytes for each, so that ids of any number of articles fit in memory. */
export interface KeySet {
  has(key: string): boolean;
  add(key: string): void;
  /** of ids that were met more than once, the suffix given last */
  suffixes: Map<string, number>;
}

/**
 * Make an empty set. Two of a million different keys are taken for one with a probability below one in ten thousand; such
 * an article would only be given a suffix it did not need.
 */
export function createKeySet(): KeySet {
  let slots = new Float64Array(1 << 12);
  let size = 0;
  const slotOf = (hash: number): number => {
    const mask = slots.length - 1;
    let slot = hash % slots.length;
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    suffixes: new Map(),
    has: (key) => slots[slotOf(hashOf(key))] !== 0,
    add(key) {
      const hash = hashOf(key);
      const slot = slotOf(hash);
      if (slots[slot] !== 0) return;
      slots[slot] = hash;
      if (++size * 2 < slots.length) return;
      const old = slots;
      slots = new Float64Array(old.length * 2);
      for (const each of old) if (each !== 0) slots[slotOf(each)] = each;
    },
  };
}

/** Two FNV-1a hashes side by side, 53 bits in all; never 0. */
function hashOf(key: string): number {
  let low = 0x811c9dc5 | 0;
  let high = 0x9747b28c | 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 13);
  }
  low ^= low >>> 15;
  return (high >>> 11) * 2 ** 32 + (low >>> 0) + 1;
}
