export { type AliasGroup, aliasGroups, aliasOf, type FormRole } from "./aliases";
export { analyse } from "./analyse";
export { type Analysis, type Paragraph, type Sentence, TokenKind, type Tokens } from "./analysis";
export { type ArticleInput, createArticle } from "./article";
export { createCorpus } from "./corpus";
export { noCorrections } from "./corrections";
export { type Definition, findDefinitions } from "./definitions";
export { groupNames, type NameGroup } from "./group-names";
export { lineTooLong, longestText, parseRecord, readJsonLines, splitToLines } from "./json-lines";
export { isRead } from "./language";
export { lexiconOf, setLexicon } from "./lexicon";
export { problems as inputProblems } from "./messages";
export type { Name, NameKind } from "./name-rows";
export { findNames } from "./names";
export { readCorpus } from "./read";
export { findRegions } from "./regions";
export type {
  AliasCorrection,
  Article,
  ArticleCorrection,
  ArticleRow,
  ClaimCorrection,
  Corpus,
  Corrections,
  Lexicon,
  OwnUnit,
  OwnVerb,
  Place,
  Problem,
  Range,
  Region,
  RegionKind,
  Span,
  SpeakerCorrection,
} from "./rows";
export { splitSentences } from "./sentences";
export { span } from "./span";
export { foldName, isSameSpelling } from "./spelling";
export { tokenize } from "./tokenize";
export type { Told } from "./told";
export { createTypeTable, foldWord, type TypeTable } from "./type-table";
