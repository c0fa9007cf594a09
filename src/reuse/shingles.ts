/** How many words a shingle has: two runs of this length make the shortest passage with a changed word in it. */
export const shingleWords = 5;

/** How many occurrences of one shingle in one article are looked at: more is a refrain. */
const perArticle = 4;
const partitionSize = 1 << 22;

/** The words of all articles one after the other, a zero after each article. */
export interface Stream {
  words: Int32Array;
  /** where each article begins; one more than there are articles */
  starts: Int32Array;
}

/** Where the shingles that stand in two places or more stand: groups of equal shingles, each in the order of the stream. */
export interface Postings {
  /** for each place of the stream its entry below, or -1 */
  slots: Int32Array;
  places: Int32Array;
  articles: Int32Array;
  /** 1 where a group begins; one more than there are entries, so that the last group ends too */
  begins: Uint8Array;
}

/** Put word lists one after the other. */
export function joinWords(lists: readonly Int32Array[]): Stream {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = starts[index]! + list.length + 1;
  const words = new Int32Array(starts[lists.length]!);
  for (const [index, list] of lists.entries()) words.set(list, starts[index]!);
  return { words, starts };
}

/** A number for the five words at each place; 0 where they run over the end of a stretch. */
export function shingleAt(words: Int32Array, at: number): number {
  const a = words[at]!;
  const b = words[at + 1]!;
  const c = words[at + 2]!;
  const d = words[at + 3]!;
  const e = words[at + 4]!;
  if (a === 0 || b === 0 || c === 0 || d === 0 || e === 0) return 0;
  let hash = Math.imul(a, 0x9e3779b1) + b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + c;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + d;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f) + e;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}

/** Group equal shingles, sorting a part of the numbers' range at a time so that memory stays bounded. */
export function indexShingles({ words, starts }: Stream): Postings {
  const last = words.length - shingleWords + 1;
  let bits = 0;
  while (words.length >> bits > partitionSize && bits < 8) bits++;
  const slots = new Int32Array(words.length).fill(-1);
  const out = new EntryList(words.length >> 2);
  const articleAt = coarseArticles(starts, words.length);
  const counts = new Int32Array((1 << bits) + 1);
  if (bits > 0)
    for (let at = 0; at < last; at++) {
      const hash = shingleAt(words, at);
      if (hash !== 0) counts[hash >>> (32 - bits)]!++;
    }
  else counts[0] = Math.max(0, last);
  let size = 0;
  for (const count of counts) size = Math.max(size, count);
  const buffers = [new Uint32Array(size), new Int32Array(size), new Uint32Array(size), new Int32Array(size)] as const;
  for (let part = 0; part < 1 << bits; part++) {
    let count = 0;
    for (let at = 0; at < last; at++) {
      const hash = shingleAt(words, at);
      if (hash === 0 || (bits > 0 && hash >>> (32 - bits) !== part)) continue;
      buffers[0][count] = hash;
      buffers[1][count++] = at;
    }
    radixSort(buffers, count, 32 - bits);
    collect(buffers[0], buffers[1], count, starts, articleAt, slots, out);
  }
  return { slots, ...out.finish() };
}

/** Least significant digit first, so that equal shingles stay in the order of the stream; the result is in the first two. */
function radixSort(
  buffers: readonly [Uint32Array, Int32Array, Uint32Array, Int32Array],
  count: number,
  bits: number,
): void {
  const histogram = new Int32Array(2048);
  let [keys, places, keysNext, placesNext] = buffers;
  const passes = Math.ceil(bits / 11);
  for (let pass = 0; pass < passes; pass++) {
    const shift = pass * 11;
    histogram.fill(0);
    for (let at = 0; at < count; at++) histogram[(keys[at]! >>> shift) & 2047]!++;
    let sum = 0;
    for (let digit = 0; digit < 2048; digit++) {
      const size = histogram[digit]!;
      histogram[digit] = sum;
      sum += size;
    }
    for (let at = 0; at < count; at++) {
      const target = histogram[(keys[at]! >>> shift) & 2047]!++;
      keysNext[target] = keys[at]!;
      placesNext[target] = places[at]!;
    }
    [keys, places, keysNext, placesNext] = [keysNext, placesNext, keys, places];
  }
  if (passes % 2 === 1) {
    buffers[0].set(keys.subarray(0, count));
    buffers[1].set(places.subarray(0, count));
  }
}

function collect(
  keys: Uint32Array,
  places: Int32Array,
  count: number,
  starts: Int32Array,
  articleAt: Int32Array,
  slots: Int32Array,
  out: EntryList,
): void {
  let from = 0;
  while (from < count) {
    let to = from + 1;
    while (to < count && keys[to] === keys[from]) to++;
    if (
      to - from > 1 &&
      articleOf(places[from]!, starts, articleAt) !== articleOf(places[to - 1]!, starts, articleAt)
    ) {
      let article = -1;
      let times = 0;
      let isFirst = 1;
      for (let at = from; at < to; at++) {
        const here = articleOf(places[at]!, starts, articleAt);
        times = here === article ? times + 1 : 1;
        article = here;
        if (times > perArticle) continue;
        slots[places[at]!] = out.push(places[at]!, here, isFirst);
        isFirst = 0;
      }
    }
    from = to;
  }
}

/** The article at every 256th place. */
function coarseArticles(starts: Int32Array, length: number): Int32Array {
  const articleAt = new Int32Array((length >> 8) + 1);
  let article = 0;
  for (let block = 0; block < articleAt.length; block++) {
    while (article + 2 < starts.length && starts[article + 1]! <= block << 8) article++;
    articleAt[block] = article;
  }
  return articleAt;
}

function articleOf(place: number, starts: Int32Array, articleAt: Int32Array): number {
  let article = articleAt[place >> 8]!;
  while (starts[article + 1]! <= place) article++;
  return article;
}

/** Entries while they are being collected. */
class EntryList {
  private count = 0;
  private places: Int32Array;
  private articles: Int32Array;
  private begins: Uint8Array;

  constructor(expected: number) {
    const size = Math.max(16, expected);
    this.places = new Int32Array(size);
    this.articles = new Int32Array(size);
    this.begins = new Uint8Array(size + 1);
  }

  push(place: number, article: number, begins: number): number {
    if (this.count === this.places.length) this.grow();
    this.places[this.count] = place;
    this.articles[this.count] = article;
    this.begins[this.count] = begins;
    return this.count++;
  }

  private grow(): void {
    const size = this.places.length + (this.places.length >> 1);
    const { places, articles, begins } = this;
    this.places = new Int32Array(size);
    this.articles = new Int32Array(size);
    this.begins = new Uint8Array(size + 1);
    this.places.set(places);
    this.articles.set(articles);
    this.begins.set(begins);
  }

  finish(): Omit<Postings, "slots"> {
    this.begins[this.count] = 1;
    const { places, articles, begins } = this;
    return { places, articles, begins };
  }
}
