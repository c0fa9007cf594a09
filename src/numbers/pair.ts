import type { Background } from "./background";
import { cosine } from "./bags";
import { evolving, type Mention } from "./mention";

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
  ["cable", "line", "wire"],
  ["robber", "thief", "raider", "man", "gunman", "attacker"],
  ["victory", "win"],
  ["defeat", "loss"],
  ["shell", "missile", "rocket"],
  ["life", "person", "death"],
  ["palestinian", "person"],
  ["jewel", "jewellery", "jewelry", "diamond"],
  ["season", "year"],
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

/** Log-odds of the features; set by hand after a study on multi-outlet news, where learnt weights did worse. */
export const weights = {
  base: 0,
  head: 2,
  headPerson: 1,
  headSubject: 1.2,
  headSynonym: 1.5,
  headMismatch: -4,
  concept: 1.5,
  conceptMismatch: -2,
  local: 2,
  wide: 1,
  name: 0.7,
  nameMismatch: -0.6,
  ownerMismatch: -2,
  place: 0.7,
  placeMismatch: -1.2,
  lengthPlace: 2.5,
  lengthPlaceMismatch: -3,
  anchor: 1,
  anchorMismatch: -3,
  anchorOneSided: -2.5,
  equal: 1,
  rarity: 2.5,
  close: 0.7,
  closeRarity: 1.5,
  distance: -1,
  farthest: 4,
  steadyFar: -1,
  ageName: 1.5,
  early: 1.5,
  subset: -1,
  sameArticle: -0.5,
  sameArticleOther: -1.5,
  clock: 1.5,
};

/** Log-odds that two figures mean the same quantity, from shallow features. */
export function scorePair(a: Mention, b: Mention, backgrounds: Both): number {
  const w = weights;
  const weight = (word: string) => (backgrounds[0].weight(word) + backgrounds[1].weight(word)) / 2;
  let score = w.base + headScore(a, b);
  if (a.concept !== null && b.concept !== null) score += a.concept === b.concept ? w.concept : w.conceptMismatch;
  score += w.local * cosine(a.local, b.local, weight) + w.wide * cosine(a.wide, b.wide, weight);
  score += nameScore(a, b, backgrounds) + placeScore(a, b) + anchorScore(a, b, backgrounds) + valueScore(a, b);
  if (a.dimension === "age" && a.name !== null && b.name !== null) score += a.name === b.name ? w.ageName : -w.ageName;
  if (a.sentence < 4 && b.sentence < 4) score += w.early;
  if (a.subset !== b.subset) score += w.subset;
  if (a.article === b.article) score += isClose(a, b) ? w.sameArticle : w.sameArticleOther;
  return score;
}

function headScore(a: Mention, b: Mention): number {
  if (a.head === null || b.head === null) return 0;
  const sure = a.direct && b.direct;
  if (a.head === b.head) return a.head === "person" ? weights.headPerson : sure ? weights.head : weights.headSubject;
  if (areSynonyms(a.head, b.head)) return sure ? weights.headSynonym : weights.headSynonym / 2;
  return sure ? (a.dimension === "count" ? weights.headMismatch : weights.headMismatch / 2) : 0;
}

/** amounts, lengths and shares are somebody's: another name beside them tells more than beside a count */
const owned = new Set(["money", "duration", "percentage"]);

type Both = readonly [Background, Background];

function nameScore(a: Mention, b: Mention, both: Both): number {
  if (a.name === null || b.name === null) return 0;
  if (both.some(({ protagonists }) => protagonists.has(a.name!) || protagonists.has(b.name!))) return 0;
  if (a.name === b.name) return weights.name;
  return owned.has(a.row.kind) ? weights.ownerMismatch : weights.nameMismatch;
}

function placeScore(a: Mention, b: Mention): number {
  if (a.place === null || b.place === null) return 0;
  const same = a.place === b.place || a.place.includes(b.place) || b.place.includes(a.place);
  if (lengths.has(a.dimension)) return same ? weights.lengthPlace : weights.lengthPlaceMismatch;
  return same ? weights.place : weights.placeMismatch;
}

function anchorScore(a: Mention, b: Mention, both: Both): number {
  const left = a.anchor === both[0].dominant ? null : a.anchor;
  const right = b.anchor === both[1].dominant ? null : b.anchor;
  if (left === right) return left === null ? 0 : weights.anchor;
  return left !== null && right !== null ? weights.anchorMismatch : weights.anchorOneSided;
}

function valueScore(a: Mention, b: Mention): number {
  if (isClose(a, b)) {
    const size = Math.max(Math.abs(a.value), Math.abs(b.value));
    const equal = Math.abs(a.value - b.value) <= 1e-6 * size;
    const rare = a.row.parts ? 1 : rarity(a.row.value ?? a.value);
    return equal ? weights.equal + weights.rarity * rare : weights.close + weights.closeRarity * rare;
  }
  if (a.row.parts || b.row.parts) return -3;
  if (a.dimension === "time") {
    const gap = clockGap(a.value, b.value);
    return gap <= 45 ? weights.clock * (1 - gap / 60) : weights.distance * Math.min(3, gap / 60);
  }
  if (overlaps(a, b)) return 0;
  if (a.value <= 0 || b.value <= 0) return weights.distance;
  const steady = !(a.concept !== null && evolving.has(a.concept)) && !(b.concept !== null && evolving.has(b.concept));
  const far = steady && a.dimension === "count" && Math.abs(Math.log(a.value / b.value)) > 1.1 ? weights.steadyFar : 0;
  return far + weights.distance * Math.min(weights.farthest, Math.abs(Math.log(a.value / b.value)));
}

function overlaps(a: Mention, b: Mention): boolean {
  if (a.row.value !== null && b.row.value !== null) return false;
  return (
    Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY) <=
    Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY)
  );
}

/** What speaks against two figures of one article being one quantity; 0 for different articles. */
export function cannotLink(a: Mention, b: Mention): number {
  if (a.article !== b.article) return 0;
  const sameSentence = a.sentence === b.sentence;
  if (isClose(a, b)) return sameSentence ? -3 : 0;
  if (sameSentence) return a.attributed ? -6 : -8;
  return a.attributed || b.attributed ? -1 : -2;
}
