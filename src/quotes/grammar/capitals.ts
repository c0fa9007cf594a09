import { isCalendarWord, isFirstName } from "../../text/gazetteer";
import { surelyReports } from "../cues/cue-lexicon";
import { LexClass, nounClass } from "./lexis";
import { isNominal, Tag, type Unit } from "./tags";
import { isAbbreviatedTitle } from "./titles";
import { readVerb } from "./verbs";

/** "says", "said", "told": before it even a word that could be a verb is a name. */
export function isSaying(next: Unit | undefined): boolean {
  if (!next || next.capital) return false;
  const verb = readVerb(next.word);
  return verb !== null && verb.lemma !== next.word && surelyReports(verb.lemma);
}

/** "Ms. May", "Theresa Will": behind a title or first name a capital makes a name of a small word. */
export function namesAfter(left: Unit | undefined, raw: (unit: Unit) => string): boolean {
  if (!left) return false;
  return isAbbreviatedTitle(left.word) || (left.tag === Tag.Name && left.capital && isFirstName(raw(left)));
}

/** "Mark Rosler" at the start of a sentence: a first name, and the next word has a capital of its own. */
export function givesName(units: Unit[], at: number, starts: Uint8Array, word: string): boolean {
  const next = units[at + 1];
  return next?.capital === true && starts[at + 1] === 0 && isFirstName(word);
}

/** "US", "WHO": capitals throughout, where the lower-case word is a pronoun. */
export function isShouted(word: string): boolean {
  return word.length > 1 && word.length < 6 && word === word.toUpperCase() && word !== word.toLowerCase();
}

export function startsUpper(word: string): boolean {
  return word !== "" && word[0] !== word[0]!.toLowerCase();
}

/** Words of a name looked back over. */
const LONGEST_NAME = 4;

/** "The Oslo | survey | said", "the water | plan | says": what would be a verb in its base form, behind a phrase with a determiner. */
export function isBehindName(units: Unit[], at: number): boolean {
  const { lemma, word, sentence } = units[at]!;
  if (lemma !== word) return false;
  let first = at - 1;
  while (first >= 0 && at - first <= LONGEST_NAME && isNominal(units[first]!.tag)) first -= 1;
  const opening = units[first];
  return first < at - 1 && opening?.tag === Tag.Determiner && opening.sentence === sentence;
}

/** What stands before a name and is no part of it, with a capital only because it opens the sentence. */
const DESCRIBING = new Set(
  "former late outgoing incoming current acting longtime veteran fellow rival local nearby various many several other most few some senior top ex embattled".split(
    " ",
  ),
);

/** A noun that ends the name of a body and hardly that of a person: "Devices"; not "Chief", "Kerr". */
function endsBody(word: string): boolean {
  const classes = nounClass(word);
  return classes !== 0 && (classes & LexClass.Person) === 0;
}

/**
 * "Advanced | Micro Devices said": a known word that opens a sentence belongs to the name behind it where that has two
 * words at least, ends in a common noun and holds no first name, title or noun for a person.
 *
 * @param raw - a unit as the text has it
 */
export function opensName(units: Unit[], at: number, starts: Uint8Array, raw: (unit: Unit) => string): boolean {
  const opening = units[at]!;
  if (DESCRIBING.has(opening.word) || (nounClass(opening.word) & (LexClass.Person | LexClass.Group)) !== 0)
    return false;
  let end = at + 1;
  for (; end < units.length && end - at <= LONGEST_NAME && units[end]!.capital && starts[end] === 0; end += 1) {
    const unit = units[end]!;
    const isPersons = isFirstName(raw(unit)) || (nounClass(unit.word) & LexClass.Person) !== 0;
    if (unit.sentence !== opening.sentence || isPersons || isCalendarWord(raw(unit)) || isAbbreviatedTitle(unit.word))
      return false;
  }
  const next = units[end];
  const goesOn = next?.sentence === opening.sentence && next.tag === Tag.None && !next.capital;
  return goesOn && end - at > 2 && endsBody(units[end - 1]!.word);
}
