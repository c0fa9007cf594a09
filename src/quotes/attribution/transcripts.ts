import type { Finding } from "../finding";
import type { Draft } from "../grammar/draft";
import type { Entity } from "../speakers/entity";
import type { Resolver } from "../speakers/resolution";

/** Turns that make a text a transcript, and the same where each label is the name of somebody the text names in full. */
const FEWEST_TURNS = 3;
const FEWEST_KNOWN = 2;
const LONGEST_LABEL = 40;

/** The label that opens a turn, its offsets, and where what is said begins. */
export interface TurnLabel {
  start: number;
  end: number;
  said: number;
  shouted: boolean;
}

const SHOUTED = /^\p{Lu}[\p{Lu}.'’-]*(?: [\p{Lu}.'’-]+){0,3}$/u;
const NAMED = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;

/** "PENNER: We will stay.", "Jan Holm: We will stay." or "Q: Will you stay?": the label at an offset, or null. */
export function labelAt(text: string, start: number, end: number): TurnLabel | null {
  const colon = text.slice(start, Math.min(end, start + LONGEST_LABEL)).indexOf(":");
  const isQuestion = colon === 1 && (text[start] === "Q" || text[start] === "A");
  if ((colon < 2 && !isQuestion) || !/\s/.test(text[start + colon + 1] ?? "")) return null;
  const label = text.slice(start, start + colon);
  const shouted = SHOUTED.test(label);
  if (!shouted && !NAMED.test(label)) return null;
  let said = start + colon + 1;
  while (said < end && /\s/.test(text[said]!)) said += 1;
  return said < end ? { start, end: start + colon, said, shouted } : null;
}

/** Index of the unit that starts at an offset or behind it, among those of a paragraph. */
function unitFrom({ units }: Draft, offset: number, first: number, end: number): number {
  let at = first;
  while (at < end && units[at]!.start < offset) at += 1;
  return at;
}

const LABELLED = new WeakMap<Resolver, Map<string, Entity>>();

/** By the last word, lower case: the first person whom the article names in full. */
function surnamesOf(resolver: Resolver): Map<string, Entity> {
  let surnames = LABELLED.get(resolver);
  if (!surnames) {
    surnames = new Map();
    for (const entity of resolver.entities) {
      const last = entity.words[entity.words.length - 1]!;
      if (entity.person && entity.words.length > 1 && !surnames.has(last)) surnames.set(last, entity);
    }
    LABELLED.set(resolver, surnames);
  }
  return surnames;
}

/** The entity whose last word is the label's: "PENNER" -> Maria Penner; a new one where nobody is named so. */
export function labelledEntity(label: string, resolver: Resolver): Entity {
  const words = label.toLowerCase().split(" ");
  const surnames = surnamesOf(resolver);
  const last = words[words.length - 1]!;
  const known = surnames.get(last);
  if (known) return known;
  const entity: Entity = {
    name: label,
    words,
    type: "person",
    person: true,
    sure: false,
    gender: null,
    other: null,
    plural: false,
    named: true,
    mentions: [],
  };
  surnames.set(last, entity);
  return entity;
}

/**
 * Find the turns of a transcript without quotation marks: paragraphs that open with who speaks.
 *
 * One label must come twice, or each must be somebody whom the text names in full.
 */
export function findTurns(draft: Draft, resolver: Resolver): Finding[] {
  const { text, paragraphs, ranges } = draft;
  const labels = paragraphs.map((paragraph, index) => {
    const { first, end } = ranges[index]!;
    if (end - first < 2 || draft.units[first]!.segment >= 0) return null;
    return labelAt(text, draft.units[first]!.start, paragraph.end);
  });
  const named = labels.flatMap((label) => (label ? [text.slice(label.start, label.end)] : []));
  const repeated = new Set(named).size < named.length;
  // "CURRENCIES: ...", "ENERGY: ..." are headings: somebody must come back, or all must be known by name
  const isDialogue = repeated && named.length >= FEWEST_TURNS;
  const areKnown =
    named.length >= FEWEST_KNOWN && named.every((label) => labelledEntity(label, resolver).mentions.length > 0);
  if (!isDialogue && !areKnown) return [];
  const turns: Finding[] = [];
  labels.forEach((label, index) => {
    if (!label) return;
    const { first, end } = ranges[index]!;
    const [until, from] = [unitFrom(draft, label.end, first, end), unitFrom(draft, label.said, first, end)];
    if (from >= end || until <= first) return;
    turns.push({
      content: { first: from, end },
      cue: null,
      source: { first, end: until },
      mention: null,
      // "Q:" and "A:" name nobody
      entity: label.end - label.start < 2 ? null : labelledEntity(text.slice(label.start, label.end), resolver),
      addressee: null,
      continued: false,
      confidence: 0.9,
      turn: true,
    });
  });
  return turns;
}
