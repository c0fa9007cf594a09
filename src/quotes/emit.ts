import type { Span } from "../text";
import { type Article, span } from "../text";
import type { Attribution, UnitRange } from "./arguments";
import type { Draft } from "./draft";
import { type Mention, MentionKind } from "./mentions";
import type { Entity } from "./resolution";
import type { QuoteRow } from "./rows";
import { isVerbTag, Tag } from "./tags";

/** A content with its speaker, before it becomes a row. */
export interface Finding {
  content: UnitRange;
  cue: { first: number; end: number } | null;
  source: UnitRange | null;
  /** the mention in the source that names the speaker */
  mention: Mention | null;
  entity: Entity | null;
  addressee: UnitRange | null;
  continued: boolean;
  confidence: number;
}

/** Attributions and quotations in the order of the text become findings; `entity` is filled in later. */
export function toFindings(attribution: Attribution): Finding[] {
  return attribution.contents.map((content, index) => ({
    content,
    cue: { first: attribution.cue.unit, end: attribution.cue.unit + (attribution.cue.according ? 2 : 1) },
    source: attribution.source,
    mention: attribution.speaker,
    entity: null,
    addressee: attribution.addressee,
    continued: index > 0,
    confidence: attribution.cue.probability,
  }));
}

/** Something said has a verb in it; "a claim", "the news" alone do not. */
export function holdsVerb(draft: Draft, { first, end }: UnitRange): boolean {
  for (let i = first; i < end; i += 1) {
    const { tag } = draft.units[i]!;
    if (isVerbTag(tag) || tag === Tag.Auxiliary || tag === Tag.Modal) return true;
  }
  return false;
}

/** The units inside marks of a range. */
export function quotesIn(draft: Draft, { first, end }: UnitRange): number[] {
  const found: number[] = [];
  for (let i = first; i < end; i += 1) if (draft.units[i]!.tag === Tag.Quote) found.push(i);
  return found;
}

function rangeSpan(article: Article, draft: Draft, range: UnitRange): Span {
  return span(article.text, draft.units[range.first]!.start, draft.units[range.end - 1]!.end);
}

/** Make the row of a finding. */
export function toRow(article: Article, draft: Draft, finding: Finding): QuoteRow {
  const quoted = quotesIn(draft, finding.content).map((unit) => draft.segments[draft.units[unit]!.segment]!);
  const alone = quoted.length === 1 && finding.content.end - finding.content.first === 1;
  const pieces = quoted.map(({ innerStart, innerEnd }) => span(article.text, innerStart, innerEnd));
  const content = alone ? pieces[0]! : rangeSpan(article, draft, finding.content);
  return {
    id: `${article.article}#q${content.start}`,
    article: article.article,
    kind: alone ? "direct" : quoted.length > 0 ? "mixed" : "indirect",
    content,
    quoted: pieces,
    cue: finding.cue && rangeSpan(article, draft, finding.cue),
    source: finding.source && rangeSpan(article, draft, finding.source),
    speaker: finding.entity?.name ?? null,
    speakerType: finding.entity?.type ?? null,
    addressee: finding.addressee && rangeSpan(article, draft, finding.addressee),
    continued: finding.continued || (finding.source === null && finding.entity !== null),
    confidence: Math.round(finding.confidence * 1000) / 1000,
    utterance: null,
  };
}

/** Is the mention a pronoun? */
export function isPronoun(mention: Mention | null): boolean {
  return mention !== null && mention.kind === MentionKind.Pronoun;
}
