import type { Span } from "../text";
import { type Article, span } from "../text";
import type { Attribution } from "./attribution/attribution";
import { labelAt } from "./attribution/transcripts";
import type { Finding } from "./finding";
import type { Draft } from "./grammar/draft";
import { Tag } from "./grammar/tags";
import type { UnitRange } from "./grammar/unit-range";
import type { QuoteRow } from "./rows";
import { jointName } from "./speakers/joint-speakers";

/**
 * Attributions in the order of the text become findings; `entity` is filled in later.
 *
 * What runs over a paragraph's end, or is nothing but several quotations, is one finding each.
 */
export function toFindings(draft: Draft, attribution: Attribution): Finding[] {
  const contents = attribution.contents.flatMap((content) => splitContent(draft, content));
  return contents.map((content, index) => ({
    content,
    cue: { first: attribution.cue.unit, end: attribution.cue.unit + (attribution.cue.according ? 2 : 1) },
    source: attribution.source,
    mention: attribution.speaker,
    entity: null,
    addressee: attribution.addressee,
    continued: index > 0,
    confidence: attribution.cue.probability,
    interrupted: attribution.interrupts,
  }));
}

function splitContent({ units }: Draft, { first, end }: UnitRange): UnitRange[] {
  const parts: UnitRange[] = [];
  const onlyQuotes = units.slice(first, end).every(({ tag }) => tag === Tag.Quote);
  for (let i = first; i < end; i += 1) {
    const last = parts[parts.length - 1];
    if (!last || onlyQuotes || units[i]!.paragraph !== units[i - 1]!.paragraph) parts.push({ first: i, end: i + 1 });
    else last.end = i + 1;
  }
  return parts;
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
  const { text } = article;
  const quoted = quotesIn(draft, finding.content).map((unit) => draft.segments[draft.units[unit]!.segment]!);
  const alone = quoted.length === 1 && finding.content.end - finding.content.first === 1;
  const label = alone ? labelAt(text, quoted[0]!.innerStart, quoted[0]!.innerEnd) : null;
  const turn = label?.shouted ? label : null;
  const pieces = quoted.map(({ innerStart, innerEnd }) => span(text, turn ? turn.said : innerStart, innerEnd));
  const content = alone ? pieces[0]! : rangeSpan(article, draft, finding.content);
  const source = turn ? span(text, turn.start, turn.end) : finding.source && rangeSpan(article, draft, finding.source);
  return {
    id: `${article.article}#q${content.start}`,
    article: article.article,
    kind: alone || finding.turn ? "direct" : quoted.length > 0 ? "mixed" : "indirect",
    content,
    quoted: finding.turn ? [] : pieces,
    cue: finding.cue && rangeSpan(article, draft, finding.cue),
    source,
    speaker: finding.together ? jointName(finding.together) : (finding.entity?.name ?? null),
    speakerType: finding.entity?.type ?? null,
    addressee: finding.addressee && rangeSpan(article, draft, finding.addressee),
    continued: finding.continued || (source === null && finding.entity !== null),
    confidence: Math.round(finding.confidence * 1000) / 1000,
    utterance: null,
  };
}
