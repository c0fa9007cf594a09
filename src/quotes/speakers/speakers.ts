import type { Attribution } from "../attribution/attribution";
import data from "../data/speaker-model.json";
import type { Draft } from "../grammar/draft";
import { Tag } from "../grammar/tags";
import { type Model, readModel } from "../model";
import type { Entity } from "./entity";
import type { Resolver } from "./resolution";
import { layoutOf, listCandidates, type Previous, type Scene, speakerFeatures } from "./speaker-features";

const MODEL = readModel(data);

/** Put together what the choice of speakers needs. */
export function makeScene(draft: Draft, attributions: Attribution[], cueAt: Float32Array, resolver: Resolver): Scene {
  const { mentions, units } = draft;
  const indexOf = new Map(mentions.map((mention, index) => [mention, index]));
  const speaking = new Float32Array(mentions.length);
  const claims = new Map<number, Attribution>();
  for (const attribution of attributions) {
    const { probability } = attribution.cue;
    if (attribution.speaker) {
      const index = indexOf.get(attribution.speaker)!;
      speaking[index] = Math.max(speaking[index]!, probability);
    }
    for (const { first, end } of attribution.contents) {
      for (let i = first; i < end; i += 1) {
        if (units[i]!.tag !== Tag.Quote) continue;
        const rival = claims.get(i);
        if (!rival || rival.cue.probability < probability) claims.set(i, attribution);
      }
    }
  }
  const entities: (Entity | null)[] = [];
  const counts = new Map<Entity, number>();
  for (let index = 0; index < mentions.length; index += 1) {
    const entity = resolver.named(index);
    entities.push(entity);
    if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const frequency = Uint16Array.from(entities, (entity) => (entity ? counts.get(entity)! : 0));
  return { draft, claims, speaking, cueAt, entities, frequency };
}

export interface Choice {
  mention: number;
  probability: number;
}

const features: number[] = [];

/** The mention that most likely says a quotation, and how likely it is; null where nobody is near. */
export function chooseSpeaker(
  scene: Scene,
  unit: number,
  previous: Previous | null,
  model: Model = MODEL,
): Choice | null {
  const candidates = listCandidates(scene, unit, previous);
  if (candidates.length === 0) return null;
  const layout = layoutOf(scene.draft, unit);
  const scores = candidates.map((candidate, at) => {
    speakerFeatures(scene, unit, candidate, rankOf(scene, candidates, at, unit), previous, layout, features);
    let score = 0;
    for (let i = 0; i < features.length; i += 1) score += model.weights[features[i]! & model.mask]!;
    return score;
  });
  let best = 0;
  for (let i = 1; i < scores.length; i += 1) if (scores[i]! > scores[best]!) best = i;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - scores[best]!);
  return { mention: candidates[best]!, probability: 1 / sum };
}

/** How many candidates stand between a candidate and the quotation. */
export function rankOf(scene: Scene, candidates: number[], at: number, unit: number): number {
  const { mentions } = scene.draft;
  const left = mentions[candidates[at]!]!.end <= unit;
  let rank = 0;
  if (left) {
    for (let i = at + 1; i < candidates.length && mentions[candidates[i]!]!.end <= unit; i += 1) rank += 1;
  } else for (let i = at - 1; i >= 0 && mentions[candidates[i]!]!.end > unit; i -= 1) rank += 1;
  return rank;
}
