import names from "./data/names-like-stop-words.json";
import data from "./data/stop-words.json";

/** English words that carry the grammar: left out of counts unless another list is given. */
export const stopWords: readonly string[] = data.words;

/** Names that are spelled like one of them, with their capital. */
export const namesLikeStopWords: ReadonlySet<string> = new Set(names.words);

/** Those that are names only as the last word of a person's name, and only as the first. */
export const surnamesLikeStopWords: ReadonlySet<string> = new Set(names.surnames);
export const givenLikeStopWords: ReadonlySet<string> = new Set(names.given);
