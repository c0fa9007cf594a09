import type { Draft } from "../grammar/draft";
import { guessSubject } from "../grammar/subjects";
import { isVerbTag, Tag, type Unit } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { bucket, mix } from "../model";

/** Features of one window: `width` hashes a unit for its label, then `steps` for the step from the label before. */
export interface WindowFeatures {
  first: number;
  count: number;
  labels: Int32Array;
  steps: Int32Array;
}

export const LABEL_WIDTH = 41;
export const STEP_WIDTH = 5;

/** What lies between each unit of a window and the cue, by its place in the window. */
interface Between {
  commas: Uint8Array;
  /** commas, verbs, "that", quotations and colons in one number, without the side */
  lies: Int32Array;
  verbs: Uint8Array;
  paths: Int32Array;
}

function isVerbal(unit: Unit): boolean {
  return isVerbTag(unit.tag) || unit.tag === Tag.Modal || unit.tag === Tag.Auxiliary;
}

/** Count what lies between the cue and each unit, walking away from the cue. */
function walk(units: Unit[], cue: number, from: number, to: number, step: 1 | -1, at: Between, first: number): void {
  let [commas, verbs, thats, quotes, colons, path] = [0, 0, 0, 0, 0, 17];
  for (let i = from; i !== to; i += step) {
    const place = i - first;
    at.commas[place] = commas;
    at.verbs[place] = verbs;
    at.lies[place] = 4 * commas + 16 * Math.min(2, verbs) + 64 * thats + 128 * quotes + 512 * colons;
    at.paths[place] = path;
    const unit = units[i]!;
    if (unit.tag === Tag.Comma) commas = Math.min(3, commas + 1);
    else if (unit.tag === Tag.That) thats = 1;
    else if (unit.tag === Tag.Quote) quotes = Math.min(2, quotes + 1);
    else if (unit.tag === Tag.Colon) colons = 1;
    else if (isVerbal(unit)) verbs = Math.min(3, verbs + 1);
    if (Math.abs(i - cue) <= 5) path = Math.imul(path ^ unit.tag, 0x01000193);
  }
}

/** `,` `.` `?!` or nothing at the end of a quotation; open or closed; how long; upper or lower case at its start. */
function shapeOf(draft: Draft, unit: Unit): number {
  if (unit.segment < 0) return 0;
  const { innerStart, innerEnd, closed, single } = draft.segments[unit.segment]!;
  const last = draft.text[innerEnd - 1] ?? "";
  const end = last === "," ? 1 : last === "." || last === "…" ? 2 : last === "?" || last === "!" ? 3 : 4;
  const length = innerEnd - innerStart;
  const size = length < 15 ? 0 : length < 40 ? 1 : length < 120 ? 2 : 3;
  const initial = draft.text[innerStart] ?? "";
  const upper = initial !== initial.toLowerCase() ? 1 : 0;
  return 1 + end + 8 * size + 32 * upper + 64 * (closed ? 1 : 0) + 128 * (single ? 1 : 0);
}

/** Rank of the mention a unit is in, counted from the cue on its side: 1 is the nearest. */
function rankMentions(cue: number, range: UnitRange, mentionAt: Int32Array): Uint8Array {
  const ranks = new Uint8Array(range.end - range.first);
  for (const step of [-1, 1]) {
    let rank = 0;
    let last = -1;
    for (let i = cue + step; i >= range.first && i < range.end; i += step) {
      const mention = mentionAt[i]!;
      if (mention < 0) continue;
      if (mention !== last) {
        rank = Math.min(6, rank + 1);
        last = mention;
      }
      ranks[i - range.first] = rank;
    }
  }
  return ranks;
}

