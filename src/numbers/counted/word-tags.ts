import { nounClass } from "../../quotes/grammar/lexis";
import { tagOfWord } from "../../quotes/grammar/tagger";
import { Tag } from "../../quotes/grammar/tags";
import { readVerb, VerbForm } from "../../quotes/grammar/verbs";
import type { Figure } from "../figure";
import { functionWords, isPlural, prepositions } from "../grammar";
import type { Reader } from "../reader";

/** The words of one sentence with what each is there; indices are those of the reader's tokens. */
export interface Tagged {
  first: number;
  end: number;
  at(index: number): Tag;
}

/** Tag the tokens of a sentence from left to right; those of a figure are one number, those of a date an adverb. */
export function tagSentence(reader: Reader, figures: readonly Figure[], first: number, end: number): Tagged {
  const tags = new Uint8Array(end - first);
  const at = (index: number): Tag => (index >= first && index < end ? (tags[index - first] as Tag) : Tag.None);
  let next = 0;
  for (let index = first; index < end; index++) {
    while (next < figures.length && figures[next]!.to <= index) next++;
    const figure = next < figures.length && figures[next]!.from <= index ? figures[next]! : null;
    const fixed = figure ? tagInFigure(reader, figure, index) : null;
    tags[index - first] = fixed ?? tagOf(reader, at, index, first);
    // "between 2014 and 2017"
    const earlier = next > 0 ? figures[next - 1]! : null;
    if (
      fixed === Tag.Adverb &&
      index === figure!.from &&
      earlier &&
      whens.has(earlier.kind) &&
      earlier.to === index - 1
    )
      tags[index - 1 - first] = Tag.Adverb;
    // "on Monday" says when, as a whole
    if (fixed === Tag.Adverb && index === figure!.from && at(index - 1) === Tag.Preposition)
      tags[index - 1 - first] = Tag.Adverb;
  }
  return { first, end, at };
}

/** "a day before", "two years ago": when */
const later = new Set(["ago", "earlier", "later", "before"]);
const whens = new Set(["date", "weekday", "time", "year"]);

function tagInFigure(reader: Reader, figure: Figure, index: number): Tag | null {
  // "the 2024 Hummer": a year that names the model says when of nothing
  if (figure.kind === "year" && isNounLike(reader, figure.to) && !prepositions.has(reader.lower(figure.from - 1)))
    return Tag.Adjective;
  if (whens.has(figure.kind) || (figure.kind === "duration" && later.has(reader.lower(figure.to)))) return Tag.Adverb;
  if (figure.kind === "ordinal") return null;
  // "a 60-year-old might", "five-year-olds": a person said by the age
  if (figure.kind === "age" && index === figure.to - 1 && /^olds?$/.test(reader.lower(index)))
    return isNounLike(reader, index + 1) ? Tag.Adjective : Tag.Noun;
  const old = figure.kind === "age" && /^olds?$/.test(reader.lower(figure.to - 1));
  return figure.hyphened || old ? Tag.Adjective : Tag.Number;
}

const isNounLike = (reader: Reader, index: number) => {
  const word = reader.lower(index);
  return reader.isWord(index) && !functionWords.has(word) && (reader.isCapital(index) || tagOfWord(word) === Tag.Noun);
};

const marks = new Map<string, Tag>([
  [",", Tag.Comma],
  ["(", Tag.Open],
  ["[", Tag.Open],
  [")", Tag.Close],
  ["]", Tag.Close],
  [";", Tag.Colon],
  [":", Tag.Colon],
  ["—", Tag.Dash],
  ["–", Tag.Dash],
  ["-", Tag.Dash],
  [".", Tag.Stop],
  ["?", Tag.Stop],
  ["!", Tag.Stop],
]);

function tagOf(reader: Reader, at: (index: number) => Tag, index: number, first: number): Tag {
  // a number that is no figure is part of a name: "S&P 500"
  if (reader.isNumber(index)) return Tag.Name;
  if (reader.isJoiner(index)) return Tag.Other;
  if (reader.kind(index) === 2) return at(index - 1) === Tag.Pronoun ? Tag.Auxiliary : Tag.Clitic;
  if (!reader.isWord(index)) return marks.get(reader.raw(index)) ?? Tag.Other;
  const word = reader.lower(index).replace("’", "'");
  const closed = functionWords.has(word);
  if (reader.isCapital(index) && (index > first || !closed)) {
    const raw = reader.raw(index);
    const shouted = raw.length > 1 && raw === raw.toUpperCase();
    if (!closed || shouted) {
      const verbNext = index === first && !closed && opensClause(reader, index + 1);
      if (index > first || verbNext || tagOfWord(word) === Tag.Noun || reader.isCapital(index + 1)) return Tag.Name;
    }
  }
  if (contracted.test(word)) return Tag.Auxiliary;
  if (reader.isJoiner(index + 1)) return Tag.Adjective;
  const plain = tagOfWord(word);
  if (reader.isJoiner(index - 1)) return plain === Tag.Noun || plain === Tag.Verb ? Tag.Noun : Tag.Adjective;
  return inContext(reader, at, index, plain, at(first) === Tag.Preposition);
}

/** "didnt", "wont": the apostrophe lost */
const contracted = /^(?:(?:did|does|was|were|is|are|has|have|had|would|could|should)nt|dont|wont|cant)$/;

