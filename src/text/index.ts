export { analyse } from "./analyse";
export { type Analysis, type Paragraph, type Sentence, TokenKind, type Tokens } from "./analysis";
export { type ArticleInput, createArticle } from "./article";
export { createCorpus } from "./corpus";
export { findRegions } from "./regions";
export type { Article, ArticleRow, Corpus, Problem, Range, Region, RegionKind, Span } from "./rows";
export { splitSentences } from "./sentences";
export { span } from "./span";
export { tokenize } from "./tokenize";
