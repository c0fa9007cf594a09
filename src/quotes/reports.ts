import { verbCue } from "./cue-lexicon";
import thoughts from "./data/thought-cues.json";
import type { Draft } from "./draft";
import type { Finding } from "./emit";
import { isNominal, Tag } from "./tags";

const THOUGHTS = new Set(thoughts.lemmas.split(" "));
const OPENINGS = 4;

function isFiniteVerb(tag: Tag): boolean {
  return tag === Tag.Past || tag === Tag.Verb || tag === Tag.Auxiliary || tag === Tag.Modal;
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
    else if (subject && isFiniteVerb(tag) && before !== Tag.To) {
      needed -= 1;
      if (needed === 0) return true;
      if (tag === Tag.Auxiliary || tag === Tag.Modal) while (i + 1 < end && isVerbal(units[i + 1]!.tag)) i += 1;
    }
  }
  return false;
}

function isVerbal(tag: Tag): boolean {
  return isFiniteVerb(tag) || tag === Tag.Participle || tag === Tag.Gerund || tag === Tag.Adverb;
}

/** "that", "how", "whether" between the cue and the verb of the content. */
function opensClause(draft: Draft, first: number, end: number): boolean {
  for (let i = first; i < Math.min(end, first + OPENINGS); i += 1) {
    const { tag, word } = draft.units[i]!;
    if (tag === Tag.That || tag === Tag.Relative || word === "if" || word === "whether") return true;
  }
  return false;
}

/**
 * Is what a cue attributes without quotation marks reported speech: does somebody say a whole clause?
 *
 * "praised the plan" names a topic; a verb that is no known verb of saying needs "that" or the like before its clause.
 */
export function isReport(draft: Draft, { cue, source, content }: Finding): boolean {
  if (!cue || !source || !isClause(draft, content.first, content.end)) return false;
  const { lemma } = draft.units[cue.first]!;
  if (THOUGHTS.has(lemma)) return false;
  const behind = content.first >= cue.end;
  const speech = (verbCue(lemma)?.share ?? 0) >= 60;
  return !behind || speech || opensClause(draft, content.first, content.end);
}
