import { levelOf } from "../cues/cue-model";
import type { Cue } from "../cues/cues";
import data from "../data/argument-model.json";
import { isClause } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { guessSubject, subjectOverClause } from "../grammar/subjects";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { readByteModel } from "../model";
import { addresseeOf, isTold } from "./addressees";
import { indexMentions, LABEL_WIDTH, STEP_WIDTH, windowFeatures } from "./argument-features";
import { reachOf, windowOf } from "./argument-window";
import type { Attribution } from "./attribution";
import { clauseBehind, isLifted, restOfLifted, wholeBehind } from "./clause-behind";
import { estimateAt } from "./estimates";
import { withInclusion } from "./inclusions";
import { clauseAround } from "./interrupted";
import { invertedSubject } from "./inverted";
import { withJoinedName, withNameBefore } from "./joined-sources";
import { withoutJoinedVerb } from "./joined-verbs";
import { contentBehindJoin, contentBehindOpener } from "./openers";
import { cutAtClauseEnd } from "./outer-clauses";
import { quotedAs } from "./quoted-as";
import { shareSources, takeController } from "./shared-sources";
import { speakerIn, trimEdges, trimSource } from "./source-range";
import { clauseBefore, restOfClause, saysBehindGround, withinRelative } from "./trailing";
import { type ChainWeights, decode, Label } from "./viterbi";

const LABEL_MODEL = readByteModel(data.labels);
const STEP_MODEL = readByteModel(data.steps);

const WEIGHTS: ChainWeights = {
  labels: LABEL_MODEL.weights,
  labelMask: LABEL_MODEL.mask,
  labelScale: LABEL_MODEL.scale,
  steps: STEP_MODEL.weights,
  stepMask: STEP_MODEL.mask,
  stepScale: STEP_MODEL.scale,
};

function runsOf(path: Uint8Array, label: Label, offset: number): UnitRange[] {
  const runs: UnitRange[] = [];
  for (let i = 0; i < path.length; i += 1) {
    if (path[i] !== label) continue;
    const first = i;
    while (i < path.length && path[i] === label) i += 1;
    runs.push({ first: offset + first, end: offset + i });
  }
  return runs;
}

/**
 * Content on one side of the cue is one stretch, but for quotations that end a sentence between them; of two sides
 * without marks the larger one counts.
 */
function joinRuns(draft: Draft, runs: UnitRange[], path: Uint8Array, cue: number, offset: number): UnitRange[] {
  const joined: UnitRange[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last && isBridge(draft, last, run, path, cue, offset)) last.end = run.end;
    else joined.push({ ...run });
  }
  const trimmed = joined.flatMap((run) => trimEdges(draft, run) ?? []);
  const holdsQuote = ({ first, end }: UnitRange) => {
    for (let i = first; i < end; i += 1) if (draft.units[i]!.tag === Tag.Quote) return true;
    return false;
  };
  const plain = trimmed.filter((run) => !holdsQuote(run));
  const largest = plain.reduce<UnitRange | null>(
    (best, run) => (!best || run.end - run.first > best.end - best.first ? run : best),
    null,
  );
  return trimmed.filter(
    (run) =>
      holdsQuote(run) || interrupted(draft, run, trimmed, cue) || (run === largest && plain.length === trimmed.length),
  );
}

/** "Marches, she said, are a duty": the part before the cue counts where it is a clause, or what follows is its verb. */
function interrupted(draft: Draft, run: UnitRange, runs: UnitRange[], cue: number): boolean {
  const right = runs.find((other) => other.first > cue);
  const left = runs.find((other) => other.end <= cue);
  if (!right || !left) return false;
  const { tag } = draft.units[right.first]!;
  const goesOn = tag === Tag.Auxiliary || tag === Tag.Modal || tag === Tag.Past || tag === Tag.Verb;
  if (run === right) return goesOn || isClause(draft, left.first, left.end);
  return run === left && (goesOn || isClause(draft, left.first, left.end));
}

function isBridge(draft: Draft, a: UnitRange, b: UnitRange, path: Uint8Array, cue: number, offset: number): boolean {
  for (let i = a.end; i < b.first; i += 1) if (i === cue || path[i - offset] === Label.Source) return false;
  const last = draft.units[a.end - 1]!;
  const next = draft.units[b.first]!;
  return last.sentence === next.sentence;
}

/**
 * Find what each cue attributes to whom: a linear-chain model labels the units round it.
 *
 * @returns one attribution a cue at most, in the order of the text
 */
