import { type Article, analyse, foldWord, TokenKind } from "../text";

/** The words of an article, sentence by sentence, in lower case: figures too, the endings of figures and "'s" not. */
export function sentencesOf(article: Article): string[][] {
  const { tokens, sentences } = analyse(article);
  const { starts, ends, kinds } = tokens;
  return sentences.map(({ firstToken, endToken }) => {
    const words: string[] = [];
    for (let at = firstToken; at < endToken; at++) {
      if (kinds[at]! > TokenKind.Number) continue;
      const isEnding = at > 0 && kinds[at - 1] === TokenKind.Number && ends[at - 1] === starts[at];
      if (!isEnding) words.push(foldWord(article.text.slice(starts[at], ends[at])));
    }
    return words;
  });
}

/** The words of an article one after the other. */
export function wordsOf(article: Article): string[] {
  return sentencesOf(article).flat();
}
