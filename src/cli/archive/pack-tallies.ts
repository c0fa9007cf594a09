import { threadId } from "node:worker_threads";
import { tallyArticle } from "../../words/tally";
import { createVocabulary, type Vocabulary } from "../../words/vocabulary";
import type { Input, Keep } from "./input";
import { regionsOf } from "./pack-words";

export interface TallyOptions {
  /** the number of the archive in this process: a vocabulary is of one only */
  archive: number;
}

/** What was counted in a block's articles, in numbers of the vocabulary of the thread that counted. */
export interface PackedTallies {
  /** which thread: each has a vocabulary of its own */
  thread: number;
  /** words and figures of each article */
  totals: Int32Array;
  /** how many different words each article has; their keys and counts stand one after the other */
  sizes: Int32Array;
  keys: Int32Array;
  counts: Int32Array;
  /** the words that were new to the thread, in the order of their keys */
  fresh: { word: string; isName: boolean }[];
  /** how names are written: [article of the block, key, form, count] */
  forms: [number, number, string, number][];
}

/** One for each thread, because each thread loads this file for itself, and for each archive. */
let vocabulary: Vocabulary | null = null;
let told = 0;
let lastArchive = -1;
const thread = threadId;

export function talliesJob(inputs: Input[], { archive }: TallyOptions, keep: Keep): PackedTallies {
  if (vocabulary === null || archive !== lastArchive) {
    vocabulary = createVocabulary();
    told = 0;
    lastArchive = archive;
  }
  const known = vocabulary;
  const tallies = inputs.map(({ fields }, index) =>
    keep(index, () => tallyArticle({ text: fields.text, regions: regionsOf(fields) }, known)),
  );
  const sizes = Int32Array.from(tallies, (tally) => tally?.keys.length ?? 0);
  const keys = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  const counts = new Int32Array(keys.length);
  const forms: PackedTallies["forms"] = [];
  let at = 0;
  for (const [index, tally] of tallies.entries()) {
    if (!tally) continue;
    keys.set(tally.keys, at);
    counts.set(tally.counts, at);
    at += tally.keys.length;
    for (const [key, own] of tally.forms) for (const [form, count] of own) forms.push([index, key, form, count]);
  }
  const fresh = known.words.slice(told).map((word, key) => ({ word, isName: known.isName(told + key) }));
  told = known.words.length;
  return { thread, totals: Int32Array.from(tallies, (tally) => tally?.words ?? 0), sizes, keys, counts, fresh, forms };
}
