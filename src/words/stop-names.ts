import { type Analysis, type Article, aliasOf, findNames, foldWord, type Name, TokenKind } from "../text";
import { isUpper } from "../text/characters";
import { isFirstName } from "../text/gazetteer";
import { isShouted } from "./find-names";
import { givenLikeStopWords, namesLikeStopWords, surnamesLikeStopWords } from "./stop-words";

/** Is the stop word at a token a name there: "May" of "Theresa May", "Way" of "Andrew Way"? */
export type StopNames = (token: number, written: string) => boolean;

const { Word } = TokenKind;
/** A given name that is spelled like a stop word is one in a name of so many words at most: a longer one is a title. */
const mostWords = 3;

/**
 * Tell stop words that are names in an article. Its names are looked for when a word first may be one, since that takes
 * longer than to count.
 */
export function findStopNames(article: Pick<Article, "text" | "regions">, analysis: Analysis): StopNames {
  const { text } = article;
  const { starts, ends, kinds, count } = analysis.tokens;
  let names: Map<number, Name> | null = null;
  const nameAt = (at: number): Name | undefined => {
    names ??= namesByToken(article);
    return names.get(at);
  };
  const wordAt = (at: number): string => text.slice(starts[at], ends[at]);
  const isCapital = (at: number): boolean =>
    at >= 0 && at < count && kinds[at] === Word && isUpper(text.charCodeAt(starts[at]!));
  return (at, written) => {
    if (namesLikeStopWords.has(written) || aliasOf(written) !== null)
      // "IT staff" is of a department, "IS IT OVER" is not
      return nameAt(at) !== undefined && !(isShout(written) && isShouted(text, analysis.sentences, starts[at]!));
    if (surnamesLikeStopWords.has(written)) return isSurname(at);
    return givenLikeStopWords.has(written) && isCapital(at + 1) && isGiven(at);
  };

  /** "Andrew Way", "Mr. Few", and "Way" where the article has called him Andrew before */
  function isSurname(at: number): boolean {
    if (!isCapital(at - 1) && names === null) return false;
    const name = nameAt(at);
    if (name?.kind !== "person" || name.endToken !== at + 1) return false;
    if (name.firstToken === at) return name.title !== null || isFull(name.full);
    return name.firstToken === at - 1 && isFirstName(wordAt(at - 1));
  }

  function isGiven(at: number): boolean {
    const name = nameAt(at);
    return name?.kind === "person" && name.endToken > at + 1 && name.endToken - name.firstToken <= mostWords;
  }
}

/** A given name and a surname. */
function isFull(name: string): boolean {
  const space = name.indexOf(" ");
  return space > 0 && space === name.lastIndexOf(" ") && isFirstName(name.slice(0, space));
}

function isShout(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== foldWord(written);
}

/** Of each token that is part of a name, the name. */
function namesByToken(article: Pick<Article, "text" | "regions">): Map<number, Name> {
  const names = new Map<number, Name>();
  for (const name of findNames(article)) for (let at = name.firstToken; at < name.endToken; at++) names.set(at, name);
  return names;
}
