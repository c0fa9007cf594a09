import type { Weights, Word } from "./align-words";

/** The words of a sentence in one of the two ways they are compared. */
export interface Stretch {
  stems: string[];
  weights: number[];
  /** each stem once */
  types: Map<string, number>;
  /** weight of all words, of each stem once, and the length of the vector of squared weights */
  total: number;
  typeTotal: number;
  norm: number;
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
  let total = 0;
  let typeTotal = 0;
  let squares = 0;
  for (const weight of weights) total += weight;
  for (const weight of types.values()) {
    typeTotal += weight;
    squares += weight ** 4;
  }
  return { stems, weights, types, total, typeTotal, norm: Math.sqrt(squares) };
}

export function makePiece(words: readonly Word[], weigh: Weights): Piece {
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
const NOTHING = 1e-9;

/**
 * How much two sentences share, by rarity of the words, by order and by their heaviest common run.
 *
 * @param isWorth - asked with features that are no less than the true ones; when it says no, these are returned, and
 *   the order of the words, which costs most, is not looked at
 */
export function compare(a: Stretch, b: Stretch, isWorth: (most: PairFeatures) => boolean = () => true): PairFeatures {
  let mass = 0;
  let dot = 0;
  const [small, large] = a.types.size < b.types.size ? [a, b] : [b, a];
  for (const [stem, weight] of small.types) {
    if (!large.types.has(stem)) continue;
    mass += weight;
    dot += weight ** 4;
  }
  const lighter = Math.max(NOTHING, Math.min(a.typeTotal, b.typeTotal));
  const [inA, inB] = [sharedWords(a, b), sharedWords(b, a)];
  const bound = Math.min(weightOf(a, inA), weightOf(b, inB));
  const lightest = Math.max(NOTHING, Math.min(a.total, b.total));
  const most: PairFeatures = {
    shared: mass / lighter,
    cosine: dot / Math.max(NOTHING, a.norm * b.norm),
    order: bound / lightest,
    run: bound,
    runWords: Math.min(inA.length, inB.length),
    mass,
    lighter,
  };
  if (!isWorth(most)) return most;
  const { order, run, runWords } = inOrder(a, b, inA, inB);
  return { ...most, order: order / lightest, run, runWords };
}

/** Places of the words of `a` that stand in `b` too. */
function sharedWords(a: Stretch, b: Stretch): number[] {
  const places: number[] = [];
  const end = Math.min(LONGEST, a.stems.length);
  for (let i = 0; i < end; i += 1) if (b.types.has(a.stems[i]!)) places.push(i);
  return places;
}

function weightOf(a: Stretch, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += a.weights[place]!;
  return sum;
}

/** Weight of the longest common subsequence; weight and words of the heaviest common run. */
function inOrder(
  a: Stretch,
  b: Stretch,
  inA: readonly number[],
  inB: readonly number[],
): Pick<PairFeatures, "order" | "run" | "runWords"> {
  const m = inB.length;
  let above = new Float64Array(m + 1);
  let row = new Float64Array(m + 1);
  let runAbove = new Float64Array(m + 1);
  let runRow = new Float64Array(m + 1);
  let wordsAbove = new Int32Array(m + 1);
  let wordsRow = new Int32Array(m + 1);
  let run = 0;
  let runWords = 0;
  for (let i = 0; i < inA.length; i += 1) {
    const stem = a.stems[inA[i]!]!;
    const weight = a.weights[inA[i]!]!;
    const followsA = i > 0 && inA[i]! - inA[i - 1]! === 1;
    for (let j = 0; j < m; j += 1) {
      if (stem !== b.stems[inB[j]!]) {
        row[j + 1] = Math.max(above[j + 1]!, row[j]!);
        runRow[j + 1] = 0;
        wordsRow[j + 1] = 0;
        continue;
      }
      row[j + 1] = above[j]! + weight;
      const follows = followsA && j > 0 && inB[j]! - inB[j - 1]! === 1;
      runRow[j + 1] = (follows ? runAbove[j]! : 0) + weight;
      wordsRow[j + 1] = (follows ? wordsAbove[j]! : 0) + 1;
      if (runRow[j + 1]! > run) {
        run = runRow[j + 1]!;
        runWords = wordsRow[j + 1]!;
      }
    }
    [above, row] = [row, above];
    [runAbove, runRow] = [runRow, runAbove];
    [wordsAbove, wordsRow] = [wordsRow, wordsAbove];
  }
  return { order: above[m]!, run, runWords };
}
