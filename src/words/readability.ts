import type { Article } from "../text";
import { countSyllables } from "./syllables";
import { sentencesOf } from "./word-lists";

/** What the formulas of readability are made of. */
export interface Lengths {
  sentences: number;
  words: number;
  letters: number;
  syllables: number;
  /** words of three syllables or more */
  long: number;
}

/** How hard the text of one article is to read, by the usual formulas for English; null where it has no words. */
export interface ReadabilityRow extends Lengths {
  article: string;
  /** 100 very easy, 0 very hard */
  fleschEase: number | null;
  /** the others: years at school */
  fleschKincaid: number | null;
  fog: number | null;
  smog: number | null;
  colemanLiau: number | null;
  ari: number | null;
}

/**
 * Measure the readability of each article: headlines and all other parts but boilerplate, figures left out.
 *
 * @example
 * measureReadability(articles).map(({ article, fleschKincaid }) => [article, fleschKincaid?.toFixed(1)]);
 * // => [["1-harbour-post.txt", "4.4"], ["2-daily-tide.txt", "3.9"], ["3-orlen-news.txt", "5.2"]]
 */
export function measureReadability(articles: readonly Article[]): ReadabilityRow[] {
  return articles.map((article) => {
    const lengths = lengthsOf(sentencesOf(article));
    const scores =
      lengths.words > 0
        ? scoreReadability(lengths)
        : { fleschEase: null, fleschKincaid: null, fog: null, smog: null, colemanLiau: null, ari: null };
    return { article: article.article, ...lengths, ...scores };
  });
}

function lengthsOf(sentences: readonly string[][]): Lengths {
  const lengths: Lengths = { sentences: 0, words: 0, letters: 0, syllables: 0, long: 0 };
  for (const sentence of sentences) {
    const words = sentence.filter((word) => /\p{L}/u.test(word));
    if (words.length > 0) lengths.sentences++;
    for (const word of words) {
      const syllables = countSyllables(word);
      lengths.words++;
      lengths.letters += word.replace(/[^\p{L}\p{N}]/gu, "").length;
      lengths.syllables += syllables;
      if (syllables > 2) lengths.long++;
    }
  }
  return lengths;
}

/**
 * The formulas.
 *
 * @see Flesch (1948); Kincaid et al. (1975); Gunning (1952); McLaughlin (1969); Coleman and Liau (1975); Smith and
 *   Senter (1967)
 */
export function scoreReadability({ sentences, words, letters, syllables, long }: Lengths) {
  const perSentence = words / sentences;
  const perWord = syllables / words;
  return {
    fleschEase: 206.835 - 1.015 * perSentence - 84.6 * perWord,
    fleschKincaid: 0.39 * perSentence + 11.8 * perWord - 15.59,
    fog: 0.4 * (perSentence + (100 * long) / words),
    smog: 1.043 * Math.sqrt((long * 30) / sentences) + 3.1291,
    colemanLiau: (0.0588 * 100 * letters) / words - (0.296 * 100 * sentences) / words - 15.8,
    ari: (4.71 * letters) / words + 0.5 * perSentence - 21.43,
  };
}
