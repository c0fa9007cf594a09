import cues from "../data/cues.json";
import frames from "../data/report-frames.json";
import { singular } from "../grammar/lexis";
import { readVerb } from "../grammar/verbs";

export type Stance = "neutral" | "hedging" | "loaded";

export interface CueEntry {
  lemma: string;
  class: "verb" | "noun";
  /** what the word lets the reader think of what is said */
  stance: Stance;
  /** how often in a hundred the word reports speech or thought */
  share: number;
}

const VERBS = new Map<string, CueEntry>();
const NOUNS = new Map<string, CueEntry>();
for (const entry of cues.cues as CueEntry[]) (entry.class === "verb" ? VERBS : NOUNS).set(entry.lemma, entry);

/** The entry of a reporting verb by its lemma, or null. */
export function verbCue(lemma: string): CueEntry | null {
  return VERBS.get(lemma) ?? null;
}

/** How often in a hundred a verb must report so that its place in the sentence, or one mark beside it, tells. */
const OFTEN = 60;
const SURE = 74;

/** Does a verb report more often than not: "deny", "accuse"? */
export function oftenReports(lemma: string): boolean {
  return (verbCue(lemma)?.share ?? 0) >= OFTEN;
}

/** Does a verb hardly do anything but report: "say", "tell"? */
export function surelyReports(lemma: string): boolean {
  return (verbCue(lemma)?.share ?? 0) >= SURE;
}

const QUOTING = new Set(frames.quoting.split(" "));

/** Can what is said stand before the verb, and the verb before who says it: ""Go," adds Kerr"? Not "praise", "tell". */
export function canQuote(lemma: string): boolean {
  return QUOTING.has(lemma);
}

/** The entry of a reporting noun by its lemma, or null. */
export function nounCue(lemma: string): CueEntry | null {
  return NOUNS.get(lemma) ?? null;
}

/**
 * The entry of a cue as it stands in a row: "said" -> say, "according to" -> accord.
 *
 * @returns null where no word of it is listed
 * @example
 * readCue("told")?.lemma; // => "tell"
 * readCue("claimed")?.stance; // => "loaded"
 * readCue("baked"); // => null
 */
export function readCue(text: string): CueEntry | null {
  for (const raw of text.toLowerCase().split(/[^a-z'’-]+/)) {
    if (raw === "") continue;
    const entry = verbCue(readVerb(raw)?.lemma ?? raw) ?? nounCue(singular(raw));
    if (entry) return entry;
  }
  return null;
}
