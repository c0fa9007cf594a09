import { type Article, analyse, foldWord, TokenKind } from "../text";
import { findStopNames } from "./stop-names";
import { stopWords } from "./stop-words";

const grammar = new Set(stopWords);

/**
 * The words of an article, sentence by sentence, in lower case: figures too, the endings of figures and "'s" not.
 *
 * A name that is spelled like a stop word keeps its capitals ("US", and the "May" of "Theresa May"), so that it is another
 * word and no stop list takes it away.
 */
export function sentencesOf(article: Article): string[][] {
  const analysis = analyse(article);
  const { tokens, sentences } = analysis;
  const { starts, ends, kinds } = tokens;
  const isName = findStopNames(article, analysis);
  const wordAt = (at: number): string => {
    const written = article.text.slice(starts[at], ends[at]);
    const word = foldWord(written);
    return word !== written && grammar.has(word) && isName(at, written) ? written : word;
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
