import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Context, gather } from "./context";
import type { LineIndex } from "./index-lines";

/** What an archive has of words: the vocabulary, a few numbers an article, and a file with what each article has of each. */
export interface ArchiveCounts {
  index: LineIndex;
  words: string[];
  /** of each word, in all articles */
  counts: number[];
  forms: Map<number, Map<string, number>>;
  /** of each article, of its names that have several */
  articleForms: Map<number, Map<number, Map<string, number>>>;
  /** words and figures of each article, and of all */
  totals: number[];
  all: number;
  /** the words of each article and how often it has them, in the order of the articles, read from the file */
  read(): Generator<OwnWords>;
  close(): void;
}

export interface OwnWords {
  article: number;
  keys: Int32Array;
  counts: Int32Array;
}

let archives = 0;

/** Count the words of an archive. Memory for the vocabulary and a few numbers an article. */
export async function countArchive(context: Context): Promise<ArchiveCounts> {
  const words: string[] = [];
  const ids = new Map<string, number>();
  const maps: number[][] = [];
  const forms: ArchiveCounts["forms"] = new Map();
  const articleForms: ArchiveCounts["articleForms"] = new Map();
  const totals: number[] = [];
  const sizes: number[] = [];
  const counts: number[] = [];
  const file = openSync(join(context.source.folder, "counts"), "w+");
  const index = await gather(context, "counting words", "tallies", { archive: archives++ }, ({ result }) => {
    maps[result.thread] ??= [];
    const map = maps[result.thread]!;
    for (const { word, isName } of result.fresh) {
      const name = isName ? `${word}\u0000` : word;
      let id = ids.get(name);
      if (id === undefined) {
        id = words.push(word) - 1;
        ids.set(name, id);
        counts.push(0);
      }
      map.push(id);
    }
    const keys = result.keys.map((key) => map[key]!);
    for (const [at, key] of keys.entries()) counts[key]! += result.counts[at]!;
    for (const [article, key, form, count] of result.forms) {
      const number = totals.length + article;
      const own = articleForms.get(number) ?? new Map<number, Map<string, number>>();
      articleForms.set(number, own);
      addForm(own, map[key]!, form, count);
      addForm(forms, map[key]!, form, count);
    }
    let from = 0;
    for (const size of result.sizes) {
      writeAll(file, keys.subarray(from, from + size));
      writeAll(file, result.counts.subarray(from, from + size));
      from += size;
      sizes.push(size);
    }
    for (const total of result.totals) totals.push(total);
  });
  return {
    ...{ index, words, counts, forms, articleForms, totals },
    all: totals.reduce((sum, each) => sum + each, 0),
    read: () => readOwn(file, sizes),
    close() {
      closeSync(file);
      index.close();
    },
  };
}

function addForm(forms: Map<number, Map<string, number>>, key: number, form: string, count: number): void {
  const own = forms.get(key) ?? new Map<string, number>();
  forms.set(key, own);
  own.set(form, (own.get(form) ?? 0) + count);
}

function writeAll(file: number, numbers: Int32Array): void {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function* readOwn(file: number, sizes: readonly number[]): Generator<OwnWords> {
  let offset = 0;
  for (const [article, size] of sizes.entries()) {
    const numbers = new Int32Array(2 * size);
    const bytes = new Uint8Array(numbers.buffer);
    for (let done = 0; done < bytes.length; ) done += readSync(file, bytes, done, bytes.length - done, offset + done);
    offset += bytes.length;
    yield { article, keys: numbers.subarray(0, size), counts: numbers.subarray(size) };
  }
}
