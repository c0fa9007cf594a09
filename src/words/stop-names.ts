import { type Analysis, type Article, aliasOf, findNames, foldWord, TokenKind } from "../text";
import { isUpper } from "../text/characters";
import { isShouted } from "./find-names";
import { givenLikeStopWords, namesLikeStopWords } from "./stop-words";

/** Is the stop word at a token a name there: "May" of "Theresa May", "Way" of "Andrew Way"? */
export type StopNames = (token: number, written: string) => boolean;

const { Word } = TokenKind;

/**
 * Tell stop words that are names in an article. Its names are looked for when a word first may be one, since that takes
 * longer than to count.
 */
export function findStopNames(article: Pick<Article, "text" | "regions">, analysis: Analysis): StopNames {
  const { text } = article;
  const { starts, ends, kinds, count } = analysis.tokens;
  let names: Map<number, boolean> | null = null;
  const isCapital = (at: number): boolean =>
    at >= 0 && at < count && kinds[at] === Word && isUpper(text.charCodeAt(starts[at]!));
  const isBeside = (at: number): boolean => starts[at + 1] === ends[at]! + 1;
  return (at, written) => {
    if (!isUpper(written.charCodeAt(0))) return false;
    const isListed = namesLikeStopWords.has(written) || aliasOf(written) !== null;
    const isGiven = givenLikeStopWords.has(written) && isCapital(at + 1) && isBeside(at);
    const isSurname = isCapital(at - 1) && isBeside(at - 1);
    if (names === null && !isListed && !isGiven && !isSurname) return false;
    names ??= tokensInNames(article);
    // "IT staff" is of a department, "IS IT OVER" is not
    if (isListed) return names.has(at) && !(isShout(written) && isShouted(text, analysis.sentences, starts[at]!));
    return names.get(at) === true && !isShout(written);
  };
}

function isShout(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== foldWord(written);
}

/** The tokens that are part of a name; true for those of a person with more than one name or a title. */
function tokensInNames(article: Pick<Article, "text" | "regions">): Map<number, boolean> {
  const tokens = new Map<number, boolean>();
  for (const { kind, full, title, firstToken, endToken } of findNames(article))
    for (let at = firstToken; at < endToken; at++)
      tokens.set(at, kind === "person" && (title !== null || full.includes(" ")));
  return tokens;
}
