import type { Draft } from "../grammar/draft";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

/** Units between "put" and "at", and between "at" and the figure: "put the number of dead at more than 20". */
const OBJECT = 8;
const HEDGE = 4;
/** How sure a cue such a verb is. */
export const ESTIMATE = 0.6;

/**
 * What somebody puts at a figure: "Police put the turnout at 45,000".
 *
 * @returns the object with its figure, or null where the verb does something else
 */
export function estimateAt({ units }: Draft, verb: number): UnitRange | null {
  const { lemma, sentence, tag } = units[verb]!;
  if (lemma !== "put" || (tag !== Tag.Past && tag !== Tag.Verb && tag !== Tag.Gerund)) return null;
  let at = verb + 1;
  const inside = (unit: number): boolean => units[unit]?.sentence === sentence && units[unit]!.tag !== Tag.Comma;
  while (inside(at) && at - verb <= OBJECT && units[at]!.word !== "at") at += 1;
  if (at === verb + 1 || !inside(at) || units[at]!.word !== "at") return null;
  let figure = at + 1;
  while (inside(figure) && figure - at <= HEDGE && units[figure]!.tag !== Tag.Number) figure += 1;
  if (!inside(figure) || units[figure]!.tag !== Tag.Number) return null;
  let end = figure + 1;
  while (inside(end)) {
    const next = units[end]!.tag;
    if (next === Tag.Stop || next === Tag.Colon || next === Tag.Relative || next === Tag.Conjunction) break;
    end += 1;
  }
  return { first: verb + 1, end };
}
