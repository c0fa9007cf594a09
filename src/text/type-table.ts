import { Character, classOf } from "./characters";

/** Numbers for words: each different word is given the next id, without making a string for a word met before. */
export interface TypeTable {
  /** how many different words there are; their ids are 0 to size - 1 */
  readonly size: number;
  /** the id of the word between two offsets, given now if it is new */
  intern(text: string, start: number, end: number): number;
  /** the id of a word, -1 when it was never met */
  find(word: string): number;
  /** the word as it is counted: in lower case with straight apostrophes, unless the table keeps forms */
  wordOf(id: number): string;
}

const lowered = new Uint16Array(65536);

/** The code unit in lower case, curly apostrophes straight; 0 for those that are no part of a word (soft hyphen). */
export function foldCode(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  const known = lowered[code]!;
  if (known !== 0) return known === 0xffff ? 0 : known;
  return lookUpFold(code);
}

function lookUpFold(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  let folded = lower.length === 1 ? lower.charCodeAt(0) : code;
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc) folded = 39;
  if (classOf(code) === Character.Format) folded = 0;
  lowered[code] = folded === 0 ? 0xffff : folded;
  return folded;
}

/**
 * A word in the form in which tables count it: lower case, straight apostrophes, no soft hyphens.
 *
 * @example
 * foldWord("Don’t"); // => "don't"
 */
export function foldWord(word: string): string {
  let folded = "";
  for (let at = 0; at < word.length; at++) {
    const code = foldCode(word.charCodeAt(at));
    if (code !== 0) folded += String.fromCharCode(code);
  }
  return folded;
}

function hashOf(text: string, start: number, end: number, fold: boolean): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const folded = fold ? foldCode(code) : code;
    if (folded !== 0 || !fold) hash = Math.imul(hash ^ folded, 0x01000193) ^ (hash >>> 15);
  }
  return hash;
}

/**
 * Make an empty table: open addressing over hashes made straight from the character codes.
 *
 * @param options.fold - take words that differ in case or apostrophes for one (default true)
 * @example
 * const table = createTypeTable();
 * const id = table.intern(text, tokens.starts[at], tokens.ends[at]);
 * @internal
 */
export function createTypeTable(options: { fold?: boolean } = {}): TypeTable {
  const fold = options.fold ?? true;
  const words: string[] = [];
  let hashes = new Int32Array(1024);
  let slots = new Int32Array(4096).fill(-1);
  let mask = slots.length - 1;

  function intern(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end, fold);
    const slot = slotOf(text, start, end, hash);
    const id = slots[slot]!;
    return id >= 0 ? id : insert(text.slice(start, end), hash, slot);
  }

  function slotOf(text: string, start: number, end: number, hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    for (let id = slots[slot]!; id >= 0; id = slots[slot]!) {
      if (hashes[id] === hash && isSame(words[id]!, text, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function isSame(word: string, text: string, start: number, end: number): boolean {
    let index = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const folded = fold ? foldCode(code) : code;
      if (folded === 0 && fold) continue;
      if (word.charCodeAt(index++) !== folded) return false;
    }
    return index === word.length;
  }

  function insert(word: string, hash: number, slot: number): number {
    const id = words.length;
    // a flat copy, so that the word does not keep the whole article in memory
    words.push(fold ? foldWord(word) : Buffer.from(word, "utf16le").toString("utf16le"));
    if (id === hashes.length) {
      const larger = new Int32Array(hashes.length * 2);
      larger.set(hashes);
      hashes = larger;
    }
    hashes[id] = hash;
    slots[slot] = id;
    if (words.length * 2 > slots.length) rehash();
    return id;
  }

  function rehash(): void {
    slots = new Int32Array(slots.length * 2).fill(-1);
    mask = slots.length - 1;
    for (let id = 0; id < words.length; id++) {
      let slot = (Math.imul(hashes[id]!, 0x9e3779b1) >>> 7) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
  }

  function find(word: string): number {
    return slots[slotOf(word, 0, word.length, hashOf(word, 0, word.length, fold))]!;
  }

  return {
    get size() {
      return words.length;
    },
    intern,
    find,
    wordOf: (id) => words[id] ?? "",
  };
}
