import type { PairFeatures } from "./align-compare";
import { relateSpeakers, type SpeakerKey } from "./speaker-names";

export interface Sides {
  directA: boolean;
  directB: boolean;
  indirectA: boolean;
  indirectB: boolean;
  speakerA: SpeakerKey | null;
  speakerB: SpeakerKey | null;
  /** a short fragment all in capitals: the echo of a headline, not what somebody said */
  echo: boolean;
}

/** Where the speakers are not one, so much must be shared, or the score falls by up to `THIN`: a scene has many witnesses. */
const ENOUGH = 10;
const THIN = 1.5;

/** Log-odds that two sentences of one event report the same words; 0 is as likely as not. Weights set by hand on dev halves. */
export function scoreSameEvent(features: PairFeatures, sides: Sides): number {
  const { shared, cosine, order } = features;
  const run = Math.min(features.run, 12) / 12;
  const mass = Math.min(features.mass, 20) / 20;
  const { speakerA, speakerB } = sides;
  const relation = speakerA !== null && speakerB !== null ? relateSpeakers(speakerA, speakerB) : null;
  const same = relation === "same" ? 1 : 0;
  const conflict = relation === "different" ? 1 : 0;
  if (sides.echo) return -9;
  if (sides.directA && sides.directB) return -10 + 3 * shared + cosine + 3.5 * order + 3.5 * run + mass + 2 * same;
  const thin = same ? 0 : -THIN * Math.max(0, 1 - features.mass / ENOUGH);
  const bothIndirect = sides.indirectA && sides.indirectB ? -1 : 0;
  return (
    -6.5 + thin + bothIndirect + 3 * shared + 4 * cosine + 3 * order + 3 * run + 2 * mass + 1.5 * same - 2.5 * conflict
  );
}

/** Words in a row that a line repeated elsewhere must share: of one speaker, of unknown ones, of two by name. */
const RUN_SAME = 4;
const RUN_UNKNOWN = 5;
const RUN_CONFLICT = 12;
/** The run's weight: below, it is a stock phrase; above, it is enough by itself. */
const RUN_LEAST = 12;
const RUN_ENOUGH = 18;

/** The same for articles about different events: a line repeated at another occasion is another utterance, so more must be the same. */
export function scoreAcrossEvents(features: PairFeatures, sides: Sides): number {
  const { speakerA, speakerB } = sides;
  const relation = speakerA !== null && speakerB !== null ? relateSpeakers(speakerA, speakerB) : null;
  const needed = relation === "same" ? RUN_SAME : relation === "different" ? RUN_CONFLICT : RUN_UNKNOWN;
  const close = features.order >= 0.7 && features.run >= features.lighter / 2;
  if (features.runWords < needed || features.run < RUN_LEAST || !(close || features.run >= RUN_ENOUGH)) return -4;
  return Math.min(4, features.run / 6, scoreSameEvent(features, sides));
}
