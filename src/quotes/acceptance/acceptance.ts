import data from "../data/acceptance-model.json";
import type { Finding } from "../finding";
import type { Draft } from "../grammar/draft";
import { logistic, type Model, readModel } from "../model";
import { acceptanceFeatures, findRivals } from "./acceptance-features";

const MODEL = readModel(data);
const features: number[] = [];

/**
 * How likely each finding is an attribution, judged as a whole: its cue, source, content and its rivals.
 *
 * @param findings - in the order of their cues, each with a cue
 * @returns 0 to 1 for each
 */
export function rateFindings(draft: Draft, findings: Finding[], model: Model = MODEL): number[] {
  const rivals = findRivals(draft, findings);
  return findings.map((finding, i) => {
    acceptanceFeatures(draft, finding, rivals[i]!, features);
    let score = 0;
    for (let f = 0; f < features.length; f += 1) score += model.weights[features[f]! & model.mask]!;
    return logistic(score);
  });
}
