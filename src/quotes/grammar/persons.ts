import { countryOf, isFirstName, isKnownPlace, isOrganisation, isPlaceWord } from "../../text/gazetteer";
import genders from "../data/genders.json";
import type { SpeakerType } from "../rows";
import type { Draft } from "./draft";
import { LexClass } from "./lexis";
import { type Mention, MentionKind } from "./mention";
import { Tag } from "./tags";

export type Gender = "female" | "male";

const listed = (words: string): Set<string> => new Set(words.split(" "));
const NAMES: Record<Gender, Set<string>> = { female: listed(genders.female), male: listed(genders.male) };
const TITLES: Record<Gender, Set<string>> = { female: listed(genders.femaleTitles), male: listed(genders.maleTitles) };
const NOUNS: Record<Gender, Set<string>> = { female: listed(genders.femaleNouns), male: listed(genders.maleNouns) };
/** Whom one speaks for or leads: "a spokesman for Arden", "the director of Arden". */
const LEADING = listed(
  "spokesman spokeswoman spokesperson president ceo executive director chairman chairwoman head chief founder manager",
);

function genderIn(sets: Record<Gender, Set<string>>, word: string): Gender | null {
  if (sets.female.has(word)) return "female";
  return sets.male.has(word) ? "male" : null;
}

/** "he" or "she", as a noun tells: "spokeswoman", "his brother"; null for most. */
export function genderOfNoun(lemma: string): Gender | null {
  return genderIn(NOUNS, lemma);
}

/** The gender that a pronoun asks for; null for "who" and the like. */
export function genderOfPronoun(word: string): Gender | null {
  if (word === "she" || word === "her" || word === "herself") return "female";
  return word === "he" || word === "his" || word === "him" || word === "himself" ? "male" : null;
}

const raw = ({ text, units }: Draft, at: number): string => text.slice(units[at]!.start, units[at]!.end);

/** The gender that the title right before a name tells: "Mrs. Kerr"; null without such a title. */
export function genderOfTitle(draft: Draft, { first }: Mention, name: number): Gender | null {
  for (let i = first; i < name; i += 1) {
    const told = genderIn(TITLES, raw(draft, i)) ?? genderOfNoun(draft.units[i]!.lemma);
    if (told) return told;
  }
  return null;
}

/** The gender that a title or first name tells. */
export function genderOfName(draft: Draft, mention: Mention, name: number, words: number): Gender | null {
  return genderOfTitle(draft, mention, name) ?? (words > 1 ? genderIn(NAMES, raw(draft, name)) : null);
}

/** Does a word name people: "Kerr, the mayor of Halden," and "Kerr, 54,"? */
function isDescribedAs({ units, mentions }: Draft, index: number): boolean {
  const mention = mentions[index]!;
  const comma = units[mention.end];
  if (comma?.tag !== Tag.Comma || comma.sentence !== mention.sentence) return false;
  const next = units[mention.end + 1];
  if (next?.sentence !== mention.sentence) return false;
  if (next.word === "who" || (next.tag === Tag.Number && units[mention.end + 2]?.tag === Tag.Comma)) return true;
  const other = mentions[index + 1];
  return other?.first === mention.end + 1 && other.person && !other.plural;
}

const MAKERS = /(?<!law|film|policy)maker$/;

/** Does a noun for one person stand before a name, or end it: "spokeswoman Anna Kerr"; not "chip makers Arden and Vale". */
export function isTitled({ units }: Draft, { first, head, person }: Mention, name: number): boolean {
  if (!person) return false;
  if ((units[head]!.classes & LexClass.Person) !== 0) return true;
  for (let i = first; i < name; i += 1) {
    const { classes, tag, lemma, word } = units[i]!;
    const one = tag === Tag.Name || lemma === word;
    if ((classes & LexClass.Person) !== 0 && one && !MAKERS.test(word)) return true;
  }
  return false;
}

/**
 * Does the text tell that a name is a person's: a title or noun before it, a known first name, an age or office behind?
 *
 * @param index - of the mention
 * @param name - unit where the name begins
 */
export function isSurelyPerson(draft: Draft, index: number, name: number, words: number): boolean {
  const mention = draft.mentions[index]!;
  if (isTitled(draft, mention, name) || genderOfName(draft, mention, name, words) !== null) return true;
  if (words > 1 && isFirstName(raw(draft, name))) return true;
  return isDescribedAs(draft, index);
}

/** What a name names where lists tell that it is no person's: "Oslo", "Nokia"; null where they tell nothing. */
export function listedAs(name: string): SpeakerType | null {
  if (isOrganisation(name)) return "organisation";
  const isPlace = isKnownPlace(name) || countryOf(name) !== null;
  return isPlace || isPlaceWord(name.slice(name.lastIndexOf(" ") + 1)) ? "place" : null;
}

/** What a name names where the text tells that it is no person's: "the Kestrels", "a director of Arden". */
export function otherThanPerson(draft: Draft, index: number, first: number): SpeakerType | null {
  const { units, mentions } = draft;
  const { sentence } = mentions[index]!;
  // "Nokia (NOK)"
  const { end } = mentions[index]!;
  if (units[end]?.tag === Tag.Open && units[end + 1]?.tag === Tag.Name && units[end + 2]?.tag === Tag.Close) {
    const short = raw(draft, end + 1);
    if (short === short.toUpperCase()) return "organisation";
  }
  const before = units[first - 1];
  if (before?.sentence !== sentence) return null;
  if (before.word === "the") return "organisation";
  const office = mentions[index - 1];
  const led = before.word === "of" || before.word === "for" || before.word === "at" || before.word === "with";
  const leads = led && office?.end === first - 1 && office.person && LEADING.has(units[office.head]!.lemma);
  return leads ? "organisation" : null;
}

/** Does a description name one person: "the judge", "the head"? */
export function describesPerson({ units }: Draft, { head, kind, person, plural }: Mention): boolean {
  return kind === MentionKind.Common && !plural && (person || LEADING.has(units[head]!.lemma));
}
