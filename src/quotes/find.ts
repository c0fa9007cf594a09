import { type Article, analyse } from "../text";
import { findArguments } from "./arguments";
import { findCues } from "./cues";
import type { Draft } from "./draft";
import { type Finding, holdsVerb, quotesIn, toFindings, toRow } from "./emit";
import { findMentions } from "./mentions";
import { type Entity, makeResolver } from "./resolution";
import type { QuoteRow } from "./rows";
import { isSpeech } from "./speech";
import { makeUnits } from "./units";

const known = new WeakMap<Article, QuoteRow[]>();

/**
 * Find everything an article attributes to somebody: direct, mixed and indirect quotations.
 *
 * @returns rows in the order of the text, worked out once for each article; `utterance` is null until `alignQuotes`
 */
export function findQuotes(article: Article): QuoteRow[] {
  let rows = known.get(article);
  if (!rows) {
    rows = find(article);
    known.set(article, rows);
  }
  return rows;
}

/** The units, sentences and mentions of an article. */
export function makeDraft(article: Article): Draft {
  const draft = makeUnits(article.text, analyse(article));
  draft.mentions = findMentions(draft);
  return draft;
}

function find(article: Article): QuoteRow[] {
  const draft = makeDraft(article);
  const { units } = draft;
  const findings: Finding[] = [];
  const covered = new Uint8Array(units.length);
  for (const attribution of findArguments(draft, findCues(draft))) {
    for (const finding of toFindings(attribution)) {
      const quotes = quotesIn(draft, finding.content);
      if (quotes.length === 0 && (!finding.source || !holdsVerb(draft, finding.content))) continue;
      let taken = false;
      for (let i = finding.content.first; i < finding.content.end; i += 1) taken ||= covered[i] === 1;
      if (taken) continue;
      covered.fill(1, finding.content.first, finding.content.end);
      findings.push(finding);
    }
  }
  units.forEach((unit, i) => {
    if (unit.segment < 0 || covered[i] === 1 || !isSpeech(draft, i)) return;
    findings.push({
      content: { first: i, end: i + 1 },
      cue: null,
      source: null,
      mention: null,
      entity: null,
      addressee: null,
      continued: true,
      confidence: 0.5,
    });
  });
  findings.sort((a, b) => a.content.first - b.content.first);
  attribute(draft, findings);
  return findings.map((finding) => toRow(article, draft, finding));
}

/** Give each finding its speaker, left to right: its own source, else the speaker before. */
function attribute(draft: Draft, findings: Finding[]): void {
  const resolver = makeResolver(draft);
  const indexOf = new Map(draft.mentions.map((mention, index) => [mention, index]));
  let previous: Finding | null = null;
  for (const finding of findings) {
    const last: Entity | null = previous?.entity ?? null;
    if (finding.mention) finding.entity = resolver.resolve(indexOf.get(finding.mention)!, last);
    else if (finding.source) finding.entity = null;
    else if (previous) {
      finding.source = previous.source;
      finding.mention = previous.mention;
      finding.entity = last;
    }
    previous = finding;
  }
}
