import type { AttributionRelation, QuoteRelation, QuoteRow, WordChange } from "../rows";
import { type Gap, listGaps, type Side, toChange, toGap } from "./changes";
import { matchWords, plainWords } from "./plain-words";
import { relateSpeakers, type SpeakerKey, speakerKey } from "./speaker-names";

export interface Comparison {
  relation: QuoteRelation;
  changes: WordChange[];
}

const FAR = 3;

/** Equal words far from the rest, at either end, are chance: "the", "of". What editors mark as left out or put in is not far. */
function dropStrays(a: Side, b: Side, pairs: [number, number][]): [number, number][] {
  const isStray = (k: number) => {
    const [[i, j], [nextI, nextJ]] = [pairs[k]!, pairs[k + 1]!];
    const gap = toGap(a, b, [i + 1, nextI], [j + 1, nextJ]);
    return gap !== null && !gap.marked && Math.max(gap.from.length, gap.to.length) >= FAR;
  };
  let first = 0;
  let end = pairs.length;
  while (end - first > 2 && isStray(first)) first += 1;
  while (end - first > 2 && isStray(end - 2)) end -= 1;
  return pairs.slice(first, end);
}

/** At an end of both texts so many words for so many others are a change; more are another beginning or end. */
const LONGEST_EDGE = 3;

interface Edges {
  gaps: { lead: Gap | null; tail: Gap | null };
  /** a side goes on before or after what is shared */
  beyondA: boolean;
  beyondB: boolean;
}

/** Other words in the same place, at the beginning or the end of the sentences shared. */
function readEdges(a: Side, b: Side, pairs: readonly [number, number][]): Edges {
  const [firstA, firstB] = pairs[0]!;
  const [lastA, lastB] = pairs[pairs.length - 1]!;
  const sentenceStart = ({ words }: Side, at: number) => {
    let from = at;
    while (from > 0 && !words[from]!.initial) from -= 1;
    return from;
  };
  const sentenceEnd = ({ words }: Side, at: number) => {
    let to = at + 1;
    while (to < words.length && !words[to]!.initial) to += 1;
    return to;
  };
  const isShort = (x: number, y: number) => x > 0 && y > 0 && Math.max(x, y) <= LONGEST_EDGE;
  const [fromA, fromB] = [sentenceStart(a, firstA), sentenceStart(b, firstB)];
  const [toA, toB] = [sentenceEnd(a, lastA), sentenceEnd(b, lastB)];
  const led = isShort(firstA - fromA, firstB - fromB);
  const tailed = isShort(toA - lastA - 1, toB - lastB - 1);
  return {
    gaps: {
      lead: led ? toGap(a, b, [fromA, firstA], [fromB, firstB]) : null,
      tail: tailed ? toGap(a, b, [lastA + 1, toA], [lastB + 1, toB]) : null,
    },
    beyondA: (led ? fromA : firstA) > 0 || (tailed ? toA : lastA + 1) < a.words.length,
    beyondB: (led ? fromB : firstB) > 0 || (tailed ? toB : lastB + 1) < b.words.length,
  };
}

/** The text without what the shape of its quotation marks, dashes and spaces, and its ends, make of it. */
function bareText(text: string): string {
  const plain = text
    .replace(/[“”„"«»]|''|``/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/ ?[—–] ?| -(?:[ -]*-)? | ?--+ ?/g, " - ");
  const isEdge = (mark: string | undefined) => mark !== undefined && /[\s"'.,;:!?-]/.test(mark);
  let start = 0;
  let end = plain.length;
  while (start < end && isEdge(plain[start])) start += 1;
  while (end > start && isEdge(plain[end - 1])) end -= 1;
  return plain.slice(start, end);
}

/**
 * How the words of one quotation became those of another.
 *
 * @param retold - one of the two is not, or not wholly, in quotation marks
 */
export function compareTexts(a: string, b: string, retold: boolean): Comparison {
  const [left, right]: [Side, Side] = [
    { text: a, words: plainWords(a) },
    { text: b, words: plainWords(b) },
  ];
  const pairs = dropStrays(left, right, matchWords(left.words, right.words));
  if (pairs.length === 0) return { relation: retold ? "paraphrase" : "reworded", changes: [] };
  const { gaps, beyondA, beyondB } = readEdges(left, right, pairs);
  const all = [gaps.lead, ...listGaps(left, right, pairs), gaps.tail].filter((gap): gap is Gap => gap !== null);
  const changed = all.filter((gap) => retold || !gap.marked);
  const relation = relationOf(changed.length > 0, all.length > changed.length, beyondA, beyondB);
  if (relation === null) return { relation: bareText(a) === bareText(b) ? "identical" : "punctuation", changes: [] };
  const changes = changed.map((change) => toChange(change, retold));
  return { relation: retold ? "paraphrase" : relation, changes };
}

function relationOf(changed: boolean, marked: boolean, beyondA: boolean, beyondB: boolean): QuoteRelation | null {
  if (changed) return "reworded";
  if (beyondA && beyondB) return "partial-overlap";
  return beyondA || beyondB || marked ? "excerpt" : null;
}

/** "Kerr's office" and a person who is not Kerr; what both say may still be one statement. */
function isStrangersOffice(office: SpeakerKey, person: SpeakerKey): boolean {
  return office.owner !== null && person.type === "person" && office.owner !== person.last;
}

/** How two articles name who said it. */
export function compareAttribution(a: QuoteRow, b: QuoteRow): AttributionRelation {
  const keyA = speakerKey(a.speaker, a.speakerType);
  const keyB = speakerKey(b.speaker, b.speakerType);
  if (!keyA || !keyB) return "unattributed";
  if (isStrangersOffice(keyA, keyB) || isStrangersOffice(keyB, keyA)) return "different";
  const relation = relateSpeakers(keyA, keyB);
  return relation === "alike" ? "named-differently" : relation;
}