/** "Tern has": what stands before the verb at the head of a sentence is a name, whatever the word is elsewhere. */
function opensClause(reader: Reader, index: number): boolean {
  const tag = tagOfWord(reader.lower(index));
  return tag === Tag.Auxiliary || tag === Tag.Modal || tag === Tag.Past;
}

/** The neighbours decide between the readings of one word: "the rise", "prices rise", "to rise". */
function inContext(
  reader: Reader,
  at: (index: number) => Tag,
  index: number,
  plain: Tag,
  opensWithPreposition: boolean,
): Tag {
  const left = at(index - 1);
  const word = reader.lower(index);
  const verb = plain === Tag.Auxiliary || plain === Tag.Modal ? null : readVerb(word);
  if (plain === Tag.Adverb && (left === Tag.Possessive || left === Tag.Determiner)) return Tag.Adjective;
  if (!verb && word.endsWith("ed") && word.length > 4 && plain === Tag.Noun) {
    // a verb that the dictionary does not know: "was hiked"
    if (left === Tag.Auxiliary) return Tag.Participle;
    if (left === Tag.Noun || left === Tag.Name || left === Tag.Pronoun) return Tag.Past;
  }
  if (!verb) return (left === Tag.To || left === Tag.Modal) && plain === Tag.Noun && isUnknown(word) ? Tag.Verb : plain;
  const isOpen = plain === Tag.Noun || plain === Tag.Adjective || plain === Tag.Verb || plain >= Tag.Past;
  if (!isOpen || plain >= Tag.Adverb) return plain;
  const owed =
    left === Tag.Determiner ||
    left === Tag.Possessive ||
    left === Tag.Adjective ||
    left === Tag.Clitic ||
    left === Tag.Number;
  const next = reader.lower(index + 1);
  const beforeNoun = reader.isWord(index + 1) && !functionWords.has(next) && !/ly$/.test(next);
  switch (verb.form) {
    case VerbForm.Gerund:
      if (owed) return beforeNoun ? Tag.Adjective : Tag.Noun;
      // "sampling in May came back": the subject
      return (left === Tag.None || (left === Tag.Comma && opensWithPreposition)) &&
        /^(?:in|of|at|between|from)$/.test(next)
        ? Tag.Noun
        : Tag.Gerund;
    case VerbForm.Past:
    case VerbForm.Participle:
      if (/^(?:quarter|year|month|week|period|half)s?$/.test(reader.lower(index - 1)) && word === "ended")
        return Tag.Adverb;
      if (left === Tag.Auxiliary) return Tag.Participle;
      // "the estimated cost was"
      if (left === Tag.Adjective && opensClause(reader, index + 1)) return Tag.Noun;
      if (plain === Tag.Noun && (owed || left === Tag.Preposition)) return Tag.Noun;
      if (((owed && left !== Tag.Number) || left === Tag.Preposition) && beforeNoun) return Tag.Adjective;
      if ((left === Tag.Determiner || left === Tag.Possessive) && !reader.isNumber(index + 1)) return Tag.Noun;
      // "issued and outstanding shares"
      if (/^(?:and|or)$/.test(next) && tagOfWord(reader.lower(index + 2)) === Tag.Adjective) return Tag.Adjective;
      if (left === Tag.Number && isPlural(next) && beforeNoun) return Tag.Adjective;
      return verb.form === VerbForm.Past ? Tag.Past : Tag.Participle;
    default:
      if (/^accounts?$/.test(word) && reader.lower(index + 1) === "for") return Tag.Verb;
      // "in tax cuts"
      if (left === Tag.Noun && at(index - 2) === Tag.Preposition && /^[,.;:)]?$/.test(next)) return Tag.Noun;
      return presentOrNoun(reader, left, index, plain, owed);
  }
}

/** "to oversee": no noun that the dictionary knows */
const isUnknown = (word: string) => nounClass(word) === 0 && !isPlural(word);

function presentOrNoun(reader: Reader, left: Tag, index: number, plain: Tag, owed: boolean): Tag {
  const noun = plain === Tag.Adjective ? Tag.Adjective : Tag.Noun;
  if (left === Tag.To || left === Tag.Modal || left === Tag.Pronoun || left === Tag.Relative) return Tag.Verb;
  if (left === Tag.That && plain === Tag.Verb) return Tag.Verb;
  if (left === Tag.Auxiliary)
    return /^(do|does|did|don't|didn't|doesn't)$/.test(reader.lower(index - 1)) ? Tag.Verb : noun;
  if (owed || left === Tag.Preposition || left === Tag.Gerund || left === Tag.Past) return noun;
  if (left !== Tag.Noun && left !== Tag.Name && left !== Tag.Adverb) return plain;
  const word = reader.lower(index);
  const next = reader.lower(index + 1);
  if (next === "of" || opensClause(reader, index + 1)) return noun;
  const object =
    reader.isNumber(index + 1) ||
    /^(the|a|an|its|his|her|their|that|to|up|down|more|about|nearly|over|at|by|from|only|just|some|\$|£|€)$/.test(next);
  const plural = isPlural(reader.lower(index - 1)) || left === Tag.Name;
  if (word.endsWith("s") ? !isPlural(reader.lower(index - 1)) || left === Tag.Name : plural)
    return plain === Tag.Verb || object ? Tag.Verb : noun;
  return noun;
}

export const isVerbal = (tag: Tag): boolean => tag >= Tag.Verb && tag <= Tag.Auxiliary;
export const isNounTag = (tag: Tag): boolean => tag === Tag.Noun || tag === Tag.Name;
