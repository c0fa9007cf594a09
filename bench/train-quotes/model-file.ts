import { writeFileSync } from "node:fs";
import type { ModelData } from "../../src/quotes/model";

const FOLDER = "src/quotes/data";
export const SOURCE = "learnt by bench/train-quotes from the training part of PolNeAR; see docs/model-quotes.md";

/** Write the data file of a model. */
export function writeModel(name: string, data: object): void {
  writeFileSync(`${FOLDER}/${name}-model.json`, `${JSON.stringify(data, null, 2)}\n`);
}

/**
 * Weights as `readModel` reads them.
 *
 * @param least - rows none of whose weights reaches this are left out
 */
export function pack(weights: Float64Array, labels: number, least = 0): ModelData {
  const rows = weights.length / labels;
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  // few weights are large: cutting them keeps the small ones apart
  const limit = Math.max(sizes[Math.floor(sizes.length * 0.9998)]!, sizes[sizes.length - 1]! / 4, 1e-9);
  const scale = limit / 127;
  const bytes: number[] = [];
  let last = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = weights.subarray(row * labels, (row + 1) * labels);
    const small = own.map((weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
    if (small.every((byte) => byte === 0) || own.every((weight) => Math.abs(weight) < least)) continue;
    let step = row - last;
    for (; step >= 128; step >>>= 7) bytes.push((step & 127) | 128);
    bytes.push(step);
    for (const byte of small) bytes.push(byte & 255);
    last = row;
  }
  return { source: SOURCE, rows, labels, scale, weights: Buffer.from(bytes).toString("base64") };
}
