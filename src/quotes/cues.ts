import { cueProbability } from "./cue-model";
import type { Draft } from "./draft";

/** A word that reports speech or thought. */
export interface Cue {
  /** index of the unit */
  unit: number;
  /** "according to" */
  according: boolean;
  /** 0 to 1: how sure it is that it reports something */
  probability: number;
}

const LEAST = 0.4;

/** Find the words outside quotation marks that report something. */
export function findCues(draft: Draft): Cue[] {
  const cues: Cue[] = [];
  for (let unit = 0; unit < draft.units.length; unit += 1) {
    const probability = cueProbability(draft, unit);
    if (probability < LEAST) continue;
    const according = draft.units[unit]!.lemma === "accord" && draft.units[unit + 1]?.word === "to";
    cues.push({ unit, according, probability });
  }
  return cues;
}
