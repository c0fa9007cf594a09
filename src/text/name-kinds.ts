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
import { isAcronym } from "./name-runs";

/** What stands around a name. */
export interface NameContext {
  titled: boolean;
  wordBefore: string;
  wordAfter: string;
}

/** Guess what a name names, from lists, its own words and what stands around it. */
export function guessKind(name: string, context: NameContext, cases: CaseEvidence): NameKind {
  const bare = name.replace(/^The /, "");
  if (context.titled) return "person";
  if (countryOf(bare) !== null) return "nationality";
  if (isPlaceName(bare)) return "place";
  if (isOrganisation(bare)) return "organisation";
  const alias = aliasOf(bare);
  if (alias) return alias.kind;
  const words = bare.split(/[\s-]+/);
  const first = words[0] ?? "";
  const last = words[words.length - 1] ?? "";
  if (words.length === 1) {
    if (isAcronym(bare)) return "organisation";
    return isRole(context.wordBefore) || isSpeechVerb(context.wordAfter) || (isFirstName(bare) && /^al?-/i.test(bare))
      ? "person"
      : "other";
  }
  if (isOrganisationWord(last) || (words.includes("of") && isOrganisationWord(first))) return "organisation";
  if (isPlaceWord(last) || (countryOf(first) !== null && isPlaceName(words.slice(1).join(" ")))) return "place";
  if (isFirstName(first) || isRole(context.wordBefore)) return "person";
  if (words.some((word) => isOrganisationWord(word))) return "organisation";
  if (isPlaceStart(first)) return "place";
  if (words.includes("of") || words.length > 4 || words.some(isAcronym)) return "other";
  const ordinary = words.some((word) => !isPersonParticle(word) && (cases.isLowered(word) || countryOf(word) !== null));
  return ordinary ? "other" : "person";
}