export function findArguments(draft: Draft, cues: Cue[], weights: ChainWeights = WEIGHTS): Attribution[] {
  const mentionAt = indexMentions(draft);
  const found: Attribution[] = [];
  const closing = new Set<Attribution>();
  const crowds = countBySentence(draft, cues);
  for (const cue of cues) {
    const { sentence } = draft.units[cue.unit]!;
    const { first, end } = draft.sentences[sentence]!;
    const range = windowOf(draft, cue.unit, reachOf(crowds.get(sentence)!, end - first));
    const features = windowFeatures(draft, cue.unit, range, levelOf(draft, cue.unit), mentionAt);
    const { count, labels, steps } = features;
    const path = decode(count, cue.unit - range.first, labels, LABEL_WIDTH, steps, STEP_WIDTH, weights);
    const sources = runsOf(path, Label.Source, range.first).flatMap((run) => trimSource(draft, run) ?? []);
    let source = nearest(sources, cue.unit);
    let contents = joinRuns(draft, runsOf(path, Label.Content, range.first), path, cue.unit, range.first);
    const whole = wholeClause(draft, cue.unit, contents, source, mentionAt);
    if (whole) {
      contents = [whole.clause];
      source = whole.subject;
    }
    const behind =
      contentBehindOpener(draft, cue.unit, contents, source) ?? contentBehindJoin(draft, cue.unit, contents, source);
    if (behind) contents = [behind];
    let interrupts = false;
    const around = clauseAround(draft, cue, mentionAt);
    if (around) {
      contents = around.parts;
      source = around.subject;
      interrupts = true;
    }
    contents = contents.map((found) => {
      const content = withinRelative(draft, found, source);
      const whole = withInclusion(draft, cue.unit, restOfClause(draft, cue.unit, content) ?? content);
      return withoutJoinedVerb(draft, { first: cue.unit, end: cue.unit + 1 }, whole);
    });
    const stated = clauseBehind(draft, cue.unit);
    if (stated && contents.every(({ first, end }) => first > cue.unit && first <= stated.first && end > stated.first)) {
      const last = contents[contents.length - 1] ?? stated;
      contents = [{ first: stated.first, end: last.end }];
      source ??= subjectBefore(draft, cue.unit, mentionAt);
    }
    if (contents.length === 0 && isLifted(draft, cue.unit, mentionAt)) contents = [restOfLifted(draft, cue.unit)];
    contents = contents.map((content) => wholeBehind(draft, cue.unit, content));
    if (source && source.end <= cue.unit && isTold(draft, cue.unit)) source = null;
    const estimate = estimateAt(draft, cue.unit);
    if (estimate) {
      contents = [estimate];
      source ??= subjectBefore(draft, cue.unit, mentionAt);
    }
    if (contents.length === 0) continue;
    const quoted = quotedAs(draft, cue.unit, contents[0]!, mentionAt);
    if (quoted) {
      found.push({ cue, ...quoted, contents: [quoted.content], interrupts: false, addressee: null });
      continue;
    }
    const subject = source || isTold(draft, cue.unit) ? null : subjectOverClause(draft, cue.unit, mentionAt);
    source ??= subject?.range ?? null;
    if (source) source = withNameBefore(draft, withJoinedName(draft, source, mentionAt), cue.unit, mentionAt);
    const own: Attribution = {
      cue,
      source,
      speaker: subject?.named ?? (source && speakerIn(draft, source, mentionAt)),
      contents,
      interrupts,
      addressee: addresseeOf(draft, cue, path, range.first, mentionAt),
    };
    found.push(own);
    if (whole && contents[0]!.first === whole.clause.first) closing.add(own);
  }
  cutAtClauseEnd(draft, found, closing);
  shareSources(draft, found);
  for (const each of found) takeController(draft, each, mentionAt);
  return found;
}

function subjectBefore(draft: Draft, verb: number, mentionAt: Int32Array): UnitRange | null {
  const mention = draft.mentions[guessSubject(draft, verb, mentionAt)];
  return mention ? { first: mention.first, end: mention.end } : null;
}

function countBySentence(draft: Draft, cues: Cue[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { unit } of cues) {
    const { sentence } = draft.units[unit]!;
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return counts;
}

/** The clause before a cue at the end of its sentence, where the labels found none of it or only its last part. */
function wholeClause(
  draft: Draft,
  cue: number,
  contents: UnitRange[],
  source: UnitRange | null,
  mentionAt: Int32Array,
): ReturnType<typeof clauseBefore> {
  const found = clauseBefore(draft, cue, source, mentionAt);
  if (saysBehindGround(draft, cue, mentionAt) || invertedSubject(draft, cue, mentionAt)) return found;
  const isBehind = ({ first }: UnitRange) => first > cue && !endsAtSemicolon(draft, cue, first);
  if (contents.some(isBehind)) return null;
  const { sentence } = draft.units[cue]!;
  // a quotation before the sentence is a row of its own
  const inside = ({ first }: UnitRange) =>
    found !== null && (first > cue || first >= found.clause.first || draft.units[first]!.sentence < sentence);
  return contents.every(inside) ? found : null;
}

/** "..., Foster writes; such claims grew": what follows is another sentence. */
function endsAtSemicolon({ units }: Draft, cue: number, first: number): boolean {
  for (let i = cue + 1; i < first; i += 1) if (units[i]!.word === ";") return true;
  return false;
}

function nearest(ranges: UnitRange[], unit: number): UnitRange | null {
  let best: UnitRange | null = null;
  const distance = ({ first, end }: UnitRange) => (end <= unit ? unit - end : first - unit);
  for (const range of ranges) if (!best || distance(range) < distance(best)) best = range;
  return best;
}
