import { countryOf, isCalendarWord, isFirstName, isOrganisationWord, isParty } from "../../text/gazetteer";
import { isRelayName } from "../attribution/relays";
import names from "../data/names.json";
import type { Draft } from "../grammar/draft";
import { LEXIS, LexClass, nounClass, singular } from "../grammar/lexis";
import type { Mention } from "../grammar/mention";
import { Tag } from "../grammar/tags";
import { isAbbreviatedTitle } from "../grammar/titles";
import type { SpeakerType } from "../rows";

const TITLES = new Set(names.titles);
const PLACES = new Set(names.places);
const ORGANISATIONS = new Set(names.organisations);
const LONGEST = 8;
const PARTICLES = new Set(["al", "bin", "ibn", "van", "von", "de", "der", "den", "la", "le", "du", "da", "dos", "el"]);

/** The name inside a mention without titles before and clitics after: "Jose Manuel Albares". */
export function nameOf(draft: Draft, mention: Mention): { start: number; end: number } | null {
  const { units } = draft;
  let end = mention.head + 1;
  while (end > mention.first && units[end - 1]!.tag !== Tag.Name) end -= 1;
  let first = end;
  while (first > mention.first) {
    const unit = units[first - 1]!;
    if (unit.tag === Tag.Name || (PARTICLES.has(unit.word) && first - 1 > mention.first)) first -= 1;
    else break;
  }
  const last = units[end - 1]!.word;
  const whole = textOf(draft, first, end);
  // "Foreign Ministry" and "United States" are no title with a name behind it
  const kept = ORGANISATIONS.has(last) || PLACES.has(whole) || isMadeOfNouns(whole.split(" "));
  while (!kept && first < end - 1) {
    const text = draft.text.slice(units[first]!.start, units[first]!.end);
    if (!TITLES.has(text) && !isDemonym(units[first]!.word)) break;
    first += 1;
  }
  if (!kept) first = behindTitle(draft, first, end);
  // "Secretary of Defense for Middle East Policy Dana Strom": the words of the office are known ones
  if (!kept && units.slice(mention.first, first).some(({ tag }) => tag === Tag.Preposition)) {
    while (first < end - 2 && units[first]!.classes !== 0) first += 1;
  }
  if (first >= end) return null;
  return kept
    ? { start: withPossessor(draft, first, mention.first), end: endOfOffice(draft, end) }
    : { start: first, end };
}

/** "Tarn Mayor Anna Kerr", "RCMP Const. Kerr": what stands before a person's title is where they hold it. */
function behindTitle({ text, units }: Draft, first: number, end: number): number {
  if (isFirstName(text.slice(units[first]!.start, units[first]!.end))) return first;
  for (let i = end - 2; i >= first; i -= 1) {
    const { word } = units[i]!;
    if (isAbbreviatedTitle(word)) return i + 1;
    // two words at least follow, so that "Manager" is no first name: "General Manager Ed Strom"
    if ((nounClass(word) & LexClass.Person) !== 0 && i + 2 < end) return i + 1;
  }
  return first;
}

/** "Brena's Foreign Ministry": whose office it is tells it from the one of another country. */
function withPossessor({ units }: Draft, first: number, limit: number): number {
  if (first - 2 < limit || units[first - 1]!.tag !== Tag.Clitic) return first;
  let start = first - 1;
  while (start > limit && units[start - 1]!.tag === Tag.Name) start -= 1;
  return start < first - 1 ? start : first;
}

/** "Ministry of Foreign Affairs": the name of an office goes on behind "of". */
function endOfOffice({ units }: Draft, end: number): number {
  if (units[end]?.word !== "of" && units[end]?.word !== "for") return end;
  const { sentence } = units[end]!;
  let last = end;
  for (let i = end + 1; i < Math.min(units.length, end + LONGEST) && units[i]!.sentence === sentence; i += 1) {
    const { tag, word } = units[i]!;
    if (tag === Tag.Name) last = i + 1;
    else if (word !== "and" && word !== "the" && word !== "of") break;
  }
  return last;
}

const isPersons = (word: string): boolean => (nounClass(word) & LexClass.Person) !== 0;

/** "Advanced Micro Devices", "Broken Hill Mining": a known word, then two at least, the last a noun for no person, and no first name. */
function isMadeOfNouns(words: string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const first = words[0]!;
  if (words.length < 3 || nounClass(lower[lower.length - 1]!) === 0) return false;
  if (!LEXIS.has(lower[0]!) || countryOf(first) !== null || isParty(first)) return false;
  // "Website Shows Bias": the verb of a headline
  if (lower.slice(1, -1).some((word) => singular(word) !== word && LEXIS.has(singular(word)))) return false;
  return words.every((word, i) => !isPersons(lower[i]!) && !isFirstName(word) && !TITLES.has(word));
}

/** "Spanish", "Iraqi" before a title or name. */
function isDemonym(word: string): boolean {
  return ((LEXIS.get(word) ?? 0) & LexClass.Adjective) !== 0;
}

/** What a name names, as lists and its own words tell; null for a day or month, a person where nothing tells. */
export function typeOfName(name: string, words: string[], mention: Mention): SpeakerType | null {
  if (isCalendarWord(name)) return null;
  if (PLACES.has(name)) return "place";
  if (isRelayName(name)) return "organisation";
  // "Ida Woods", "Ida Page": behind a first name the nouns are a surname
  const isFull = words.length > 1 && isFirstName(name.slice(0, name.indexOf(" ")));
  if (words.some((word) => ORGANISATIONS.has(word.replace(/\.$/, "")))) return "organisation";
  if (mention.group && !isFull) return "organisation";
  if (isMadeOfNouns(name.split(" "))) return "organisation";
  if (words.length > 1 && isOrganisationWord(name.slice(name.lastIndexOf(" ") + 1))) return "organisation";
  if (mention.document && !isFull) return "document";
  if (words.length === 1 && name.length > 1 && name.replace(/s$/, "") === name.toUpperCase().replace(/S$/, ""))
    return "organisation";
  return "person";
}

export function typeOfNoun(mention: Mention): SpeakerType | null {
  if (mention.person) return "unnamed";
  if (mention.group) return "organisation";
  return mention.document ? "document" : null;
}

export function textOf(draft: Draft, first: number, end: number): string {
  const text = draft.text.slice(draft.units[first]!.start, draft.units[end - 1]!.end);
  return end - first === 1 ? text : text.replace(/\s+/g, " ");
}
