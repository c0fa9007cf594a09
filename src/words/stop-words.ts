import data from "./data/stop-words.json";

/** English words that carry the grammar: left out of counts unless another list is given. */
export const stopWords: readonly string[] = data.words;
