import { indexMentions } from "../attribution/argument-features";
import { clauseBehind, hasSubject, isLifted } from "../attribution/clause-behind";
import { ESTIMATE, estimateAt } from "../attribution/estimates";
import { invertedSubject } from "../attribution/inverted";
import type { Draft } from "../grammar/draft";
import type { Model } from "../model";
import { cueProbability } from "./cue-model";

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

/** Cues that a sentence may have, and for each of them so many units more: a sentence of nothing but "said" reports nothing. */
const MOST = 12;
const UNITS_A_CUE = 12;

/** A verb of saying by the way its sentence is built: a figure, a clause or a subject stands where only they have one. */
function isBuiltAsCue(draft: Draft, unit: number, mentionAt: Int32Array): boolean {
  if (estimateAt(draft, unit) || invertedSubject(draft, unit, mentionAt)) return true;
  if (isLifted(draft, unit, mentionAt)) return true;
  return hasSubject(draft, unit) && clauseBehind(draft, unit) !== null;
}

/** Find the words outside quotation marks that report something; of too many in one sentence the surest. */
export function findCues(draft: Draft, rates: Float32Array, least = LEAST_CUE): Cue[] {
  const mentionAt = indexMentions(draft);
  return draft.sentences.flatMap(({ first, end }) => {
    const cues: Cue[] = [];
    for (let unit = first; unit < end; unit += 1) {
      const rate = rates[unit]!;
      const probability = rate < ESTIMATE && isBuiltAsCue(draft, unit, mentionAt) ? ESTIMATE : rate;
      if (!(probability >= least)) continue;
      const according = draft.units[unit]!.lemma === "accord" && draft.units[unit + 1]?.word === "to";
      cues.push({ unit, according, probability });
    }
    const most = Math.max(MOST, Math.floor((end - first) / UNITS_A_CUE));
    return cues.length > most ? surest(cues, most) : cues;
  });
}

function surest(cues: Cue[], most: number): Cue[] {
  const bySureness = [...cues].sort((a, b) => b.probability - a.probability || a.unit - b.unit);
  return bySureness.slice(0, most).sort((a, b) => a.unit - b.unit);
}
