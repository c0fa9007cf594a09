import type { Gender } from "../grammar/persons";
import type { SpeakerType } from "../rows";

/** Somebody or something of an article that is named or described. */
export interface Entity {
  /** the fullest form found */
  name: string;
  /** lower-case words of the name */
  words: string[];
  type: SpeakerType | null;
  person: boolean;
  /** a title, a first name, an age or an office tells that it is a person */
  sure: boolean;
  /** as a title, first name or noun tells */
  gender: Gender | null;
  /** what it is where a list or the text tells that it is no person */
  other: SpeakerType | null;
  plural: boolean;
  /** "a senior official" and the like have no name */
  named: boolean;
  mentions: number[];
}

/** The descriptions with one noun, in the order of the text, and the modifiers of each. */
export interface Described {
  entities: Entity[];
  modifiers: Set<string>[];
}

/** The entities of an article before its short names are joined to the full ones. */
export interface Gathered {
  /** those with a name, in the order of the text */
  entities: Entity[];
  /** by lower-case name; with its gender where a title before a surname tells it */
  byKey: Map<string, Entity>;
  /** by first word, last word, initials and what stands behind a hyphen */
  byWord: Map<string, Entity[]>;
  /** descriptions by their noun */
  nouns: Map<string, Described>;
  /** by mention; null for pronouns */
  of: (Entity | null)[];
  /** by title cut short, "const.": who bears it, in the order of the text */
  byTitle: Map<string, Entity[]>;
  /** descriptions that the text itself gives a name: "The judge, Maria Penner," */
  aliases: [described: Entity, named: Entity][];
}
