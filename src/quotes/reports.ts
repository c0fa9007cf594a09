import thoughts from "./data/thought-cues.json";
import type { Draft } from "./draft";
import type { Finding } from "./emit";
import { isNominal, Tag } from "./tags";

const THOUGHTS = new Set(thoughts.lemmas.split(" "));

/** A clause of its own: a subject, and a finite verb after it. */
export function isClause(draft: Draft, first: number, end: number): boolean {
  const { units } = draft;
  let subject = false;
  for (let i = first; i < end; i += 1) {
    const { tag } = units[i]!;
    if (isNominal(tag) || tag === Tag.Pronoun || tag === Tag.Quote || tag === Tag.Number) subject = true;
    else if (tag === Tag.To && !subject) return false;
    else if (tag === Tag.Relative && subject) {
      // "the man who came": the verb of a relative clause is not that of the report
      return relativeEnds(draft, i, end);
    } else if (subject && (tag === Tag.Past || tag === Tag.Verb || tag === Tag.Auxiliary || tag === Tag.Modal)) {
      if (units[i - 1]!.tag !== Tag.To) return true;
    }
  }
  return false;
}

function relativeEnds(draft: Draft, from: number, end: number): boolean {
  let finite = 0;
  for (let i = from; i < end; i += 1) {
    const { tag } = draft.units[i]!;
    if (
      (tag === Tag.Past || tag === Tag.Verb || tag === Tag.Auxiliary || tag === Tag.Modal) &&
      draft.units[i - 1]!.tag !== Tag.To
    )
      finite += 1;
  }
  return finite > 1;
}

/** Is what a cue attributes without quotation marks reported speech: somebody says something that has a verb in it? */
export function isReport(draft: Draft, { cue, source, content }: Finding): boolean {
  if (!cue || !source) return false;
  if (!isClause(draft, content.first, content.end)) return false;
  return !THOUGHTS.has(draft.units[cue.first]!.lemma);
}
