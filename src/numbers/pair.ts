import { cosine } from "./bags";
import type { Mention } from "./mention";

/** What the figures of a corpus have in common, so that it does not count as evidence. */
export interface Background {
  weight: (word: string) => number;
  /** names that most articles open with */
  protagonists: ReadonlySet<string>;
  /** the time most figures are said of */
  dominant: string | null;
}

const synonyms = [
  [
    "person",
    "people",
    "resident",
    "man",
    "woman",
    "civilian",
    "villager",
    "inhabitant",
    "islander",
    "passenger",
    "victim",
    "local",
  ],
  ["homer", "run", "home"],
  ["rbi", "run"],
  ["reception", "catch", "pass"],
  ["engine", "pump", "appliance", "truck"],
  ["quake", "earthquake", "temblor", "tremor", "aftershock"],
  ["building", "home", "house", "dwelling"],
  ["troop", "soldier", "serviceman", "personnel"],
  ["deal", "contract", "offer", "agreement", "bid"],
  ["company", "firm"],
  ["job", "position", "post", "role", "worker", "employee"],
  ["car", "vehicle", "automobile"],
  ["village", "town"],
  ["police", "officer", "policeman"],
  ["child", "kid", "youngster"],
  ["ship", "boat", "vessel", "ferry"],
  ["plane", "aircraft", "jet", "airliner"],
  ["attack", "strike", "raid", "assault"],
];
const classes = new Map<string, Set<number>>();
for (const [index, words] of synonyms.entries()) {
  for (const word of words) classes.set(word, (classes.get(word) ?? new Set()).add(index));
}

function areSynonyms(a: string, b: string): boolean {
  const right = classes.get(b);
  for (const index of classes.get(a) ?? []) if (right?.has(index)) return true;
  return false;
}

const lengths = new Set(["metre"]);

/** How telling it is that two figures have this value: 4.6 more than 5, 26,113 more than 20,000. */
export function rarity(value: number): number {
  const digits = significant(value);
  return Math.min(1, 0.15 + 0.3 * (digits - 1) + 0.1 * Math.log10(1 + Math.abs(value)));
}

export function significant(value: number): number {
  const text = Math.abs(value)
    .toPrecision(8)
    .replace(/e.*$/, "")
    .replace(".", "")
    .replace(/^0+/, "")
    .replace(/0+$/, "");
  return Math.max(1, text.length);
}

/** Are two values within 3%? */
export function isClose(a: Mention, b: Mention): boolean {
  if (a.row.parts && b.row.parts) return a.row.parts.join("-") === b.row.parts.join("-");
  if (a.dimension === "time") return clockGap(a.value, b.value) <= 2;
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  return Math.abs(a.value - b.value) <= 0.03 * size;
}

function clockGap(a: number, b: number): number {
  const gap = Math.abs(a - b) % 720;
  return Math.min(gap, 720 - gap);
}

/**
 * Log-odds that two figures mean the same quantity, from shallow features with weights set by hand.
 */
export function scorePair(a: Mention, b: Mention, background: Background): number {
  let score = -1.5 + headScore(a, b);
  if (a.concept !== null && b.concept !== null) score += a.concept === b.concept ? 1.5 : -2;
  score += 2 * cosine(a.local, b.local, background.weight) + cosine(a.wide, b.wide, background.weight);
  score += nameScore(a, b, background) + placeScore(a, b) + anchorScore(a, b, background) + valueScore(a, b);
  if (a.dimension === "age" && a.name !== null && b.name !== null) score += a.name === b.name ? 1.5 : -1.5;
  if (a.sentence < 4 && b.sentence < 4) score += 1;
  if (a.subset !== b.subset) score -= 1;
  if (a.article === b.article) score -= isClose(a, b) ? 0.5 : 1.5;
  return score;
}

function headScore(a: Mention, b: Mention): number {
  if (a.head === null || b.head === null) return 0;
  if (a.head === b.head) return a.head === "person" ? 1 : 2;
  return areSynonyms(a.head, b.head) ? 1.5 : -2;
}

function nameScore(a: Mention, b: Mention, { protagonists }: Background): number {
  if (a.name === null || b.name === null || protagonists.has(a.name) || protagonists.has(b.name)) return 0;
  return a.name === b.name ? 0.7 : -1;
}

function placeScore(a: Mention, b: Mention): number {
  if (a.place === null || b.place === null) return 0;
  const same = a.place === b.place || a.place.includes(b.place) || b.place.includes(a.place);
  if (lengths.has(a.dimension)) return same ? 2.5 : -3;
  return same ? 0.7 : -1.2;
}

function anchorScore(a: Mention, b: Mention, { dominant }: Background): number {
  const left = a.anchor === dominant ? null : a.anchor;
  const right = b.anchor === dominant ? null : b.anchor;
  if (left === right) return left === null ? 0 : 1;
  return left !== null && right !== null ? -3 : -2.5;
}

function valueScore(a: Mention, b: Mention): number {
  if (isClose(a, b)) {
    const size = Math.max(Math.abs(a.value), Math.abs(b.value));
    const equal = Math.abs(a.value - b.value) <= 1e-6 * size;
    return equal ? 1 + 2.5 * rarity(a.row.value ?? a.value) : 0.7 + 1.5 * rarity(a.row.value ?? a.value);
  }
  if (a.row.parts || b.row.parts) return -3;
  if (a.dimension === "time") return -0.8 * Math.min(3, clockGap(a.value, b.value) / 30);
  if (overlaps(a, b)) return 0;
  if (a.value <= 0 || b.value <= 0) return -0.8;
  return -0.8 * Math.min(3, Math.abs(Math.log(a.value / b.value)));
}

function overlaps(a: Mention, b: Mention): boolean {
  if (a.row.value !== null && b.row.value !== null) return false;
  return Math.max(a.low ?? -Infinity, b.low ?? -Infinity) <= Math.min(a.high ?? Infinity, b.high ?? Infinity);
}

/** What speaks against two figures of one article being one quantity; 0 for different articles. */
export function cannotLink(a: Mention, b: Mention): number {
  if (a.article !== b.article) return 0;
  const sameSentence = a.sentence === b.sentence;
  if (isClose(a, b)) return sameSentence ? -3 : 0;
  if (sameSentence) return a.attributed ? -6 : -8;
  return a.attributed || b.attributed ? -1 : -2;
}
