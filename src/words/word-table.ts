import { aliasGroups, foldWord, tokenize } from "../text";
import { abbreviationOf } from "../text/abbreviations";

/** Numbers in an entry: the value of the word, the hash, where its bytes begin, how many there are. */
const entrySize = 4;
const hashSeed = 0x811c9dc5 | 0;
const hashFactor = 0x01000193;
const longestAbbreviation = 6;

/** A full stop before a space or a mark: the end of a sentence, or part of the word ("Mr."). */
export const StopOf = { Sentence: 1, Word: 2 } as const;

/**
 * Written words as UTF-8 bytes, each with the key of the word it counts as: in lower case with straight apostrophes,
 * except that the forms of listed names ("IS", "US") are words of their own. Open addressing over numbers of entries.
 */
export interface WordTable {
  /**
   * What is known of a written word, which is put in when it is new: four times its key plus four, and in the last two
   * bits what a full stop after it is (see `StopOf`), 0 when that depends on more than the word.
   */
  find(bytes: Uint8Array, start: number, end: number): number;
  /** how many different words there are; their keys are 0 to size - 1 */
  size(): number;
  wordOf(key: number): string;
}

export function createWordTable(): WordTable {
  let entries: Int32Array = new Int32Array(entrySize << 12);
  let used = 0;
  /** numbers of entries plus one, 0 where empty */
  let slots = new Int32Array(1 << 14);
  let mask = slots.length - 1;
  let pool = new Uint8Array(1 << 17);
  let poolSize = 0;
  let folding = new Uint8Array(256);
  /** of each key where its word begins in the pool, and how many bytes it has */
  let places: Int32Array = new Int32Array(1 << 13);
  let keys = 0;
  for (const { forms } of aliasGroups)
    for (const { form } of forms)
      if (tokenize(form).count === 1) {
        const bytes = Buffer.from(form);
        addEntry(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length), -1);
      }
  return {
    find,
    size: () => keys,
    wordOf: (key) => decode(pool, places[2 * key]!, places[2 * key + 1]!),
  };

  function find(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    let entry = probe(bytes, start, end, hash);
    if (entry < 0) entry = insert(bytes, start, end, hash);
    // read last: what is put in may need a larger array
    return entries[entry]!;
  }

  /** Put a word in that is not there yet; its entry's index. */
  function insert(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const size = foldInto(bytes, start, end);
    if (size < 0) return addEntry(bytes, start, end, hash, -1);
    const foldedHash = hashOf(folding, 0, size);
    let folded = probe(folding, 0, size, foldedHash);
    if (folded < 0) folded = addEntry(folding, 0, size, foldedHash, -1);
    return addEntry(bytes, start, end, hash, (entries[folded]! >> 2) - 1);
  }

  /** -1 when the word is not there. */
  function probe(bytes: Uint8Array, start: number, end: number, hash: number): number {
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = (slots[slot]! - 1) * entrySize;
      if (entry < 0) return -1;
      if (entries[entry + 1] !== hash || entries[entry + 3] !== end - start) continue;
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
    if (poolSize + length > pool.length) {
      const larger = new Uint8Array(2 * (poolSize + length));
      larger.set(pool);
      pool = larger;
    }
    for (let at = start; at < end; at++) pool[poolSize + at - start] = bytes[at]!;
    if (key < 0) {
      if (2 * keys + 2 > places.length) places = enlarge(places);
      places[2 * keys] = poolSize;
      places[2 * keys + 1] = length;
    }
    const entry = used * entrySize;
    if (entry + entrySize > entries.length) entries = enlarge(entries);
    entries[entry] = ((key < 0 ? keys++ : key) + 1) * 4 + stopAfter(bytes, start, length);
    entries[entry + 1] = hash;
    entries[entry + 2] = poolSize;
    entries[entry + 3] = length;
    poolSize += length;
    slots[freeSlot(hash)] = ++used;
    if (used * 2 > mask) rehash();
    return entry;
  }

  function freeSlot(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  function rehash(): void {
    slots = new Int32Array(slots.length * 2);
    mask = slots.length - 1;
    for (let id = 0; id < used; id++) slots[freeSlot(entries[id * entrySize + 1]!)] = id + 1;
  }
}

function stopAfter(bytes: Uint8Array, start: number, length: number): number {
  if (length > longestAbbreviation) return StopOf.Sentence;
  const kind = length > 1 ? abbreviationOf(decode(bytes, start, length)) : "number";
  if (kind === null) return StopOf.Sentence;
  return kind === "number" ? 0 : StopOf.Word;
}

/** FNV-1a over bytes. */
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
