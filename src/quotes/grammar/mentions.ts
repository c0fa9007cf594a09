import type { Draft } from "./draft";
import { LexClass, nounClass } from "./lexis";
import { type Mention, MentionKind } from "./mention";
import { isNominal, Tag, type Unit } from "./tags";

const SPEAKING_PRONOUNS = new Set(
  "he she they it i we who himself herself themselves one someone others everyone many some both another".split(" "),
);
const PERSON_PRONOUNS = new Set("he she i who himself herself someone everyone".split(" "));
/** Units of the longest noun phrase looked for. */
const LONGEST = 24;
/** Small words inside the name of an office: "Secretary of Defense for Middle East Policy". */
const OFFICE_WORDS = new Set(["and", "the", "of", "for"]);
const PLURAL_WORDS = new Set("they we themselves others many some both people police".split(" "));

function isInside(tag: Tag): boolean {
  return isNominal(tag) || tag === Tag.Adjective || tag === Tag.Number || tag === Tag.Clitic || tag === Tag.Participle;
}

/** "has pushed Brena's minister": a participle behind "have" is the verb, no part of what follows. */
function isVerbOf(before: Unit | undefined, unit: Unit): boolean {
  return unit.tag === Tag.Participle && before?.lemma === "have";
}

function pronoun(unit: Unit, at: number): Mention {
  return {
    first: at,
    end: at + 1,
    head: at,
    kind: MentionKind.Pronoun,
    plural: PLURAL_WORDS.has(unit.word),
    person: PERSON_PRONOUNS.has(unit.word),
    group: false,
    document: false,
    sentence: unit.sentence,
    paragraph: unit.paragraph,
  };
}

/** Does a phrase that starts at `at` go on to a noun, over determiner, adjectives, numbers and genitives? */
function endOfPhrase(units: Unit[], at: number, limit: number): number {
  let end = -1;
  for (let i = at; i < limit; i += 1) {
    const { tag, word } = units[i]!;
    if (isNominal(tag)) end = i + 1;
    else if (i === at && (tag === Tag.Determiner || tag === Tag.Possessive)) continue;
    else if (tag === Tag.Clitic && end !== i) break;
    else if (
      !isInside(tag) &&
      !(tag === Tag.Gerund && end !== i) &&
      !(tag === Tag.Past && end !== i && word.endsWith("ed"))
    )
      break;
  }
  return end;
}

function phrase(units: Unit[], first: number, end: number): Mention {
  const head = end - 1;
  const unit = units[head]!;
  let classes = unit.classes;
  let name = unit.tag === Tag.Name;
  if (name) {
    // "Prime Minister Sudani": a noun for a person before the name tells what it is
    for (let i = first; i < head; i += 1) if ((units[i]!.classes & LexClass.Person) !== 0) classes |= LexClass.Person;
  } else if (units[first]!.tag === Tag.Name && end - first === 1) name = true;
  return {
    first,
    end,
    head,
    kind: name ? MentionKind.Name : MentionKind.Common,
    plural: !name && unit.lemma !== unit.word ? true : PLURAL_WORDS.has(unit.word),
    person: (classes & LexClass.Person) !== 0,
    group: (classes & LexClass.Group) !== 0,
    document: (classes & LexClass.Document) !== 0,
    sentence: unit.sentence,
    paragraph: unit.paragraph,
  };
}

/** "Secretary of Defense Lloyd Austin": a title, its office and a person's name are one mention. */
function withOffice(units: Unit[], first: number, stop: number, limit: number): number {
  const title = units[stop - 1]!;
  if (title.tag !== Tag.Name || nounClass(title.word) === 0) return stop;
  if (units[stop]?.word !== "of" && units[stop]?.word !== "for") return stop;
  let end = stop + 1;
  let unknown = 0;
  while (end < limit && end - first < LONGEST) {
    const unit = units[end]!;
    if (unit.tag === Tag.Name) unknown = unit.classes === 0 ? unknown + 1 : 0;
    else if (!OFFICE_WORDS.has(unit.word) && unit.tag !== Tag.Adjective) break;
    end += 1;
  }
  return unknown >= 2 && units[end - 1]!.tag === Tag.Name ? end : stop;
}

/** "The President", "Team Manager": a title without the name of whoever bears it. */
export function isOffice({ units }: Draft, { kind, head }: Mention): boolean {
  return kind === MentionKind.Name && (nounClass(units[head]!.word) & LexClass.Person) !== 0;
}

/**
 * Find the pronouns and noun phrases of an article, outside quotation marks.
 *
 * A genitive ends one mention and stays part of the longer one: "Sudani's office" is one mention with the head "office".
 */
export function findMentions(draft: Draft): Mention[] {
  const { units, sentences } = draft;
  const mentions: Mention[] = [];
  for (const { first, end } of sentences) {
    for (let at = first; at < end; ) {
      const unit = units[at]!;
      // "one top shareholder"
      const counted = unit.word === "one" && at + 1 < end && isInside(units[at + 1]!.tag);
      if (counted) {
        const stop = endOfPhrase(units, at + 1, Math.min(end, at + LONGEST));
        if (stop > at) {
          mentions.push(phrase(units, at, stop));
          at = stop;
          continue;
        }
      }
      if (unit.tag === Tag.Pronoun || (unit.tag === Tag.Relative && unit.word === "who")) {
        if (SPEAKING_PRONOUNS.has(unit.word)) mentions.push(pronoun(unit, at));
        at += 1;
        continue;
      }
      const starts =
        (isInside(unit.tag) && !isVerbOf(units[at - 1], unit)) ||
        unit.tag === Tag.Determiner ||
        unit.tag === Tag.Possessive ||
        unit.tag === Tag.Gerund;
      const stop = starts && unit.tag !== Tag.Clitic ? endOfPhrase(units, at, Math.min(end, at + LONGEST)) : -1;
      if (stop > at) {
        const whole = withOffice(units, at, stop, end);
        mentions.push(phrase(units, at, whole));
        at = whole;
      } else {
        if (unit.tag === Tag.Determiner && SPEAKING_PRONOUNS.has(unit.word)) mentions.push(pronoun(unit, at));
        at += 1;
      }
    }
  }
  return mentions;
}