/** The clause that leads up to the cue: what bounds it on the left, how long it is, whether a verb is in it. */
function approachOf(units: Unit[], cue: number, first: number): number {
  let verbs = 0;
  let i = cue - 1;
  for (; i >= first; i -= 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Comma || tag === Tag.Quote || tag === Tag.Colon || tag === Tag.Dash) break;
    if (isVerbal(units[i]!)) verbs = 1;
  }
  return (i < first ? 0 : units[i]!.tag) + 32 * bucket(cue - 1 - i) + 512 * verbs;
}

/**
 * The shape of the clause round the cue: what bounds it on the left, whether a subject or a verb stands before the
 * cue, and what follows it. ", she said." and ", said Kerr, who" differ from ", she said that".
 */
function patternOf(units: Unit[], cue: number, first: number, end: number): number {
  let verbs = 0;
  let subjects = 0;
  let i = cue - 1;
  for (; i >= first; i -= 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Comma || tag === Tag.Quote || tag === Tag.Colon || tag === Tag.Dash) break;
    if (isVerbal(units[i]!)) verbs = 1;
    if (tag === Tag.Pronoun || tag === Tag.Name || tag === Tag.Noun) subjects = 1;
  }
  const bound = i < first ? 0 : units[i]!.tag;
  const after = cue + 1 < end ? units[cue + 1]!.tag : 0;
  let next = 0;
  for (let j = cue + 1; j < end && j < cue + 12; j += 1) {
    const { tag } = units[j]!;
    if (
      tag === Tag.Comma ||
      tag === Tag.Stop ||
      tag === Tag.That ||
      tag === Tag.Quote ||
      tag === Tag.Colon ||
      isVerbal(units[j]!)
    ) {
      next = isVerbal(units[j]!) ? 40 : tag;
      break;
    }
  }
  return bound + 32 * verbs + 64 * subjects + 128 * after + 4096 * next + (i > first ? 1 << 20 : 0);
}

