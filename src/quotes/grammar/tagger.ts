import { remember } from "../../text/remember";
import closed from "../data/closed-class.json";
import { givesName, isBehindName, isSaying, isShouted, namesAfter, opensName, startsUpper } from "./capitals";
import { isFiniteForm } from "./clauses";
import { tagHedges } from "./hedged";
import { LEXIS, LexClass, NOUN_CLASSES, nounClass, singular } from "./lexis";
import { unslip } from "./misspelt";
import { isNominal, Tag, type Unit } from "./tags";
import { readVerb, type VerbForm } from "./verbs";

interface WordReading {
  tag: Tag;
  lemma: string;
  classes: number;
  /** the reading as a verb where the word can be one */
  verb: Tag | 0;
  known: boolean;
  closed: boolean;
  /** of the lemma */
  hash: number;
}

const VERB_TAGS: Record<VerbForm, Tag> = [Tag.Verb, Tag.Verb, Tag.Past, Tag.Participle, Tag.Gerund];

function readClosed(): Map<string, Tag> {
  const map = new Map<string, Tag>();
  const add = (words: string, tag: Tag) => {
    for (const word of words.split(" ")) if (!map.has(word)) map.set(word, tag);
  };
  map.set("to", Tag.To);
  map.set("that", Tag.That);
  add(closed.modal, Tag.Modal);
  add(closed.auxiliary, Tag.Auxiliary);
  add(closed.possessive, Tag.Possessive);
  add(closed.pronoun, Tag.Pronoun);
  add(closed.relative, Tag.Relative);
  add(closed.conjunction, Tag.Conjunction);
  add(closed.determiner, Tag.Determiner);
  add(closed.preposition, Tag.Preposition);
  add(closed.number, Tag.Number);
  add(closed.adverb, Tag.Adverb);
  add(closed.month, Tag.Name);
  return map;
}

const CLOSED = readClosed();
/** "Advanced Micro Devices", "Broken Hill Mining", "Energy Transfer Systems" */
const CAN_OPEN_NAME = new Set([Tag.Adjective, Tag.Noun, Tag.Past, Tag.Participle]);
const ADJECTIVE_ENDING = /(?:ous|ful|less|able|ible|ical|ial|ive|ish|ic|al|ary)$/;

function read(word: string): Omit<WordReading, "hash"> {
  const fixed = CLOSED.get(word);
  const slip = LEXIS.has(word) || nounClass(word) !== 0 ? null : unslip(word);
  const verb = readVerb(slip ?? word);
  if (fixed !== undefined) {
    const lemma = verb && fixed === Tag.Auxiliary ? verb.lemma : word;
    return { tag: fixed, lemma, classes: 0, verb: 0, known: true, closed: true };
  }
  const classes = (LEXIS.get(word) ?? 0) | nounClass(word);
  const listed = LEXIS.get(word) ?? 0;
  const known = classes !== 0 || verb !== null;
  const asVerb = verb ? VERB_TAGS[verb.form] : 0;
  const base = { classes, verb: asVerb as Tag | 0, known, closed: false };
  if (verb && (listed & LexClass.Adjective) !== 0 && (listed & LexClass.Verb) === 0 && asVerb !== Tag.Past) {
    return { ...base, tag: Tag.Adjective, lemma: word };
  }
  if (verb && ((LEXIS.get(verb.lemma) ?? 0) & LexClass.Verb) !== 0)
    return { ...base, tag: asVerb as Tag, lemma: verb.lemma };
  if (verb && asVerb !== Tag.Verb) return { ...base, tag: asVerb as Tag, lemma: verb.lemma };
  if ((listed & LexClass.Adverb) !== 0) return { ...base, tag: Tag.Adverb, lemma: word };
  if ((listed & LexClass.Adjective) !== 0) return { ...base, tag: Tag.Adjective, lemma: word };
  if ((classes & NOUN_CLASSES) !== 0) return { ...base, tag: Tag.Noun, lemma: singular(word) };
  if (word.endsWith("ly")) return { ...base, tag: Tag.Adverb, lemma: word };
  if (ADJECTIVE_ENDING.test(word)) return { ...base, tag: Tag.Adjective, lemma: word };
  return { ...base, tag: Tag.Noun, lemma: singular(word) };
}

