import { nounClass } from "../../quotes/grammar/lexis";
import { tagOfWord } from "../../quotes/grammar/tagger";
import { Tag } from "../../quotes/grammar/tags";
import { auxiliaries, casualties, functionWords, isPlural, plural, prepositions } from "../grammar";

/** Does a phrase name a thing: is one of the words before its first preposition or clause a noun or a name? */
export function isNounPhrase(phrase: string): boolean {
  const words = phrase.split(" ");
  if (/['’](?:m|re|ll|ve|d)$/.test(words[0]!)) return false;
  for (const [index, raw] of words.entries()) {
    const word = raw.replace(/[,.;:]$/, "");
    const lower = word.toLowerCase();
    const isOther = functionWords.has(lower) && !/^\p{Lu}{2}/u.test(word);
    if (isOther && (prepositions.has(lower) || auxiliaries.has(lower))) return false;
    if (!isOther && isNoun(word)) return true;
    // "ages | that": nothing before the clause
    if (index + 1 < words.length && /^(?:that|who|which)$/.test(words[index + 1]!)) return false;
  }
  return false;
}

function isNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^\p{Lu}/u.test(word) || casualties.has(lower) || nounClass(lower) > 0) return true;
  const tag = tagOfWord(lower);
  if (tag === Tag.Verb) return isPlural(lower);
  return tag === Tag.Noun ? word.length > 2 && !/(?:ed|ly)$/.test(lower) : tag === Tag.Name;
}

/** Is a phrase a name and nothing else: "Ann Berg"? A length of time is of what they do, and not of them. */
export function isBareName(phrase: string): boolean {
  return phrase.split(" ").every((word) => /^\p{Lu}/u.test(word));
}

/** A unit as a heading: "yards", "feet", "dollars per barrel"; temperatures go by what they measure. */
export function unitInWords(unit: string): string {
  if (/^(?:degree|celsius|fahrenheit|kelvin)$/.test(unit)) return "temperature";
  const at = unit.indexOf(" per ");
  const [own, rest] = at < 0 ? [unit, ""] : [unit.slice(0, at), unit.slice(at)];
  const last = own.lastIndexOf(" ") + 1;
  return `${own.slice(0, last)}${plural(own.slice(last))}${rest}`;
}
