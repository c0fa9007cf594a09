import type { Weights, Word } from "./align-words";
import { type SpeakerKey, sameName } from "./speaker-names";

/** The words of a sentence in one of the two ways they are compared. */
export interface Stretch {
  stems: string[];
  weights: number[];
  types: Map<string, number>;
  total: number;
  typeTotal: number;
}

/** One sentence of a quotation, ready to compare with another quotation or with a retelling. */
export interface Piece extends Stretch {
  exact: Stretch;
}

export interface PairFeatures {
  /** weight of the shared words / weight of the lighter side */
  shared: number;
  cosine: number;
  /** weight of the longest common subsequence / weight of the lighter side */
  order: number;
  /** weight of the heaviest common run, and its words */
  run: number;
  runWords: number;
  /** shared weight, not divided */
  mass: number;
  lighter: number;
}

function makeStretch(stems: string[], weigh: (stem: string) => number): Stretch {
  const weights = stems.map(weigh);
  const types = new Map<string, number>();
  for (const [i, stem] of stems.entries()) types.set(stem, weights[i]!);
  let typeTotal = 0;
  for (const weight of types.values()) typeTotal += weight;
  return { stems, weights, types, total: weights.reduce((sum, weight) => sum + weight, 0), typeTotal };
}

export function makePiece(words: Word[], weigh: Weights): Piece {
  const exact = words.map((word) => word.exact).filter((stem) => stem !== "");
  return {
    ...makeStretch(
      words.map((word) => word.stem),
      (stem) => weigh(stem),
    ),
    exact: makeStretch(exact, (stem) => weigh(stem, true)),
  };
}

/** Words of a sentence that are compared in order; longer ones are cut so that no pair costs more than this squared. */
const LONGEST = 120;

/** How much two sentences share, by rarity of the words, by order and by their heaviest common run. */
export function compare(a: Stretch, b: Stretch): PairFeatures {
  let mass = 0;
  let dot = 0;
  const [small, large] = a.types.size < b.types.size ? [a, b] : [b, a];
  for (const [stem, weight] of small.types) {
    if (!large.types.has(stem)) continue;
    mass += weight;
    dot += weight ** 4;
  }
  let normA = 0;
  let normB = 0;
  for (const weight of a.types.values()) normA += weight ** 4;
  for (const weight of b.types.values()) normB += weight ** 4;
  const [order, run, runWords] = inOrder(a, b);
  const lighter = Math.max(1e-9, Math.min(a.typeTotal, b.typeTotal));
  return {
    shared: mass / lighter,
    cosine: dot / Math.max(1e-9, Math.sqrt(normA * normB)),
    order: order / Math.max(1e-9, Math.min(a.total, b.total)),
    run,
    runWords,
    mass,
    lighter,
  };
}

/** Weight of the longest common subsequence; weight and words of the heaviest common run. */
function inOrder(a: Stretch, b: Stretch): [number, number, number] {
  const n = Math.min(LONGEST, a.stems.length);
  const m = Math.min(LONGEST, b.stems.length);
  let above = new Float64Array(m + 1);
  let row = new Float64Array(m + 1);
  let runAbove = new Float64Array(m + 1);
  let runRow = new Float64Array(m + 1);
  let lengthAbove = new Int32Array(m + 1);
  let lengthRow = new Int32Array(m + 1);
  let best = 0;
  let bestWords = 0;
  for (let i = 0; i < n; i += 1) {
    const stem = a.stems[i]!;
    const weight = a.weights[i]!;
    for (let j = 0; j < m; j += 1) {
      if (stem === b.stems[j]) {
        row[j + 1] = above[j]! + weight;
        runRow[j + 1] = runAbove[j]! + weight;
        lengthRow[j + 1] = lengthAbove[j]! + 1;
        if (runRow[j + 1]! > best) {
          best = runRow[j + 1]!;
          bestWords = lengthRow[j + 1]!;
        }
      } else {
        row[j + 1] = Math.max(above[j + 1]!, row[j]!);
        runRow[j + 1] = 0;
        lengthRow[j + 1] = 0;
      }
    }
    [above, row] = [row, above];
    [runAbove, runRow] = [runRow, runAbove];
    [lengthAbove, lengthRow] = [lengthRow, lengthAbove];
  }
  return [above[m]!, best, bestWords];
}

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
  const known = speakerA !== null && speakerB !== null;
  const same = known && sameName(speakerA, speakerB) ? 1 : 0;
  const conflict = known && same === 0 && speakerA.named && speakerB.named ? 1 : 0;
  if (sides.echo) return -9;
  if (sides.directA && sides.directB) return -10 + 3 * shared + cosine + 3.5 * order + 3.5 * run + mass + 2 * same;
  const thin = same ? 0 : -THIN * Math.max(0, 1 - features.mass / ENOUGH);
  const bothIndirect = sides.indirectA && sides.indirectB ? -1 : 0;
  return (
    -6.5 + thin + bothIndirect + 3 * shared + 4 * cosine + 3 * order + 3 * run + 2 * mass + 1.5 * same - 1.5 * conflict
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
  const known = speakerA !== null && speakerB !== null;
  const same = known && sameName(speakerA, speakerB);
  const needed = same ? RUN_SAME : known && speakerA.named && speakerB.named ? RUN_CONFLICT : RUN_UNKNOWN;
  const close = features.order >= 0.7 && features.run >= features.lighter / 2;
  if (features.runWords < needed || features.run < RUN_LEAST || !(close || features.run >= RUN_ENOUGH)) return -4;
  return Math.min(4, features.run / 6, scoreSameEvent(features, sides));
}
