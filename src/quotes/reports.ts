import thoughts from "./data/thought-cues.json";
import type { Draft } from "./draft";
import { type Finding, holdsVerb } from "./emit";

const THOUGHTS = new Set(thoughts.lemmas.split(" "));

/** Is what a cue attributes without quotation marks reported speech: somebody says something that has a verb in it? */
export function isReport(draft: Draft, { cue, source, content }: Finding): boolean {
  if (!cue || !source || !holdsVerb(draft, content)) return false;
  return !THOUGHTS.has(draft.units[cue.first]!.lemma);
}
