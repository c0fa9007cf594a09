import { isSpeechVerb } from "./abbreviations";
import { aliasOf } from "./aliases";
import {
  countryOf,
  isFirstName,
  isOrganisation,
  isOrganisationWord,
  isPersonParticle,
  isPlaceName,
  isPlaceStart,
  isPlaceWord,
  isRole,
} from "./gazetteer";
import type { CaseEvidence } from "./name-evidence";
import type { NameKind } from "./name-rows";
import { isAcronym } from "./name-shapes";

/** What stands around a name. */
export interface NameContext {
  titled: boolean;
  wordBefore: string;
  wordAfter: string;
}

/** A guess with what it rests on: `sure` when a list or the surroundings speak for it. */
export interface KindGuess {
  kind: NameKind;
  sure: boolean;
}

/** Guess what a name names, from lists, its own words and what stands around it. */
export function guessKind(name: string, context: NameContext, cases: CaseEvidence): KindGuess {
  const listed = context.titled ? "person" : listedKind(name.replace(/^The /, ""));
  if (listed !== null) return { kind: listed, sure: true };
  const words = name.replace(/^The /, "").split(/[\s-]+/);
  return words.length === 1 ? guessSingle(words[0] ?? "", context) : guessSeveral(words, context, cases);
}

function listedKind(name: string): NameKind | null {
  if (countryOf(name) !== null) return "nationality";
  if (isPlaceName(name)) return "place";
  if (isOrganisation(name)) return "organisation";
  return aliasOf(name)?.kind ?? null;
}

function guessSingle(word: string, context: NameContext): KindGuess {
  if (isAcronym(word)) return { kind: "organisation", sure: true };
  if (isOrganisationWord(word)) return { kind: "organisation", sure: false };
  const person = isRole(context.wordBefore) || isSpeechVerb(context.wordAfter);
  return { kind: person ? "person" : "other", sure: isRole(context.wordBefore) };
}

function guessSeveral(words: readonly string[], context: NameContext, cases: CaseEvidence): KindGuess {
  const first = words[0] ?? "";
  const last = words[words.length - 1] ?? "";
  if (isOrganisationWord(last) || (words.includes("of") && isOrganisationWord(first)))
    return { kind: "organisation", sure: true };
  if (isPlaceWord(last) || (countryOf(first) !== null && isPlaceName(words.slice(1).join(" "))))
    return { kind: "place", sure: true };
  if (isFirstName(first) || isRole(context.wordBefore)) return { kind: "person", sure: true };
  if (words.some(isOrganisationWord)) return { kind: "organisation", sure: true };
  if (isPlaceStart(first)) return { kind: "place", sure: true };
  if (words.includes("of") || words.length > 4 || words.some(isAcronym)) return { kind: "other", sure: false };
  const ordinary = words.some(
    (word) => !isPersonParticle(word.toLowerCase()) && (cases.isLowered(word) || countryOf(word) !== null),
  );
  return { kind: ordinary || isPlaceName(first) ? "other" : "person", sure: false };
}
