import { type Article, analyse } from "../text";
import { findArguments } from "./arguments";
import { findCues, LEAST_CUE, LEAST_CUE_OF_ALL, rateCues } from "./cues";
import type { Draft } from "./draft";
import { type Finding, quotesIn, toRow } from "./emit";
import { issuerOf } from "./issuers";
import { findMentions } from "./mentions";
import { isReport } from "./reports";
import { type Entity, makeResolver, type Resolver } from "./resolution";
import type { QuoteRow } from "./rows";
import { selectFindings } from "./select";
import type { Previous, Scene } from "./speaker-features";
import { chooseSpeaker, makeScene } from "./speakers";
import { speechProbability } from "./speech";
import { makeUnits } from "./units";

const known = new WeakMap<Article, QuoteRow[]>();
const knownAll = new WeakMap<Article, QuoteRow[]>();

/** Least likelihood of speech for a quotation that no cue claims, and for one that a cue does. */
const SPEECH = 0.5;
const SCARE = 0.25;

export interface FindOptions {
  /**
   * also what somebody thinks, wants, plans, blames or praises, and reports inside reports (default false: what is
   * said). Rows may then overlap.
   */
  all?: boolean;
}

/**
 * Find everything an article attributes to somebody: direct, mixed and indirect quotations.
 *
 * @returns rows in the order of the text, worked out once for each article; `utterance` is null until `alignQuotes`
 */
export function findQuotes(article: Article, { all = false }: FindOptions = {}): QuoteRow[] {
  const memory = all ? knownAll : known;
  let rows = memory.get(article);
  if (!rows) {
    rows = find(article, all);
    memory.set(article, rows);
  }
  return rows;
}

/** The units, sentences and mentions of an article. */
export function makeDraft(article: Article): Draft {
  const draft = makeUnits(article.text, analyse(article));
  draft.mentions = findMentions(draft);
  return draft;
}

function find(article: Article, all: boolean): QuoteRow[] {
  const draft = makeDraft(article);
  const { units } = draft;
  const rates = rateCues(draft);
  const found = findArguments(draft, findCues(draft, rates, all ? LEAST_CUE_OF_ALL : LEAST_CUE));
  const { findings, covered } = selectFindings(draft, found, all);
  const attributions = all ? found.filter(({ cue }) => cue.probability >= LEAST_CUE) : found;
  const resolver = makeResolver(draft);
  const scene = makeScene(draft, attributions, rates, resolver);
  units.forEach((unit, i) => {
    if (unit.segment < 0 || covered[i] === 1) return;
    const probability = speechProbability(scene, i);
    if (probability < SPEECH) return;
    findings.push({
      content: { first: i, end: i + 1 },
      cue: null,
      source: null,
      mention: null,
      entity: null,
      addressee: null,
      continued: true,
      confidence: probability,
    });
  });
  findings.sort((a, b) => a.content.first - b.content.first || b.content.end - a.content.end);
  const kept = all ? findings : findings.filter((finding) => !isScare(scene, finding));
  attributeAll(scene, resolver, kept);
  return kept.map((finding) => toRow(article, draft, finding));
}

/** A quotation that a cue claims, but which looks like a title or a scare quote in what is no report. */
function isScare(scene: Scene, finding: Finding): boolean {
  const quotes = quotesIn(scene.draft, finding.content);
  if (finding.cue === null || quotes.length === 0) return false;
  const alone = finding.content.end - finding.content.first === 1;
  if (!alone && isReport(scene.draft, finding)) return false;
  return quotes.every((unit) => speechProbability(scene, unit) < SCARE);
}

/** Give each finding its speaker, left to right: quotations by the ranker, the rest by their own source. */
function attributeAll(scene: Scene, resolver: Resolver, findings: Finding[]): void {
  const { draft } = scene;
  const indexOf = new Map(draft.mentions.map((mention, index) => [mention, index]));
  let previous: Previous | null = null;
  const bySentence = new Map<number, Entity>();
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
    if (index >= 0) {
      const entity = resolver.resolve(index, previous?.entity ?? null);
      finding.entity = (entity && issuerOf(draft, resolver, entity, bySentence)) ?? entity;
      if (finding.entity?.named) bySentence.set(draft.mentions[index]!.sentence, finding.entity);
    }
    if (quote !== undefined && index >= 0) previous = { mention: index, entity: finding.entity, unit: quote };
  }
}
