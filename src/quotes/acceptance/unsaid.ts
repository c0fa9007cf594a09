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

const NOBODY = new Set(["neither", "nobody", "none"]);

/** "Neither Kerr nor Holm said", "no official said": a subject that is nobody; "No 10 said" is one. */
function isNobody({ units }: Draft, { first }: UnitRange): boolean {
  const { word } = units[first]!;
  if (word !== "no") return NOBODY.has(word);
  const next = units[first + 1];
  return next !== undefined && next.tag !== Tag.Number && next.tag !== Tag.Name && next.tag !== Tag.Stop;
}

/**
 * Does a text tell that something was not said: "did not say when", "declined to say whether", "could not confirm that", "neither
 * said"?
 *
 * @param cue - the verb or noun of saying
 * @param source - whose it is, or null
 */
export function isUnsaid(draft: Draft, cue: UnitRange, source: UnitRange | null): boolean {
  if (source && source.end <= cue.first && isNobody(draft, source)) return true;
  const { units } = draft;
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
