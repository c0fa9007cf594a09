import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { togetherAtMost } from "../../events";
import { toJsonLines } from "../../frames/table";
import { sortForms, type WordRow } from "../../words";
import { type Context, gather } from "./context";
import { alignGroups } from "./events";

let archives = 0;

/**
 * Write the table of words. Memory for the vocabulary and a few numbers an article: what each article has of each word is
 * put into a file and read twice, for the dispersion over all articles and then for the rows of each.
 */
export async function writeWords(context: Context): Promise<void> {
  const words: string[] = [];
  const ids = new Map<string, number>();
  const maps: number[][] = [];
  const forms = new Map<number, Map<string, number>>();
  const articleForms = new Map<number, Map<number, Map<string, number>>>();
  const totals: number[] = [];
  const sizes: number[] = [];
  const counts: number[] = [];
  const path = join(context.source.folder, "counts");
  const file = openSync(path, "w+");
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
    const pairs = new Int32Array(2 * result.keys.length);
    for (const [at, key] of result.keys.entries()) {
      pairs[2 * at] = map[key]!;
      pairs[2 * at + 1] = result.counts[at]!;
      counts[map[key]!]! += result.counts[at]!;
    }
    for (const [article, key, form, count] of result.forms) {
      const number = totals.length + article;
      const own = articleForms.get(number) ?? new Map<number, Map<string, number>>();
      articleForms.set(number, own);
      addForm(own, map[key]!, form, count);
      addForm(forms, map[key]!, form, count);
    }
    totals.push(...result.totals);
    sizes.push(...result.sizes);
    writeAll(file, pairs);
  });
  if (totals.length > 0 && totals.length <= togetherAtMost) {
    // So few articles are compared as in memory, where the names of a person count as one.
    await alignGroups(context, ["words"], index, [[...totals.keys()]]);
    closeSync(file);
    index.close();
    return;
  }
  const all = totals.reduce((sum, each) => sum + each, 0);
  const dispersion = disperse(readPairs(file, sizes), counts, totals, all);
  const rows: WordRow[] = [];
  for (const [id, count] of counts.entries())
    if (count > 0)
      rows.push({
        article: null,
        word: words[id]!,
        forms: sortForms(forms.get(id)),
        count,
        perThousand: (count * 1000) / all,
        dispersion: totals.length < 2 ? null : dispersion(id),
      });
  rows.sort(byCount);
  for (let from = 0; from < rows.length; from += 1000)
    context.write("words", toJsonLines(rows.slice(from, from + 1000)));
  for (const [article, pairs] of readPairs(file, sizes)) {
    const own: WordRow[] = [];
    for (let at = 0; at < pairs.length; at += 2)
      own.push({
        article: index.keys[article]!,
        word: words[pairs[at]!]!,
        forms: sortForms(articleForms.get(article)?.get(pairs[at]!)),
        count: pairs[at + 1]!,
        perThousand: (pairs[at + 1]! * 1000) / totals[article]!,
        dispersion: null,
      });
    context.write("words", toJsonLines(own.sort(byCount)));
  }
  closeSync(file);
  index.close();
}

/** Gries' deviation of proportions for every word at once: see `deviationOfProportions`. */
function disperse(
  articles: Iterable<[number, Int32Array]>,
  counts: readonly number[],
  totals: readonly number[],
  all: number,
): (id: number) => number {
  const difference = new Float64Array(counts.length);
  const covered = new Float64Array(counts.length);
  for (const [article, pairs] of articles) {
    const expected = totals[article]! / all;
    for (let at = 0; at < pairs.length; at += 2) {
      const id = pairs[at]!;
      difference[id]! += Math.abs(pairs[at + 1]! / counts[id]! - expected);
      covered[id]! += expected;
    }
  }
  return (id) => (difference[id]! + Math.max(0, 1 - covered[id]!)) / 2;
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

/** The pairs of word and count of each article, read again from the file. */
function* readPairs(file: number, sizes: readonly number[]): Generator<[number, Int32Array]> {
  let offset = 0;
  for (const [article, size] of sizes.entries()) {
    const pairs = new Int32Array(2 * size);
    const bytes = new Uint8Array(pairs.buffer);
    for (let done = 0; done < bytes.length; ) done += readSync(file, bytes, done, bytes.length - done, offset + done);
    offset += bytes.length;
    yield [article, pairs];
  }
}

function byCount(a: WordRow, b: WordRow): number {
  return b.count - a.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
}
