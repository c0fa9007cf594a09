import { quotesIn } from "../emit";
import type { Finding } from "../finding";
import { isClause } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { isVerbTag, Tag } from "../grammar/tags";
import { bucket, mix } from "../model";

/** Others that claim the same words: the closest of the surer ones and of the less sure ones, in eighths of the union. */
export interface Rivals {
  surer: number;
  lesser: number;
  /** the cue stands inside the content of another */
  inside: boolean;
  /** the content holds the cue of another */
  holds: boolean;
  /** how many sure findings of the article have a source with the same head, this one left out */
  speaks: number;
}

const NEAR = 40;
const SURE = 0.7;

function eighths(a: Finding, b: Finding): number {
  const shared = Math.min(a.content.end, b.content.end) - Math.max(a.content.first, b.content.first);
  if (shared <= 0) return 0;
  const union = Math.max(a.content.end, b.content.end) - Math.min(a.content.first, b.content.first);
  return 1 + Math.floor((7 * shared) / union);
}

/**
 * Compare each finding with those beside it.
 *
 * @param findings - in the order of their cues
 */
export function findRivals(draft: Draft, findings: Finding[]): Rivals[] {
  const speaking = new Map<number, number>();
  const headOf = ({ mention, confidence }: Finding) =>
    mention && confidence >= SURE ? draft.units[mention.head]!.hash : null;
  for (const finding of findings) {
    const head = headOf(finding);
    if (head !== null) speaking.set(head, (speaking.get(head) ?? 0) + 1);
  }
  return findings.map((finding, at) => {
    const named = finding.mention ? (speaking.get(draft.units[finding.mention.head]!.hash) ?? 0) : 0;
    const speaks = headOf(finding) === null ? named : named - 1;
    const rivals: Rivals = { surer: 0, lesser: 0, inside: false, holds: false, speaks };
    for (let i = Math.max(0, at - NEAR); i < Math.min(findings.length, at + NEAR); i += 1) {
      const other = findings[i]!;
      if (i === at || !other.cue || !finding.cue) continue;
      const near = eighths(finding, other);
      const surer = other.confidence > finding.confidence || (other.confidence === finding.confidence && i < at);
      if (surer) rivals.surer = Math.max(rivals.surer, near);
      else rivals.lesser = Math.max(rivals.lesser, near);
      const within = (range: Finding["content"], unit: number) => range.first <= unit && unit < range.end;
      if (within(other.content, finding.cue.first)) rivals.inside = true;
      if (within(finding.content, other.cue.first)) rivals.holds = true;
    }
    return rivals;
  });
}

/** What a content begins with, how long it is, whether it has a verb or is a clause, and its quotations. */
function shapeOf(draft: Draft, finding: Finding): { shape: number; size: number; opening: number } {
  const { first, end } = finding.content;
  const quotes = quotesIn(draft, finding.content).length;
  let verbal = 0;
  for (let i = first; i < end; i += 1) {
    const { tag } = draft.units[i]!;
    if (isVerbTag(tag) || tag === Tag.Auxiliary || tag === Tag.Modal) verbal = 1;
  }
  const clause = isClause(draft, first, end) ? 1 : 0;
  const alone = quotes === 1 && end - first === 1 ? 1 : 0;
  return {
    shape: verbal + 2 * clause + 4 * Math.min(2, quotes) + 16 * alone,
    size: bucket(end - first),
    opening: draft.units[first]!.tag,
  };
}

/** Features of an attribution as a whole: is it one? */
export function acceptanceFeatures(draft: Draft, finding: Finding, rivals: Rivals, out: number[]): void {
  const { units } = draft;
  const { content, source, mention } = finding;
  const cue = finding.cue!;
  const head = units[cue.first]!;
  const { shape, size, opening } = shapeOf(draft, finding);
  const sure = Math.min(19, Math.floor(finding.confidence * 20));
  const behind = content.first >= cue.end ? 1 : 0;
  const gap = bucket(behind ? content.first - cue.end : cue.first - content.end);
  const kind = mention
    ? 1 + mention.kind + 4 * (mention.person ? 1 : 0) + 8 * (mention.group ? 1 : 0) + 16 * (mention.document ? 1 : 0)
    : source
      ? 63
      : 0;
  const side = source ? (source.end <= cue.first ? 1 : 2) : 0;
  const reach = source ? bucket(side === 1 ? cue.first - source.end : source.first - cue.end) : 11;
  const { first, end } = draft.sentences[head.sentence]!;
  const before = cue.first > first ? units[cue.first - 1]! : null;
  const after = cue.end < end ? units[cue.end]! : null;
  const rival = rivals.surer + 8 * rivals.lesser;
  const place = (rivals.inside ? 1 : 0) + 2 * (rivals.holds ? 1 : 0) + 4 * (finding.continued ? 1 : 0);
  const ends = content.end >= end ? 1 : 0;
  const starts = content.first <= first ? 1 : 0;
  out.length = 0;
  out.push(
    mix(1, sure),
    mix(2, sure, head.tag, shape),
    mix(3, head.hash),
    mix(4, head.hash, shape),
    mix(5, head.hash, opening, behind),
    mix(6, sure, kind),
    mix(7, kind, side + 4 * reach),
    mix(8, size, shape, behind),
    mix(9, opening, shape, head.tag),
    mix(10, units[content.first]!.hash, behind),
    mix(11, before ? before.hash : 1, head.tag),
    mix(12, after ? after.hash : 1, head.tag),
    mix(13, rival, place),
    mix(14, rivals.surer, shape),
    mix(15, place, sure),
    mix(16, gap, behind, head.tag),
    mix(17, head.hash, kind),
    mix(18, head.hash, side),
    mix(19, ends + 2 * starts, shape, behind),
    mix(20, units[content.end - 1]!.tag, content.end < end ? units[content.end]!.tag : 0),
    mix(21, size, head.tag, kind > 0 ? 1 : 0),
    mix(22, mention ? units[mention.head]!.hash : 2),
    mix(23, head.hash, units[content.first]!.hash),
    mix(24, before ? before.tag : 0, after ? after.tag : 0, head.tag),
    mix(25, head.hash, size),
    mix(26, kind, shape, behind),
    mix(27, sure, rivals.surer, finding.continued ? 1 : 0),
    mix(28, head.tag, before ? before.hash : 1, after ? after.hash : 1),
    mix(29, bucket(rivals.speaks), kind),
    mix(30, bucket(rivals.speaks), sure),
    mix(31, head.hash, before ? before.tag : 0, after ? after.tag : 0),
    mix(32, cue.first - 2 >= first ? units[cue.first - 2]!.hash : 1, before ? before.hash : 1),
    mix(33, draft.sentences[head.sentence]!.first === draft.ranges[head.paragraph]!.first ? 1 : 0, sure, shape),
    mix(34, content.first > 0 ? units[content.first - 1]!.hash : 1, head.tag, behind),
    mix(35, content.first + 1 < content.end ? units[content.first + 1]!.hash : 1, opening),
    mix(36, source ? units[source.first]!.hash : 1, kind),
  );
}
