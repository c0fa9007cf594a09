/** What a unit is, as far as a dictionary and its neighbours tell. */
export enum Tag {
  /** a word not yet tagged */
  None = 0,
  Noun = 1,
  Name = 2,
  Verb = 3,
  Past = 4,
  Participle = 5,
  Gerund = 6,
  Modal = 7,
  Auxiliary = 8,
  Adjective = 9,
  Adverb = 10,
  Preposition = 11,
  Conjunction = 12,
  Relative = 13,
  Determiner = 14,
  Pronoun = 15,
  Possessive = 16,
  Clitic = 17,
  Number = 18,
  To = 19,
  Quote = 20,
  Comma = 21,
  Stop = 22,
  Colon = 23,
  Open = 24,
  Close = 25,
  Dash = 26,
  Other = 27,
  That = 28,
}

/** One word, number, mark or whole quotation of the text. */
export interface Unit {
  start: number;
  end: number;
  /** lower case; "" for a quotation */
  word: string;
  /** of a verb or a plural noun its base, else the word */
  lemma: string;
  /** of the lemma, for the features of the models */
  hash: number;
  tag: Tag;
  capital: boolean;
  /** index into `Draft.sentences` */
  sentence: number;
  paragraph: number;
  /** index into `Draft.segments`, or -1 */
  segment: number;
  /** classes of the lexis */
  classes: number;
}

export function isVerbTag(tag: Tag): boolean {
  return tag === Tag.Verb || tag === Tag.Past || tag === Tag.Participle || tag === Tag.Gerund;
}

export function isNominal(tag: Tag): boolean {
  return tag === Tag.Noun || tag === Tag.Name;
}
