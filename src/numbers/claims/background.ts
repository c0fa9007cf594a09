import type { Mention } from "./mention";

/** What the figures of some articles have in common, so that it does not count as evidence between them. */
export interface Background {
  /** how telling a word is: rare words say more */
  weight: (word: string) => number;
  /** names that most of the articles open with */
  protagonists: ReadonlySet<string>;
  /** the time most figures are said of */
  dominant: string | null;
}

interface Counts {
  sentences: number;
  words: Map<string, number>;
  openings: Set<string>;
  anchors: Map<string, number>;
  mentions: number;
}

/**
 * The background of each article and those it is compared with. Other articles of the corpus do not come into it.
 *
 * @param related - of each article the indices of those it is compared with
 */
export function backgroundsOf(
  mentions: readonly (readonly Mention[])[],
  related: readonly (readonly number[])[],
): Background[] {
  const counts = mentions.map(countsOf);
  return related.map((others, at) => backgroundOf([at, ...others].sort((a, b) => a - b).map((each) => counts[each]!)));
}

function countsOf(mentions: readonly Mention[]): Counts {
  const counts: Counts = { sentences: 0, words: new Map(), openings: new Set(), anchors: new Map(), mentions: 0 };
  const sentences = new Map<number, Mention["wide"]>();
  for (const mention of mentions) {
    sentences.set(mention.sentence, mention.wide);
    if (mention.name !== null && mention.sentence < 3) counts.openings.add(mention.name);
    if (mention.anchor !== null) add(counts.anchors, mention.anchor, 1);
  }
  for (const bag of sentences.values()) for (const word of bag) add(counts.words, word, 1);
  counts.sentences = sentences.size;
  counts.mentions = mentions.length;
  return counts;
}

function backgroundOf(articles: readonly Counts[]): Background {
  const words = new Map<string, number>();
  const openings = new Map<string, number>();
  const anchors = new Map<string, number>();
  let [sentences, mentions] = [0, 0];
  for (const counts of articles) {
    sentences += counts.sentences;
    mentions += counts.mentions;
    for (const [word, count] of counts.words) add(words, word, count);
    for (const name of counts.openings) add(openings, name, 1);
    for (const [anchor, count] of counts.anchors) add(anchors, anchor, count);
  }
  const protagonists = new Set(
    [...openings].filter(([, count]) => count * 2 > articles.length && articles.length > 1).map(([name]) => name),
  );
  const top = [...anchors].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  const dominant = top && top[0] !== "other time" && top[1] * 4 > mentions ? top[0] : null;
  const weightOf = (count: number) => Math.min(9, Math.max(0.05, Math.log((sentences + 1) / (count + 0.5))));
  const weights = new Map<string, number>();
  for (const [word, count] of words) weights.set(word, weightOf(count));
  const unseen = weightOf(0);
  const weight = (word: string) => weights.get(word) ?? unseen;
  return { weight, protagonists, dominant };
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
