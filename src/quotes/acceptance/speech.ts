import data from "../data/speech-model.json";
import { logistic, type Model, readModel } from "../model";
import type { Scene } from "../speakers/speaker-features";
import { speechFeatures } from "./speech-features";

const MODEL = readModel(data);
const features: number[] = [];

/**
 * How likely a stretch inside quotation marks is what somebody said, and no title, nickname or scare quote.
 *
 * @param unit - index of the quotation's unit
 * @returns 0 to 1
 */
export function speechProbability(scene: Scene, unit: number, model: Model = MODEL): number {
  speechFeatures(scene, unit, features);
  let score = 0;
  for (let i = 0; i < features.length; i += 1) score += model.weights[features[i]! & model.mask]!;
  return logistic(score);
}
