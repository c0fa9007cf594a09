export enum MentionKind {
  Pronoun = 0,
  Name = 1,
  Common = 2,
}

/** A noun phrase or pronoun outside quotation marks: somebody or something that could speak. */
export interface Mention {
  /** units from `first` up to, but without, `end` */
  first: number;
  end: number;
  /** the unit that names it: "Albares" of "Spanish Foreign Minister Jose Manuel Albares" */
  head: number;
  kind: MentionKind;
  plural: boolean;
  /** a person by its noun, title or pronoun */
  person: boolean;
  group: boolean;
  document: boolean;
  sentence: number;
  paragraph: number;
}
