import data from "../data/cue-model.json";
import type { Draft } from "../grammar/draft";
import { logistic, type Model, readModel } from "../model";
import { canBeCue, cueFeatures } from "./cue-features";

const MODEL = readModel(data);
const PRIORS = new Map<string, number>(
  data.priors.split(",").map((entry) => {
    const [lemma = "", byte = "0"] = entry.split(" ");
    return [lemma, Number(byte)];
  }),
);

/** Out of 255: how often a lemma is a cue where the model was learnt. */
export function prior(lemma: string): number {
  return PRIORS.get(lemma) ?? 0;
}

const features: number[] = [];

/** How sure it is that a word reports something, 0 to 1; 0 for words that never did where the model was learnt. */
export function cueProbability(draft: Draft, unit: number, model: Model = MODEL): number {
  if (!canBeCue(draft.units[unit]!, prior)) return 0;
  cueFeatures(draft, unit, prior, features);
  let score = 0;
  for (let i = 0; i < features.length; i += 1) score += model.weights[features[i]! & model.mask]!;
  return logistic(score);
}

/** Ten levels of how often the word's lemma is a cue. */
export function levelOf(draft: Draft, unit: number): number {
  return Math.min(9, Math.floor(prior(draft.units[unit]!.lemma) / 25.6));
}
