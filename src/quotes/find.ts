import { type Article, analyse } from "../text";
import { type Attribution, findArguments } from "./arguments";
import { findCues, rateCues } from "./cues";
import type { Draft } from "./draft";
import { type Finding, quotesIn, toFindings, toRow } from "./emit";
import { findMentions } from "./mentions";
import { isReport } from "./reports";
import { makeResolver } from "./resolution";
import type { QuoteRow } from "./rows";
import type { Previous } from "./speaker-features";
import { chooseSpeaker, makeScene } from "./speakers";
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
  const rates = rateCues(draft);
  const attributions = findArguments(draft, findCues(draft, rates));
  const findings: Finding[] = [];
  const covered = new Uint8Array(units.length);
  for (const attribution of attributions) {
    for (const finding of toFindings(attribution)) {
      const quotes = quotesIn(draft, finding.content);
      if (quotes.length === 0 && !isReport(draft, finding)) continue;
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
  attributeAll(draft, findings, attributions, rates);
  return findings.map((finding) => toRow(article, draft, finding));
}

/** Give each finding its speaker, left to right: quotations by the ranker, the rest by their own source. */
function attributeAll(draft: Draft, findings: Finding[], attributions: Attribution[], rates: Float32Array): void {
  const resolver = makeResolver(draft);
  const scene = makeScene(draft, attributions, rates, resolver);
  const indexOf = new Map(draft.mentions.map((mention, index) => [mention, index]));
  let previous: Previous | null = null;
  for (const finding of findings) {
    const quote = quotesIn(draft, finding.content)[0];
    const alone = quote !== undefined && finding.content.end - finding.content.first === 1;
    if (quote !== undefined && (alone || !finding.mention)) {
      const choice = chooseSpeaker(scene, quote, previous);
      if (choice) {
        const mention = draft.mentions[choice.mention]!;
        const { source } = finding;
        const within = source && source.first <= mention.first && mention.end <= source.end;
        if (!within) finding.source = { first: mention.first, end: mention.end };
        finding.mention = mention;
        finding.confidence = choice.probability;
      }
    }
    const index = finding.mention ? indexOf.get(finding.mention)! : -1;
    if (index >= 0) finding.entity = resolver.resolve(index, previous?.entity ?? null);
    if (quote !== undefined && index >= 0) previous = { mention: index, entity: finding.entity, unit: quote };
  }
}
