import type { Attribution } from "../attribution/attribution";
import type { Draft } from "../grammar/draft";
import { type Mention, MentionKind } from "../grammar/mention";
import { isVerbTag, Tag } from "../grammar/tags";
import { bucket, mix } from "../model";
import type { Entity } from "./entity";

const LEFT = 16;
const RIGHT = 10;
const PARAGRAPHS_BEFORE = 2;
const PARAGRAPHS_AFTER = 1;

/** What is known of an article when its quotations look for their speakers. */
export interface Scene {
  draft: Draft;
  /** attributions by the unit of a quotation they claim; the surest one */
  claims: Map<number, Attribution>;
  /** by mention: the probability of the surest cue it is the speaker of */
  speaking: Float32Array;
  /** by unit: probability of being a cue */
  cueAt: Float32Array;
  entities: (Entity | null)[];
  /** by mention: how often its entity is mentioned in the article */
  frequency: Uint16Array;
}

/** The speaker of the quotation before. */
export interface Previous {
  mention: number;
  entity: Entity | null;
  unit: number;
}

/** First mention whose unit is at or after `unit`. */
function mentionFrom(mentions: Mention[], unit: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.first < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions that could be the speaker: those near the quotation, the one that claims it, and the speaker before. */
export function listCandidates(scene: Scene, unit: number, previous: Previous | null): number[] {
  const { draft } = scene;
  const { mentions } = draft;
  const { paragraph } = draft.units[unit]!;
  const found: number[] = [];
  const middle = mentionFrom(mentions, unit);
  for (let i = middle - 1; i >= 0 && middle - i <= LEFT; i -= 1) {
    if (mentions[i]!.paragraph < paragraph - PARAGRAPHS_BEFORE) break;
    found.push(i);
  }
  found.reverse();
  for (let i = middle; i < mentions.length && i - middle < RIGHT; i += 1) {
    if (mentions[i]!.paragraph > paragraph + PARAGRAPHS_AFTER) break;
    found.push(i);
  }
  if (previous && previous.mention >= 0 && !found.includes(previous.mention)) found.unshift(previous.mention);
  const claim = scene.claims.get(unit)?.speaker;
  if (claim) {
    const index = mentionFrom(mentions, claim.first);
    if (mentions[index] === claim && !found.includes(index)) found.push(index);
  }
  return found;
}

/** How the quotation lies in its paragraph: alone, first, last; how it ends; whether another comes before it. */
function layoutOf(draft: Draft, unit: number): number {
  const { paragraph, segment } = draft.units[unit]!;
  const { first, end } = draft.ranges[paragraph]!;
  const atStart = unit === first ? 1 : 0;
  const last = draft.units[end - 1]!;
  const atEnd = unit === end - 1 || (unit === end - 2 && last.tag === Tag.Stop) ? 1 : 0;
  let earlier = 0;
  for (let i = Math.max(first, unit - 40); i < unit; i += 1) if (draft.units[i]!.tag === Tag.Quote) earlier = 1;
  const { innerEnd, closed, reopens } = draft.segments[segment]!;
  const mark = draft.text[innerEnd - 1] ?? "";
  const stop = mark === "," ? 1 : mark === "." ? 2 : mark === "?" || mark === "!" ? 3 : 0;
  return atStart + 2 * atEnd + 4 * earlier + 8 * stop + 32 * (closed ? 1 : 0) + 64 * (reopens ? 1 : 0);
}

/** What stands between the quotation and the mention: verbs, commas, other quotations, a cue. */
function gapOf(scene: Scene, from: number, to: number): number {
  let [verbs, commas, quotes, cues, stops] = [0, 0, 0, 0, 0];
  for (let i = from; i < to && i < from + 60; i += 1) {
    const { tag } = scene.draft.units[i]!;
    if (scene.cueAt[i]! > 0.5) cues = 1;
    else if (isVerbTag(tag) || tag === Tag.Auxiliary) verbs = 1;
    if (tag === Tag.Comma) commas = Math.min(2, commas + 1);
    if (tag === Tag.Quote) quotes = Math.min(2, quotes + 1);
    if (tag === Tag.Stop) stops = 1;
  }
  return verbs + 2 * commas + 8 * quotes + 32 * cues + 64 * stops;
}

function sure(probability: number): number {
  return probability <= 0 ? 0 : 1 + Math.min(4, Math.floor(probability * 5));
}

/** Features of one candidate for one quotation. */
export function speakerFeatures(
  scene: Scene,
  unit: number,
  candidate: number,
  rank: number,
  previous: Previous | null,
  layout: number,
  out: number[],
): void {
  const { draft } = scene;
  const { units } = draft;
  const mention = draft.mentions[candidate]!;
  const quote = units[unit]!;
  out.length = 0;
  const left = mention.end <= unit;
  const side = left ? 0 : 1;
  const paragraphs = Math.max(-3, Math.min(3, mention.paragraph - quote.paragraph)) + 3;
  const sentences = Math.max(-5, Math.min(5, mention.sentence - quote.sentence)) + 5;
  const place = side + 2 * paragraphs + 16 * sentences;
  const word = units[mention.head]!;
  const kind =
    mention.kind +
    4 * (mention.person ? 1 : 0) +
    8 * (mention.group ? 1 : 0) +
    16 * (mention.document ? 1 : 0) +
    32 * (mention.plural ? 1 : 0);
  const before = units[mention.first - 1];
  const after = units[mention.end];
  const same = (one: typeof before) => one !== undefined && one.sentence === mention.sentence;
  const beforeTag = same(before) ? before!.tag : 0;
  const afterTag = same(after) ? after!.tag : 0;
  const cueBefore = same(before) ? sure(scene.cueAt[mention.first - 1]!) : 0;
  const cueAfter = same(after) ? sure(scene.cueAt[mention.end]!) : 0;
  const gap = left ? gapOf(scene, mention.end, unit) : gapOf(scene, unit + 1, mention.first);
  const near = bucket(left ? unit - mention.end : mention.first - unit - 1);
  const claim = scene.claims.get(unit);
  const claims = claim?.speaker ? (claim.speaker === mention ? 1 + sure(claim.cue.probability) : 7) : 0;
  const entity = scene.entities[candidate]!;
  const again = previous
    ? previous.mention === candidate
      ? 2
      : entity !== null && entity === previous.entity
        ? 1
        : 0
    : 3;
  const since = previous ? Math.min(3, quote.paragraph - units[previous.unit]!.paragraph) : 7;
  const speaking = sure(scene.speaking[candidate]!);
  const frequency = bucket(scene.frequency[candidate]!);
  const pronoun = mention.kind === MentionKind.Pronoun ? word.hash : 0;
  const according = before?.tag === Tag.To && units[mention.first - 2]?.lemma === "accord" ? 1 : 0;
  out.push(
    mix(1, place),
    mix(2, place, kind),
    mix(3, side, Math.min(9, rank), paragraphs),
    mix(4, side, near, gap),
    mix(5, kind, pronoun),
    mix(6, side + 2 * beforeTag, afterTag, kind & 3),
    mix(7, cueBefore + 8 * cueAfter, side + 2 * near, sentences),
    mix(8, cueBefore + 8 * cueAfter, place),
    mix(9, claims, layout),
    mix(10, claims, speaking),
    mix(11, claims, again, since),
    mix(12, again, layout),
    mix(13, again, since, layout & 7),
    mix(14, speaking, place),
    mix(15, speaking, side + 2 * near, layout & 3),
    mix(16, place, layout & 7),
    mix(17, gap, place),
    mix(18, side, word.hash),
    mix(19, frequency, kind & 3, speaking),
    mix(20, according, side),
    mix(21, side + 2 * afterTag, cueAfter, beforeTag),
    mix(22, speaking, again, claims),
    mix(23, layout, place),
    mix(24, claims, place),
    mix(25, again, claims, layout),
    mix(26, word.classes, side, claims),
    mix(27, speaking, sentences + 16 * side, layout),
    mix(28, before ? before.hash : 0, side, speaking),
    mix(29, after ? after.hash : 0, side, speaking),
    mix(30, paragraphs, again, speaking + 8 * (layout & 7)),
  );
}

export { layoutOf };
