import { togetherAtMost } from "../../events";
import { toJsonLines } from "../../frames/table";
import type { TableName } from "../../tables";
import { createComparison, sortForms, type WordRow } from "../../words";
import { comparedFrom } from "../../words/compare";
import { trackProgress } from "../progress";
import type { Context } from "./context";
import { type ArchiveCounts, countArchive } from "./count-words";
import { alignGroups } from "./events";

/**
 * Write the tables of words and of keywords. Each article's counts are read again from a file: for the dispersion over all
 * articles, for the rows of each, and for what sets each apart.
 */
export async function writeWords(context: Context, tables: readonly TableName[]): Promise<void> {
  const counted = await countArchive(context);
  try {
    const { totals, index } = counted;
    if (totals.length > 0 && totals.length <= togetherAtMost) {
      // So few articles are compared as in memory, where the names of a person count as one.
      await alignGroups(context, tables, index, [[...totals.keys()]]);
      return;
    }
    if (tables.includes("words")) await writeCounts(context, counted);
    if (tables.includes("keywords")) await writeKeywords(context, counted);
  } finally {
    counted.close();
  }
}

async function writeCounts(
  context: Context,
  { index, words, counts, forms, articleForms, totals, all, read }: ArchiveCounts,
): Promise<void> {
  const dispersion = disperse({ counts, totals, all, read });
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
    await context.write("words", toJsonLines(rows.slice(from, from + 1000)));
  const progress = progressOf(context, "writing words", all);
  for (const { article, keys, counts: own } of read()) {
    const ownRows: WordRow[] = [];
    for (const [at, key] of keys.entries())
      ownRows.push({
        article: index.keys[article]!,
        word: words[key]!,
        forms: sortForms(articleForms.get(article)?.get(key)),
        count: own[at]!,
        perThousand: (own[at]! * 1000) / totals[article]!,
        dispersion: null,
      });
    await context.write("words", toJsonLines(ownRows.sort(byCount)));
    progress(totals[article]!);
  }
}

async function writeKeywords(
  context: Context,
  { index, words, counts, totals, all, read }: ArchiveCounts,
): Promise<void> {
  const compareOne = createComparison({ counts, labels: words, words: all }, comparedFrom);
  const progress = progressOf(context, "comparing words", all);
  for (const { article, keys, counts: own } of read()) {
    const rows = compareOne(index.keys[article]!, { keys, counts: own, words: totals[article]! });
    if (rows.length > 0) await context.write("keywords", toJsonLines(rows));
    progress(totals[article]!);
  }
}

/** Told how many words of the archive are done more. */
function progressOf({ terminal, source }: Context, what: string, all: number): (words: number) => void {
  const progress = trackProgress(terminal, what, source.size);
  let done = 0;
  return (words) => {
    done += words;
    progress.at((source.size * done) / Math.max(1, all));
  };
}

/** Gries' deviation of proportions for every word at once: see `deviationOfProportions`. */
function disperse({ counts, totals, all, read }: Pick<ArchiveCounts, "counts" | "totals" | "all" | "read">) {
  const difference = new Float64Array(counts.length);
  const covered = new Float64Array(counts.length);
  for (const { article, keys, counts: own } of read()) {
    const expected = totals[article]! / all;
    for (const [at, key] of keys.entries()) {
      difference[key]! += Math.abs(own[at]! / counts[key]! - expected);
      covered[key]! += expected;
    }
  }
  return (key: number): number => (difference[key]! + Math.max(0, 1 - covered[key]!)) / 2;
}

function byCount(a: WordRow, b: WordRow): number {
  return b.count - a.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
}
