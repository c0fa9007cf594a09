import { type Article, aliasOf, analyse, foldWord, TokenKind } from "../text";
import { namesLikeStopWords, stopWords } from "./stop-words";
import { tokensInNames } from "./tally";

const grammar = new Set(stopWords);

/**
 * The words of an article, sentence by sentence, in lower case: figures too, the endings of figures and "'s" not.
 *
 * A name that is spelled like a stop word keeps its capitals ("US", and the "May" of "Theresa May"), so that it is another
 * word and no stop list takes it away.
 */
export function sentencesOf(article: Article): string[][] {
  const { tokens, sentences } = analyse(article);
  const { starts, ends, kinds } = tokens;
  let inNames: Set<number> | null = null;
  const wordAt = (at: number): string => {
    const written = article.text.slice(starts[at], ends[at]);
    const word = foldWord(written);
    if (word === written || !grammar.has(word) || !(aliasOf(written) || namesLikeStopWords.has(written))) return word;
    inNames ??= tokensInNames(article);
    return inNames.has(at) ? written : word;
  };
  return sentences.map(({ firstToken, endToken }) => {
    const words: string[] = [];
    for (let at = firstToken; at < endToken; at++) {
      if (kinds[at]! > TokenKind.Number) continue;
      const isEnding = at > 0 && kinds[at - 1] === TokenKind.Number && ends[at - 1] === starts[at];
      if (!isEnding) words.push(wordAt(at));
    }
    return words;
  });
}

/** The words of an article one after the other. */
export function wordsOf(article: Article): string[] {
  return sentencesOf(article).flat();
}
