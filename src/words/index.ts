export { type CompareOptions, compareWords } from "./compare";
export { concordance } from "./concordance";
export { type CountOptions, countWords } from "./count";
export { createCounter, type TextCount, type WordCounter } from "./counter";
export { compareForms } from "./forms";
export type { ConcordanceRow, FormRow, KeywordRow, WordRow } from "./rows";
export { stopWords } from "./stop-words";
export type { Merge, VocabularyOptions } from "./vocabulary";
