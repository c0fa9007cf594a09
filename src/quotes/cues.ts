import { cueProbability } from "./cue-model";
import type { Draft } from "./draft";
import type { Model } from "./model";

/** A word that reports speech or thought. */
export interface Cue {
  /** index of the unit */
  unit: number;
  /** "according to" */
  according: boolean;
  /** 0 to 1: how sure it is that it reports something */
  probability: number;
}

/** Least probability of a cue of what is said. */
export const LEAST_CUE = 0.4;
/** The same where thoughts and topics are looked for too, and the whole attribution is judged afterwards. */
export const LEAST_CUE_OF_ALL = 0.15;

/** For each unit how sure it is that it reports something. */
export function rateCues(draft: Draft, model?: Model): Float32Array {
  return Float32Array.from(draft.units, (_, unit) => cueProbability(draft, unit, model));
}

/** Find the words outside quotation marks that report something. */
export function findCues(draft: Draft, rates: Float32Array, least = LEAST_CUE): Cue[] {
  const cues: Cue[] = [];
  rates.forEach((probability, unit) => {
    if (probability < least) return;
    const according = draft.units[unit]!.lemma === "accord" && draft.units[unit + 1]?.word === "to";
    cues.push({ unit, according, probability });
  });
  return cues;
}
