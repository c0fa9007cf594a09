import { type CueEntry, nounCue, verbCue } from "./cue-lexicon";
import { singular } from "./lexis";
import { readVerb } from "./verbs";

/** A word that introduces speech, as the lexicon has it. */
export type CueWord = Pick<CueEntry, "lemma" | "stance">;

/**
 * The lexicon's word for a cue as it stands in a text: "claimed" is "claim", loaded; "according to" is neutral.
 *
 * @returns null when the lexicon has none of its words
 */
export function readCue(text: string): CueWord | null {
  const words = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  for (const word of [...words].reverse()) {
    const entry = verbCue(readVerb(word)?.lemma ?? word) ?? nounCue(singular(word));
    if (entry) return { lemma: entry.lemma === "accord" ? "according to" : entry.lemma, stance: entry.stance };
  }
  return null;
}
