import synonymData from "../data/synonyms.json";
import type { Background } from "./background";
import type { LinkMention } from "./link-mention";
import { casualties } from "./people";
import { isClose, isEvolving } from "./values";
import { weights } from "./weights";

/** The background of either article. */
export type Both = readonly [Background, Background];

const classes = new Map<string, Set<number>>();
for (const [index, words] of synonymData.classes.entries()) {
  for (const word of words) classes.set(word, (classes.get(word) ?? new Set()).add(index));
}

const humans = new Set(synonymData.humans);

/** "a dozen people", "a dozen employees": the wider noun does not speak against the narrower one */
function isWider(a: string, b: string): boolean {
  return (a === "person" && humans.has(b)) || (b === "person" && humans.has(a));
}

function areSynonyms(a: string, b: string): boolean {
  const right = classes.get(b);
  for (const index of classes.get(a) ?? []) if (right?.has(index)) return true;
  return false;
}

/** May two nouns count the same things? "people" and "passengers", "boats" and "ships" */
export function areAlike(a: string, b: string): boolean {
  return a === b || areSynonyms(a, b) || isWider(a, b) || (humans.has(a) && humans.has(b));
}

/** Do the nouns at the two figures speak against one quantity? */
export function isOtherThing(a: LinkMention, b: LinkMention): boolean {
  if (a.head === null || b.head === null || !a.direct || !b.direct) return false;
  if (isOtherPart(a, b) || isOtherPart(b, a)) return true;
  return a.head !== b.head && !areSynonyms(a.head, b.head) && !isWider(a.head, b.head);
}

export function headScore(a: LinkMention, b: LinkMention): number {
  if (a.head === null || b.head === null) return 0;
  const sure = a.direct && b.direct;
  if (a.head === b.head) return a.head === "person" ? weights.headPerson : sure ? weights.head : weights.headSubject;
  if (areSynonyms(a.head, b.head)) {
    // runs and homers may be one tally when they are equal; when they differ they are two
    const bonus = isClose(a, b) || isEvolving(a) || isEvolving(b) ? weights.headSynonym : weights.headSynonymOther;
    return sure ? bonus : bonus / 2;
  }
  if (isWider(a.head, b.head)) return 0;
  return sure ? (a.dimension === "count" ? weights.headMismatch : weights.headMismatch / 2) : 0;
}

/** amounts, lengths and shares are somebody's: another name beside them tells more than beside a count */
const owned = new Set(["money", "duration", "percentage"]);
/** said of the event and of nobody */
const ownerless = new Set(["measure magnitude", "metre", "time"]);

const things = new Set(
  "season game school village building vessel aircraft troops police attack home-run rbi catch yard touchdown goal job".split(
    " ",
  ),
);

/** Is what both are about no more than the noun that they count? */
export function isNounAgain(a: LinkMention, b: LinkMention): boolean {
  return a.concept !== null && a.concept === b.concept && a.head !== null && a.head === b.head && things.has(a.concept);
}

const tallies = new Set(
  "delegate superdelegate medal game season point win loss victory defeat run goal match time".split(" "),
);

/** Is it one of the tallies that a sports report gives by the dozen? */
export function isTally({ head }: LinkMention): boolean {
  return head !== null && tallies.has(head);
}

/** People that have come to harm, against men, guests or jurors that are said to do something else. */
function isOtherPart(harmed: LinkMention, other: LinkMention): boolean {
  if (harmed.concept === null || !casualties.has(harmed.concept) || other.concept !== null) return false;
  return harmed.head !== other.head && harmed.direct && other.direct && humans.has(other.head ?? "");
}

/** What the two are about: tolls of different harms, or a quake and its aftershock, are never one quantity. */
export function conceptScore(a: LinkMention, b: LinkMention): number {
  const [left, right] = [a.concept, b.concept];
  if (a.dimension === "age") return 0;
  if (left === null || right === null) return isOtherPart(a, b) || isOtherPart(b, a) ? weights.casualtyOneSided : 0;
  // that two results of polls are shares says nothing
  if (left === right && left === "share" && (a.poll !== null || b.poll !== null)) return 0;
  if (left === right) return isNounAgain(a, b) && !isClose(a, b) ? 0 : weights.concept;
  if (a.dimension === "measure magnitude") return left === "aftershock" || right === "aftershock" ? -5 : 0;
  // the worst-hit of them are a part of all
  if (left === "worst" || right === "worst") return weights.casualtyMismatch;
  return casualties.has(left) && casualties.has(right) ? weights.casualtyMismatch : weights.conceptMismatch;
}

export function nameScore(a: LinkMention, b: LinkMention, both: Both): number {
  if (ownerless.has(a.dimension)) return 0;
  const known = (name: string) => both.some(({ protagonists }) => protagonists.has(name));
  const isOwned = owned.has(a.row.kind) || a.dimension === "decimal";
  if (a.dimension === "age")
    return a.name !== null && b.name !== null ? (a.name === b.name ? weights.ageName : -weights.ageName) : 0;
  if (a.dimension === "share" && a.name !== null && b.name !== null)
    return a.name === b.name ? weights.holder : weights.holderMismatch;
  if (a.name === null || b.name === null) {
    const only = a.name === null ? b : a;
    return isOwned && only.name !== null && only.bound && !known(only.name) ? weights.ownerOneSided : 0;
  }
  if (a.name === b.name) return known(a.name) ? 0 : weights.name;
  const telling = [a, b].filter(({ name }) => !known(name!));
  if (telling.length === 2) return isOwned ? weights.ownerMismatch : weights.nameMismatch;
  return isOwned && telling.some(({ bound }) => bound) ? weights.ownerMismatch : 0;
}

/** Is it the size of a crowd? Those who count it differ by far. */
export function isTurnout({ concept, dimension }: LinkMention): boolean {
  return concept === "turnout" && dimension === "count";
}

export function placeScore(a: LinkMention, b: LinkMention): number {
  const isLength: boolean = a.dimension === "metre";
  const [left, right] = isLength ? [a.origin, b.origin] : [a.place, b.place];
  if (left === null || right === null) return 0;
  const same = left === right || left.includes(right) || right.includes(left);
  if (isLength)
    return same ? weights.lengthPlace : isClose(a, b) ? weights.lengthPlaceMismatch : 2 * weights.lengthPlaceMismatch;
  return same ? weights.place : weights.placeMismatch + (isTurnout(a) && isTurnout(b) ? weights.turnoutPlace : 0);
}

export function anchorScore(a: LinkMention, b: LinkMention, both: Both): number {
  const left = a.anchor === both[0].dominant ? null : a.anchor;
  const right = b.anchor === both[1].dominant ? null : b.anchor;
  if (left === right) return left === null ? 0 : weights.anchor;
  return left !== null && right !== null ? weights.anchorMismatch : weights.anchorOneSided;
}
