/**
 * A linear model as a data file holds it: of each row that counts, the distance from the row before in seven-bit
 * groups, then one signed byte a label, all in base64, times one scale.
 */
export interface ModelData {
  /** what it was learnt from and how */
  source: string;
  /** features are hashed into this many rows, a power of two */
  rows: number;
  labels: number;
  scale: number;
  weights: string;
}

export interface Model {
  mask: number;
  labels: number;
  /** `rows` times `labels` */
  weights: ArrayLike<number>;
}

/** A model whose weights are still to be multiplied by its scale: a quarter of the memory, so that more of it stays near. */
export interface ByteModel extends Model {
  weights: Int8Array;
  scale: number;
}

/** Unpack a model as the file has it: rows the file leaves out weigh nothing. */
export function readByteModel({ rows, labels, scale, weights }: ModelData): ByteModel {
  const bytes = Buffer.from(weights, "base64");
  const table = new Int8Array(rows * labels);
  let row = 0;
  for (let at = 0; at < bytes.length; ) {
    let shift = 0;
    for (; bytes[at]! >= 128; at += 1, shift += 7) row += (bytes[at]! & 127) << shift;
    row += bytes[at]! << shift;
    at += 1;
    for (let label = 0; label < labels; label += 1) table[row * labels + label] = bytes.readInt8(at + label);
    at += labels;
  }
  return { mask: rows - 1, labels, weights: table, scale };
}

/** Unpack a model. */
export function readModel(data: ModelData): Model {
  const { mask, labels, weights, scale } = readByteModel(data);
  return { mask, labels, weights: Float32Array.from(weights, (weight) => weight * scale) };
}

/** Hash of a feature: the number of its template and up to three values. */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 0x51ed, 0x9e3779b1);
  hash = Math.imul(hash ^ a ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ b ^ (hash >>> 13), 0xc2b2ae35);
  hash = Math.imul(hash ^ c ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** 0, 1, 2, 3, 4, then wider steps: a distance as a feature. */
export function bucket(distance: number): number {
  if (distance <= 4) return distance < 0 ? 0 : distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  if (distance <= 24) return 8;
  return 9;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
