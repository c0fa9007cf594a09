import { type CueEntry, verbCue } from "./cue-lexicon";
import type { Draft } from "./draft";
import { isNominal, isVerbTag, Tag } from "./tags";

/** A word that may report speech. */
export interface Cue {
  /** index of the unit */
  unit: number;
  entry: CueEntry;
  /** "according to" */
  according: boolean;
  /** 0 to 1: how sure it is that it reports something */
  probability: number;
}

const SURE = 55;

/**
 * Find the words that may report speech, outside quotation marks.
 *
 * Verbs of the lexicon that often report, and rarer ones where "that", a colon or a quotation follows.
 */
export function findCues(draft: Draft): Cue[] {
  const { units, sentences } = draft;
  const cues: Cue[] = [];
  for (const { first, end } of sentences) {
    for (let at = first; at < end; at += 1) {
      const unit = units[at]!;
      if (!isVerbTag(unit.tag)) continue;
      const entry = verbCue(unit.lemma);
      if (!entry) continue;
      const according = unit.lemma === "accord";
      if (according && units[at + 1]?.word !== "to") continue;
      const next = units[at + 1];
      const previous = units[at - 1];
      const that = next?.tag === Tag.That || next?.tag === Tag.Colon || next?.tag === Tag.Quote;
      const near = that || units[at + 2]?.tag === Tag.That || previous?.tag === Tag.Quote;
      if (entry.share < SURE && !near) continue;
      if (unit.tag === Tag.Participle && previous?.lemma === "be" && !near) continue;
      if (previous?.tag === Tag.To && !near) continue;
      if (unit.tag === Tag.Gerund && !near && previous && !(previous.tag === Tag.Comma || isNominal(previous.tag)))
        continue;
      cues.push({ unit: at, entry, according, probability: Math.min(1, entry.share / 100 + (near ? 0.2 : 0)) });
    }
  }
  return cues;
}
