import type { Draft } from "../grammar/draft";
import { isVerbTag, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

/** Words from a negation to the verb that it denies: "did not immediately say", "would not confirm reports". */
const REACH = 3;
const REFUSALS = new Set(["decline", "refuse"]);
const NEGATIONS = new Set(["not", "cannot", "without", "never", "neither", "nor"]);
/** "did not attend but said", "it was not Kerr who said" */
const PARTING = new Set([Tag.Conjunction, Tag.Relative, Tag.Comma, Tag.Name]);

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't") || word.endsWith("n’t");
}

/**
 * Does a text tell that something was not said: "did not say when", "declined to say whether", "could not confirm that"?
 *
 * @param cue - the verb or noun of saying
 */
export function isUnsaid({ units }: Draft, cue: UnitRange): boolean {
  const { sentence } = units[cue.first]!;
  for (let i = cue.first - 1; i >= Math.max(0, cue.first - REACH); i -= 1) {
    const { sentence: own, word, lemma, tag } = units[i]!;
    if (own !== sentence || PARTING.has(tag)) return false;
    // "not only said"
    if (isNegation(word)) return units[i + 1]!.word !== "only";
    if (isVerbTag(tag) && REFUSALS.has(lemma)) return true;
  }
  return false;
}
