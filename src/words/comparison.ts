import { compare } from "../text/order";
import { type Contrast, expectedCount, logLikelihood, logRatio } from "./keyness";
import { chiSquaredP } from "./probability";
import type { KeywordRow } from "./rows";

/** The counts of all articles together, by the keys of their words. */
export interface AllCounts {
  counts: ArrayLike<number>;
  labels: readonly string[];
  /** words and figures */
  words: number;
}

/** What one article has of them. */
export interface OwnCounts {
  keys: Int32Array;
  counts: Int32Array;
  words: number;
}

/** A word that an article lacks is worth a row when it could be expected there this many times. */
const missedFrom = 5;

/**
 * Prepare to compare articles with all the others: see `compareWords`.
 *
 * Words that an article lacks and that are equally frequent in all articles have one score, so that the time for an
 * article is that of its own words and of the different frequencies there are, not that of the vocabulary.
 *
 * @param minimum - words rarer than this in all articles are not compared
 * @returns the rows of an article
 * @internal
 */
export function createComparison(all: AllCounts, minimum: number): (article: string, own: OwnCounts) => KeywordRow[] {
  const least = Math.max(1, minimum);
  const { levels, levelOf, size } = groupByCount(all.counts, least);
  /** of each key the number of the article that was last seen to have it */
  const seen = new Int32Array(all.counts.length);
  const absent = new Int32Array(levels.length);
  let number = 0;

  return (article, own) => {
    if (own.words === 0 || own.words === all.words) return [];
    number++;
    const contrastOf = (count: number, countOfAll: number): Contrast => ({
      count,
      words: own.words,
      referenceCount: countOfAll - count,
      referenceWords: all.words - own.words,
    });
    const scored: Scored[] = [];
    for (const [at, level] of levels.entries()) absent[at] = level.keys.length;
    for (const [at, key] of own.keys.entries()) {
      const count = all.counts[key]!;
      if (count < least) continue;
      seen[key] = number;
      absent[levelOf.get(count)!]!--;
      scored.push(score([key], contrastOf(own.counts[at]!, count), 1));
    }
    for (const [at, { count, keys }] of levels.entries())
      if (absent[at]! > 0) {
        const contrast = contrastOf(0, count);
        const missed = expectedCount(contrast) < missedFrom ? [] : keys.filter((key) => seen[key] !== number);
        scored.push(score(missed, contrast, absent[at]!));
      }
    adjust(scored, size);
    return scored
      .flatMap((each) => each.keys.map((key) => toRow(article, all.labels[key]!, each)))
      .sort((a, b) => b.logLikelihood - a.logLikelihood || compare(a.word, b.word));
  };
}

/** A comparison that several words may share. */
interface Scored {
  /** the words that a row is written for */
  keys: readonly number[];
  contrast: Contrast;
  logLikelihood: number;
  pValue: number;
  adjustedP: number;
  /** how many words have it */
  words: number;
}

function score(keys: readonly number[], contrast: Contrast, words: number): Scored {
  const g2 = logLikelihood(contrast);
  return { keys, contrast, logLikelihood: g2, pValue: chiSquaredP(g2), adjustedP: 1, words };
}

/** The words to be compared by their count in all articles. */
function groupByCount(counts: ArrayLike<number>, least: number) {
  const byCount = new Map<number, number[]>();
  let size = 0;
  for (let key = 0; key < counts.length; key++) {
    const count = counts[key]!;
    if (count < least) continue;
    size++;
    const keys = byCount.get(count);
    if (keys) keys.push(key);
    else byCount.set(count, [key]);
  }
  const levels = [...byCount].map(([count, keys]) => ({ count, keys })).sort((a, b) => a.count - b.count);
  return { levels, levelOf: new Map(levels.map(({ count }, at) => [count, at])), size };
}

/** See `benjaminiHochberg`; of words with one probability the first has the least. */
function adjust(scored: Scored[], size: number): void {
  let least = 1;
  let rank = 0;
  for (const each of [...scored].sort((a, b) => b.pValue - a.pValue)) {
    least = Math.min(least, each.pValue * (size / (size - rank)));
    each.adjustedP = least;
    rank += each.words;
  }
}

function toRow(article: string, word: string, { contrast, logLikelihood, pValue, adjustedP }: Scored): KeywordRow {
  const ratio = logRatio(contrast);
  return {
    article,
    word,
    count: contrast.count,
    referenceCount: contrast.referenceCount,
    expected: expectedCount(contrast),
    logLikelihood,
    logRatio: ratio.value,
    logRatioLow: ratio.low,
    logRatioHigh: ratio.high,
    pValue,
    adjustedP,
  };
}
