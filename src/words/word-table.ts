import { aliasGroups, foldWord, tokenize } from "../text";

/** Numbers in an entry: the key of the word, the hash, where its bytes begin, how many with the flags of the stop. */
export const entrySize = 4;
/** In an entry's last number: the full stop after the word was looked up (1) and ends a sentence (2). */
export const stopKnown = 1 << 30;
export const stopEnds = 1 << 29;
export const lengthMask = (1 << 29) - 1;

export const hashSeed = 0x811c9dc5 | 0;
export const hashFactor = 0x01000193;

/**
 * Written words as UTF-8 bytes, each with the key of the word it counts as: in lower case with straight apostrophes,
 * except that the forms of listed names ("IS", "US") are words of their own. Open addressing over numbers of entries;
 * the entries themselves stand in the order the words were met, so that the common ones stand close together.
 */
export interface WordTable {
  entries: Int32Array;
  /** number of an entry plus one, 0 where empty */
  slots: Int32Array;
  /** number of slots less one */
  mask: number;
  pool: Uint8Array;
  /** put a word in that is not there yet; its entry's index */
  insert(bytes: Uint8Array, start: number, end: number, hash: number): number;
  /** the entry's index, put in when it is new */
  find(bytes: Uint8Array, start: number, end: number): number;
  /** how many different words there are */
  size(): number;
  wordOf(key: number): string;
}

export function createWordTable(): WordTable {
  let used = 0;
  let poolSize = 0;
  let folding = new Uint8Array(256);
  /** of each key where its word begins in the pool, and how many bytes it has */
  let places: Int32Array = new Int32Array(1 << 13);
  let keys = 0;
  const table: WordTable = {
    entries: new Int32Array(entrySize << 12),
    slots: new Int32Array(1 << 14),
    mask: (1 << 14) - 1,
    pool: new Uint8Array(1 << 17),
    insert,
    find,
    size: () => keys,
    wordOf: (key) => decode(table.pool, places[2 * key]!, places[2 * key + 1]!),
  };
  for (const { forms } of aliasGroups)
    for (const { form } of forms)
      if (tokenize(form).count === 1) {
        const bytes = Buffer.from(form);
        addEntry(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length), -1);
      }
  return table;

  function find(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const found = probe(bytes, start, end, hash);
    return found >= 0 ? found : insert(bytes, start, end, hash);
  }

  function insert(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const size = foldInto(bytes, start, end);
    if (size < 0) return addEntry(bytes, start, end, hash, -1);
    const foldedHash = hashOf(folding, 0, size);
    let folded = probe(folding, 0, size, foldedHash);
    if (folded < 0) folded = addEntry(folding, 0, size, foldedHash, -1);
    return addEntry(bytes, start, end, hash, table.entries[folded]!);
  }

  /** -1 when the word is not there. */
  function probe(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const { entries, slots, pool, mask } = table;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = (slots[slot]! - 1) * entrySize;
      if (entry < 0) return -1;
      if (entries[entry + 1] !== hash || (entries[entry + 3]! & lengthMask) !== end - start) continue;
      let at = start;
      for (let from = entries[entry + 2]!; at < end && pool[from] === bytes[at]; from++) at++;
      if (at === end) return entry;
    }
  }

  /** The bytes of the folded word into `folding`; -1 when the word is folded already. */
  function foldInto(bytes: Uint8Array, start: number, end: number): number {
    let isFolded = true;
    let isPlain = true;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte >= 0x80) isPlain = false;
      else if (byte >= 65 && byte <= 90) isFolded = false;
    }
    if (isPlain && isFolded) return -1;
    if (folding.length < end - start) folding = new Uint8Array(2 * (end - start));
    if (isPlain) {
      for (let at = start; at < end; at++) {
        const byte = bytes[at]!;
        folding[at - start] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
      }
      return end - start;
    }
    const word = decode(bytes, start, end - start);
    const folded = foldWord(word);
    if (folded === word) return -1;
    const encoded = Buffer.from(folded);
    if (folding.length < encoded.length) folding = new Uint8Array(2 * encoded.length);
    folding.set(encoded);
    return encoded.length;
  }

  /** `key` -1: the word counts as itself. */
  function addEntry(bytes: Uint8Array, start: number, end: number, hash: number, key: number): number {
    const length = end - start;
    if (poolSize + length > table.pool.length) {
      const larger = new Uint8Array(2 * (poolSize + length));
      larger.set(table.pool);
      table.pool = larger;
    }
    for (let at = start; at < end; at++) table.pool[poolSize + at - start] = bytes[at]!;
    if (key < 0) {
      if (2 * keys + 2 > places.length) places = enlarge(places);
      places[2 * keys] = poolSize;
      places[2 * keys + 1] = length;
    }
    const entry = used * entrySize;
    if (entry + entrySize > table.entries.length) table.entries = enlarge(table.entries);
    table.entries[entry] = key < 0 ? keys++ : key;
    table.entries[entry + 1] = hash;
    table.entries[entry + 2] = poolSize;
    table.entries[entry + 3] = length;
    poolSize += length;
    table.slots[freeSlot(hash)] = ++used;
    if (used * 2 > table.mask) rehash();
    return entry;
  }

  function freeSlot(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & table.mask;
    while (table.slots[slot] !== 0) slot = (slot + 1) & table.mask;
    return slot;
  }

  function rehash(): void {
    table.slots = new Int32Array(table.slots.length * 2);
    table.mask = table.slots.length - 1;
    for (let id = 0; id < used; id++) table.slots[freeSlot(table.entries[id * entrySize + 1]!)] = id + 1;
  }
}

/** FNV-1a over bytes, for those who do not have it from scanning them. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashSeed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, hashFactor);
  return hash;
}

export function decode(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString("utf8");
}

export function enlarge(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