const reading = remember((word: string): WordReading => {
  const made = read(word);
  return { ...made, hash: hashWord(made.lemma) };
});

/** "and", "will" -> true: words whose capital at the start of a sentence says nothing. */
export function isClosedClass(word: string): boolean {
  return CLOSED.has(word);
}

/** FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

function lastPart(word: string): string {
  const hyphen = word.lastIndexOf("-");
  return hyphen < 0 ? word : word.slice(hyphen + 1);
}

/**
 * Tag the words of one article in place, sentence by sentence.
 *
 * @param starts - for each unit whether it begins a sentence or quotation, so that its capital says little
 */
export function tagUnits(text: string, units: Unit[], starts: Uint8Array): void {
  const raw = (unit: Unit) => text.slice(unit.start, unit.end);
  const names = new Set<string>();
  const common = new Set<string>();
  units.forEach((unit, i) => {
    if (unit.tag !== Tag.None) return;
    if (!unit.capital) common.add(unit.word);
    else if (starts[i] === 0) names.add(unit.word);
  });
  units.forEach((unit, i) => {
    // "it's", "there's"
    const left = units[i - 1];
    if (
      unit.tag === Tag.Clitic &&
      left &&
      (left.tag === Tag.Pronoun || left.tag === Tag.Relative || left.tag === Tag.That)
    ) {
      unit.tag = Tag.Auxiliary;
    }
    if (unit.tag !== Tag.None) return;
    const compound = unit.word.includes("-");
    const found = reading(compound ? lastPart(unit.word) : unit.word);
    unit.classes = found.classes;
    unit.lemma = compound ? unit.word : found.lemma;
    unit.tag = compound && found.tag !== Tag.Noun ? Tag.Adjective : found.tag;
    // "US-led" is no name, "al-Sudani" is one
    const proper = compound
      ? startsUpper(lastPart(raw(unit)))
      : unit.capital && (!found.closed || isShouted(raw(unit)) || namesAfter(left, raw));
    if (proper) {
      const initial = starts[i] === 1;
      const name =
        initial && !isShouted(raw(unit))
          ? names.has(unit.word) ||
            (!found.known && !common.has(unit.word)) ||
            givesName(units, i, starts, raw(unit)) ||
            (CAN_OPEN_NAME.has(found.tag) && !found.closed && opensName(units, i, starts, raw)) ||
            (found.tag === Tag.Verb && isSaying(units[i + 1]))
          : true;
      if (name) {
        unit.tag = Tag.Name;
        unit.lemma = unit.word;
      }
    }
    refine(units, i, found);
    unit.hash = unit.lemma === found.lemma ? found.hash : hashWord(unit.lemma);
  });
  for (let i = 1; i + 1 < units.length; i += 1) refineBetween(units, i);
  tagHedges(units);
}

/** Both neighbours decide: "the military said" has a noun, "residents report they" a verb. */
function refineBetween(units: Unit[], at: number): void {
  const unit = units[at]!;
  if (unit.tag !== Tag.Adjective && unit.tag !== Tag.Noun && unit.tag !== Tag.Verb) return;
  const [before, after] = [units[at - 1]!, units[at + 1]!];
  if (before.sentence !== unit.sentence || after.sentence !== unit.sentence) return;
  if (unit.tag === Tag.Verb) {
    // "that trains would run"
    const helped = after.tag === Tag.Modal || after.tag === Tag.Auxiliary;
    const subject = (helped && before.tag === Tag.That) || (isFiniteForm(after) && isBehindName(units, at));
    if (!subject || nounClass(unit.word) === 0) return;
    toNoun(unit);
    unit.hash = hashWord(unit.lemma);
    return;
  }
  if (unit.tag === Tag.Adjective) {
    const opened = before.tag === Tag.Determiner || before.tag === Tag.Possessive || before.tag === Tag.Adjective;
    const verb =
      after.tag === Tag.Past || after.tag === Tag.Auxiliary || after.tag === Tag.Modal || isThird(after, units[at + 2]);
    if ((opened || before.tag === Tag.Name) && verb) toNoun(unit);
    else return;
  } else {
    const found = reading(unit.word);
    const plural = before.tag === Tag.Noun && before.lemma !== before.word;
    const clause = after.tag === Tag.Pronoun || after.tag === Tag.That || after.tag === Tag.Determiner;
    // behind "that": "the company that runs the harbour"
    const open = isNominal(before.tag) || (before.tag === Tag.That && isThird(unit, after));
    if (found.verb !== Tag.Verb || unit.capital || !open) return;
    const base = unit.lemma === unit.word;
    if (base ? !plural || !clause : plural || !isThird(unit, after)) return;
    toVerb(unit, found);
  }
  unit.hash = hashWord(unit.lemma);
}

