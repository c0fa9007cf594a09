import { canQuote } from "../cues/cue-lexicon";
import { isClause, isFiniteTag } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { type Mention, MentionKind } from "../grammar/mention";
import { isClosedClass } from "../grammar/tagger";
import { Tag, type Unit } from "../grammar/tags";

/** Units of the longest sentence whose clauses are looked for; a hostile one has a million. */
const LONGEST_SENTENCE = 200;

export function isOverlong({ sentences }: Draft, sentence: number): boolean {
  const { first, end } = sentences[sentence]!;
  return end - first > LONGEST_SENTENCE;
}

/** Does a sentence, or the half of it before a semicolon, end here? */
export function endsHere(units: Unit[], at: number, sentence: number): boolean {
  const unit = units[at];
  return unit === undefined || unit.sentence !== sentence || unit.tag === Tag.Stop || unit.word === ";";
}

/**
 * Who says it in "The line is shut, adds Kerr.": a whole clause, a comma, a verb of saying, its subject, and nothing
 * behind but where and when.
 *
 * @param mentionAt - index of each unit's mention, or -1
 * @returns the subject, or null where the sentence is built otherwise: "Kerr, who was late, said Holm was too."
 */
export function invertedSubject(draft: Draft, cue: number, mentionAt: Int32Array): Mention | null {
  const { units, mentions, sentences } = draft;
  const { tag, lemma, sentence } = units[cue]!;
  if ((tag !== Tag.Past && tag !== Tag.Verb) || !canQuote(lemma)) return null;
  if (isOverlong(draft, sentence)) return null;
  const { first } = sentences[sentence]!;
  if (cue - 2 <= first || units[cue - 1]!.tag !== Tag.Comma) return null;
  const speaker = mentions[mentionAt[cue + 1] ?? -1];
  if (!speaker || speaker.first !== cue + 1 || speaker.sentence !== sentence) return null;
  const named = speaker.kind === MentionKind.Name && !isClosedClass(units[speaker.head]!.word);
  if (!named && !speaker.person && !speaker.group) return null;
  const next = units[speaker.end];
  const goesOn = next?.tag === Tag.Comma || next?.tag === Tag.Preposition;
  if (!goesOn && !endsHere(units, speaker.end, sentence)) return null;
  // "said landlords in cities would have to wait"
  for (let i = speaker.end; !endsHere(units, i, sentence) && units[i]!.tag !== Tag.Comma; i += 1) {
    if (isFiniteTag(units[i]!.tag)) return null;
  }
  return isClause(draft, first, cue - 1) ? speaker : null;
}
