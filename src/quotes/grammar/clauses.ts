import type { Draft } from "./draft";
import { isNominal, Tag, type Unit } from "./tags";

/** A verb that carries a clause, as far as its form tells. */
export function isFiniteTag(tag: Tag): boolean {
  return tag === Tag.Past || tag === Tag.Verb || tag === Tag.Auxiliary || tag === Tag.Modal;
}

/** The same without the base form, which may be an infinitive: "said", "says", "will"; not "say". */
export function isFiniteForm({ tag, lemma, word }: Unit): boolean {
  return isFiniteTag(tag) && (tag !== Tag.Verb || lemma !== word);
}

/** A clause of its own: a subject, then a finite verb that is not only that of a relative clause. */
export function isClause(draft: Draft, first: number, end: number): boolean {
  const { units } = draft;
  let subject = false;
  let needed = 1;
  for (let i = first; i < end; i += 1) {
    const { tag, word } = units[i]!;
    const before = i > first ? units[i - 1]!.tag : Tag.None;
    if (tag === Tag.Pronoun && word.includes("'") && needed === 1) return true;
    if (isNominal(tag) || tag === Tag.Pronoun || tag === Tag.Quote || tag === Tag.Number) subject = true;
    else if (tag === Tag.To && i === first) return false;
    else if ((tag === Tag.Relative || tag === Tag.That) && subject) needed += 1;
    else if (subject && isFiniteTag(tag) && before !== Tag.To) {
      needed -= 1;
      if (needed === 0) return true;
      if (tag === Tag.Auxiliary || tag === Tag.Modal) while (i + 1 < end && isVerbal(units[i + 1]!.tag)) i += 1;
    }
  }
  return false;
}

function isVerbal(tag: Tag): boolean {
  return isFiniteTag(tag) || tag === Tag.Participle || tag === Tag.Gerund || tag === Tag.Adverb;
}

/** Where "and" or "but" joins a cue to the one before it: "said it would end and said it was late"; -1 elsewhere. */
export function joinBefore(draft: Draft, cue: number, first: number): number {
  let at = cue - 1;
  while (at > first && (draft.units[at]!.tag === Tag.Adverb || draft.units[at]!.tag === Tag.Auxiliary)) at -= 1;
  if (draft.units[at]!.tag !== Tag.Conjunction) return -1;
  return at > first && draft.units[at - 1]!.tag === Tag.Comma ? at - 1 : at;
}