/** Prepositions behind which no verb stands in its base form: "of rival firms". */
const NOMINAL_AFTER = new Set(["of", "for", "in", "on", "at", "from", "with", "by", "against"]);

/** The neighbours on the left decide between noun and verb. */
function refine(units: Unit[], at: number, found: WordReading): void {
  const unit = units[at]!;
  const before = units[at - 1];
  if (unit.tag === Tag.Name) return;
  // "Witnesses saw it": no sentence of the news begins with a verb in the third person
  if (before?.sentence !== unit.sentence && isPersons(unit)) toNoun(unit);
  if (before?.sentence !== unit.sentence) return;
  // "according to police": no infinitive follows
  const left = before.tag === Tag.To && units[at - 2]?.lemma === "accord" ? Tag.Preposition : before.tag;
  if (!found.known && unit.tag === Tag.Noun && !unit.capital && (left === Tag.To || left === Tag.Modal))
    unit.tag = Tag.Verb;
  else if (found.verb !== 0 && (left === Tag.To || left === Tag.Modal) && found.verb === Tag.Verb) toVerb(unit, found);
  else if (unit.tag === Tag.Verb && (left === Tag.Determiner || left === Tag.Possessive || left === Tag.Adjective)) {
    toNoun(unit);
  } else if (unit.tag === Tag.Verb && (left === Tag.Clitic || NOMINAL_AFTER.has(before.word))) toNoun(unit);
  else if (unit.tag === Tag.Verb && left === Tag.Preposition && nounClass(unit.word) !== 0) toNoun(unit);
  else if (found.verb !== 0 && unit.tag === Tag.Noun && left === Tag.Pronoun && before.word !== "one")
    toVerb(unit, found);
  else if (unit.tag === Tag.Past && before.lemma === "have") unit.tag = Tag.Participle;
  else if (unit.tag === Tag.Past && before.lemma === "be") unit.tag = Tag.Participle;
}

/** Is it the plural of a noun for a person, taken for a verb? */
function isPersons({ tag, word }: Unit): boolean {
  return tag === Tag.Verb && singular(word) !== word && (nounClass(word) & LexClass.Person) !== 0;
}

/** "The fleet rejects what": a plural that could be a verb, before what opens its object. */
function isThird(unit: Unit, after: Unit | undefined): boolean {
  if (unit.tag !== Tag.Noun || unit.lemma === unit.word || !after || after.sentence !== unit.sentence) return false;
  const { tag } = after;
  const opens = tag === Tag.Pronoun || tag === Tag.That || tag === Tag.Determiner || tag === Tag.Possessive;
  return (opens || tag === Tag.Relative) && reading(unit.word).verb === Tag.Verb;
}

function toVerb(unit: Unit, found: WordReading): void {
  unit.tag = found.verb || unit.tag;
  unit.lemma = readVerb(unit.word)?.lemma ?? unit.lemma;
}

function toNoun(unit: Unit): void {
  unit.tag = Tag.Noun;
  unit.lemma = singular(unit.word);
  unit.classes |= nounClass(unit.word);
}

/** Tag of a lower-case word out of context. */
export function tagOfWord(word: string): Tag {
  return reading(word).tag;
}
