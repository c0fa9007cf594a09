import type { Range, RegionKind } from "./rows";

/**
 * What a token is. Joiners are the hyphens and slashes inside a compound: "US-led" is word, joiner, word.
 * A plain object and no `const enum`, so that it works for users who compile each file alone.
 */
export const TokenKind = { Word: 0, Number: 1, Clitic: 2, Joiner: 3, Quote: 4, Mark: 5 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** All tokens of a text as parallel arrays, in order; white space is what lies between them. */
export interface Tokens {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
}

export interface Sentence extends Range {
  /** index into `paragraphs` */
  paragraph: number;
  /** tokens from `firstToken` up to, but without, `endToken` */
  firstToken: number;
  endToken: number;
}

export interface Paragraph extends Range {
  kind: RegionKind;
  firstSentence: number;
  endSentence: number;
  firstToken: number;
  endToken: number;
}

/** The parts of one article that every analysis reads: boilerplate left out, in the order of the text. */
export interface Analysis {
  paragraphs: Paragraph[];
  sentences: Sentence[];
  tokens: Tokens;
}
