/** What a unit of a cue's window is. */
export enum Label {
  Other = 0,
  Source = 1,
  Content = 2,
}

export const LABELS = 3;

/** Weights of a linear-chain model: of labels by feature row, of steps between labels by feature row. */
export interface ChainWeights {
  labels: ArrayLike<number>;
  labelMask: number;
  /** by which the weights of labels are to be multiplied */
  labelScale: number;
  steps: ArrayLike<number>;
  stepMask: number;
  stepScale: number;
}

/** What the features of a unit weigh for each label; sums in local variables, for most of the room's time goes here. */
function sumLabels(
  weights: ArrayLike<number>,
  mask: number,
  features: Int32Array,
  first: number,
  end: number,
  out: Float64Array,
): void {
  let [other, source, content] = [0, 0, 0];
  for (let f = first; f < end; f += 1) {
    const row = (features[f]! & mask) * LABELS;
    other += weights[row]!;
    source += weights[row + 1]!;
    content += weights[row + 2]!;
  }
  out[0] = other;
  out[1] = source;
  out[2] = content;
}

/** The same for each step from one label to the next. */
function sumSteps(
  weights: ArrayLike<number>,
  mask: number,
  features: Int32Array,
  first: number,
  end: number,
  out: Float64Array,
): void {
  out.fill(0);
  for (let f = first; f < end; f += 1) {
    const row = (features[f]! & mask) * LABELS * LABELS;
    for (let t = 0; t < LABELS * LABELS; t += 1) out[t]! += weights[row + t]!;
  }
}

/**
 * The best sequence of labels.
 *
 * @param cue - index in the window of the cue, which is neither source nor content
 */
export function decode(
  count: number,
  cue: number,
  labelFeatures: Int32Array,
  labelWidth: number,
  stepFeatures: Int32Array,
  stepWidth: number,
  weights: ChainWeights,
): Uint8Array {
  const best = new Float64Array(count * LABELS);
  const from = new Uint8Array(count * LABELS);
  const { labels, labelMask, labelScale, steps, stepMask, stepScale } = weights;
  const own = new Float64Array(LABELS);
  const step = new Float64Array(LABELS * LABELS);
  for (let i = 0; i < count; i += 1) {
    sumLabels(labels, labelMask, labelFeatures, i * labelWidth, (i + 1) * labelWidth, own);
    for (let y = 0; y < LABELS; y += 1) own[y]! *= labelScale;
    if (i === cue) {
      own[1] = -1e9;
      own[2] = -1e9;
    }
    if (i === 0) {
      best.set(own);
      continue;
    }
    sumSteps(steps, stepMask, stepFeatures, i * stepWidth, (i + 1) * stepWidth, step);
    for (let y = 0; y < LABELS; y += 1) {
      let most = Number.NEGATIVE_INFINITY;
      let which = 0;
      for (let x = 0; x < LABELS; x += 1) {
        const score = best[(i - 1) * LABELS + x]! + step[x * LABELS + y]! * stepScale;
        if (score > most) {
          most = score;
          which = x;
        }
      }
      best[i * LABELS + y] = most + own[y]!;
      from[i * LABELS + y] = which;
    }
  }
  const path = new Uint8Array(count);
  let y = 0;
  for (let x = 1; x < LABELS; x += 1) if (best[(count - 1) * LABELS + x]! > best[(count - 1) * LABELS + y]!) y = x;
  for (let i = count - 1; i >= 0; i -= 1) {
    path[i] = y;
    y = from[i * LABELS + y]!;
  }
  return path;
}