/** Hash the features of every unit of a cue's window. */
export function windowFeatures(
  draft: Draft,
  cue: number,
  range: UnitRange,
  level: number,
  mentionAt: Int32Array,
): WindowFeatures {
  const { units } = draft;
  const { first, end } = range;
  const count = end - first;
  const labels = new Int32Array(count * LABEL_WIDTH);
  const steps = new Int32Array(count * STEP_WIDTH);
  const between: Between = {
    commas: new Uint8Array(count),
    lies: new Int32Array(count),
    verbs: new Uint8Array(count),
    paths: new Int32Array(count),
  };
  walk(units, cue, cue - 1, first - 1, -1, between, first);
  walk(units, cue, cue + 1, end, 1, between, first);
  const ranks = rankMentions(cue, range, mentionAt);
  const head = units[cue]!;
  const tagAt = (i: number) => (i >= first && i < end ? units[i]!.tag : 0);
  const hashAt = (i: number) => (i >= first && i < end ? units[i]!.hash : 7);
  const sentence = draft.sentences[head.sentence]!;
  const passive = head.tag === Tag.Participle && units[cue - 1]?.lemma === "be" ? 1 : 0;
  const infinitive = tagAt(cue - 1) === Tag.To ? 1 : 0;
  const approach = approachOf(units, cue, first);
  const frame = head.tag + 32 * tagAt(cue - 1) + 1024 * tagAt(cue + 1);
  const ahead = tagAt(cue + 1) + 32 * tagAt(cue + 2) + 1024 * tagAt(cue + 3);
  const opening = units[sentence.first]!.tag;
  const openingShape = shapeOf(draft, units[first]!);
  const subject = guessSubject(draft, cue, mentionAt);
  const pattern = patternOf(units, cue, first, sentence.end);
  let quotesRight = 0;
  for (let i = cue + 1; i < end; i += 1) if (tagAt(i) === Tag.Quote) quotesRight = 1;
  for (let at = 0; at < count; at += 1) {
    const i = first + at;
    const unit = units[i]!;
    const { tag } = unit;
    const side = i < cue ? 0 : i === cue ? 1 : 2;
    const far = bucket(Math.abs(i - cue));
    const commas = between.commas[at]!;
    const lie = side + between.lies[at]!;
    const place = unit.sentence - head.sentence + 2 + 8 * Math.min(2, unit.paragraph - head.paragraph + 1);
    const mention = mentionAt[i]! >= 0 ? draft.mentions[mentionAt[i]!]! : null;
    const kind = mention
      ? 1 + mention.kind + 4 * (mention.person ? 1 : 0) + 8 * (mention.group ? 1 : 0) + 16 * (mention.document ? 1 : 0)
      : 0;
    const rank = ranks[at]!;
    const shape = shapeOf(draft, unit);
    const around = tagAt(i - 1) + 32 * tagAt(i + 1);
    const st = side + 4 * tag;
    let o = at * LABEL_WIDTH;
    const put = (template: number, a: number, b = 0, c = 0) => {
      labels[o] = mix(template, a, b, c);
      o += 1;
    };
    put(1, st, far);
    put(2, side, unit.hash);
    put(3, st, around);
    put(4, st, hashAt(i - 1));
    put(5, st, hashAt(i + 1));
    put(6, lie, tag);
    put(7, lie, head.hash);
    put(8, st, head.hash);
    put(9, side + 4 * far, head.hash);
    put(10, st, frame);
    put(11, st, hashAt(cue + 1));
    put(12, st, hashAt(cue - 1));
    put(13, far < 5 ? between.paths[at]! : 0, tag, side);
    put(14, st, i === first ? 1 : i === end - 1 ? 2 : 0);
    put(15, side + 4 * bucket(i - sentence.first), tag);
    put(16, st, passive + 2 * infinitive, lie);
    put(17, level, lie);
    put(18, shape, side + 4 * Math.min(far, 5), commas);
    put(19, openingShape, lie);
    put(20, side + 4 * rank, kind, frame);
    put(21, side + 4 * rank, head.hash, kind > 0 ? 1 : 0);
    put(22, side + 4 * rank, approach, tag);
    put(23, place, tag, quotesRight);
    put(24, unit.classes, side + 4 * far, tag);
    put(25, approach, lie);
    put(26, st, tagAt(i - 1) + 32 * tagAt(i - 2));
    put(27, side + 4 * Math.min(7, sentence.end - i), tag, approach);
    put(28, opening, lie, tag);
    put(29, approach, lie, head.hash);
    put(30, ahead, side + 4 * commas + 16 * Math.min(2, between.verbs[at]!));
    put(31, st, tagAt(i + 1) + 32 * tagAt(i + 2));
    put(32, shape, place, head.hash);
    put(33, rank, kind, passive + 2 * side);
    put(34, lie, rank, quotesRight + 2 * (tagAt(cue + 1) === Tag.That ? 1 : 0));
    put(35, pattern, side, Math.min(2, commas));
    put(36, pattern, lie);
    put(37, pattern, st, far < 3 ? far : 3);
    put(38, pattern, side + 4 * rank, tag);
    const guess = subject < 0 ? 0 : mentionAt[i] === subject ? 1 : i < draft.mentions[subject]!.first ? 2 : 3;
    put(39, guess, side, frame);
    put(40, guess, st, head.hash);
    put(41, guess, kind, rank);
    const s = at * STEP_WIDTH;
    steps[s] = mix(41, side);
    steps[s + 1] = mix(42, tag, tagAt(i - 1));
    steps[s + 2] = mix(43, side + 4 * Math.min(far, 4), tag);
    steps[s + 3] = mix(44, unit.hash, side);
    steps[s + 4] = mix(45, hashAt(i - 1), side);
  }
  return { first, count, labels, steps };
}

/** For each unit the index of its mention, or -1. */
export function indexMentions(draft: Draft): Int32Array {
  const at = new Int32Array(draft.units.length).fill(-1);
  draft.mentions.forEach((mention, index) => {
    at.fill(index, mention.first, mention.end);
  });
  return at;
}
