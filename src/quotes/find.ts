import { type Article, analyse, isRead, type Lexicon, lexiconOf } from "../text";
import { isReport } from "./acceptance/reports";
import { selectFindings } from "./acceptance/select";
import { speechProbability } from "./acceptance/speech";
import { isNamed, isShown, isWritten } from "./acceptance/unspoken";
import { indexMentions } from "./attribution/argument-features";
import { findArguments } from "./attribution/arguments";
import { findBlocks } from "./attribution/blocks";
import { findFloating, introductionOf } from "./attribution/floating";
import { fromQuotation } from "./attribution/openings";
import { withoutSource } from "./attribution/trailing";
import { findTurns, labelAt, labelledEntity } from "./attribution/transcripts";
import { oftenReports } from "./cues/cue-lexicon";
import { findCues, LEAST_CUE, LEAST_CUE_OF_ALL, rateCues } from "./cues/cues";
import { quotesIn, toRow } from "./emit";
import type { Finding } from "./finding";
import type { Draft } from "./grammar/draft";
import { findMentions } from "./grammar/mentions";
import { readAs } from "./grammar/own-verbs";
import { guessSubject } from "./grammar/subjects";
import { Tag } from "./grammar/tags";
import type { UnitRange } from "./grammar/unit-range";
import { makeUnits } from "./grammar/units";
import type { QuoteRow } from "./rows";
import type { Entity } from "./speakers/entity";
import { issuerOf } from "./speakers/issuers";
import { jointSpeakers } from "./speakers/joint-speakers";
import { shareSpeakers } from "./speakers/paragraph-chains";
import { makeResolver, type Resolver } from "./speakers/resolution";
import type { Previous, Scene } from "./speakers/speaker-features";
import { chooseSpeaker, makeScene } from "./speakers/speakers";

interface Known {
  rows: QuoteRow[];
  lexicon: Lexicon;
}

const known = new WeakMap<Article, Known>();
const knownAll = new WeakMap<Article, Known>();

/** Least likelihood of speech for a quotation that a cue claims. */
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
 * @example
 * const article = createArticle({ id: "a", text: '"We will stay," said Ida Holm. She denied that the mill was for sale.' });
 * findQuotes(article).map(({ kind, cue, speaker, content }) => [kind, cue?.text, speaker, content.text]);
 * // => [["direct", "said", "Ida Holm", "We will stay,"], ["indirect", "denied", "Ida Holm", "that the mill was for sale"]]
 */
export function findQuotes(article: Article, { all = false }: FindOptions = {}): QuoteRow[] {
  const memory = all ? knownAll : known;
  const lexicon = lexiconOf(article);
  let found = memory.get(article);
  if (found?.lexicon !== lexicon) {
    found = { rows: isRead(article.language) ? find(article, all) : [], lexicon };
    memory.set(article, found);
  }
  return found.rows;
}

/** The units, sentences and mentions of an article. */
export function makeDraft(article: Article): Draft {
  const draft = makeUnits(article.text, analyse(article), readAs(lexiconOf(article).verbs));
  draft.mentions = findMentions(draft);
  return draft;
}

function find(article: Article, all: boolean): QuoteRow[] {
  const draft = makeDraft(article);
  const rates = rateCues(draft);
  const found = findArguments(draft, findCues(draft, rates, all ? LEAST_CUE_OF_ALL : LEAST_CUE));
  const { findings, covered } = selectFindings(draft, found, all);
  const attributions = all ? found.filter(({ cue }) => cue.probability >= LEAST_CUE) : found;
  const resolver = makeResolver(draft);
  const scene = makeScene(draft, attributions, rates, resolver);
  const inTurns = findTurns(draft, resolver);
  const turns = !all && inTurns.length === 0 ? findBlocks(draft, rates, resolver, findings) : inTurns;
  const kept = [...findings, ...findFloating(scene, covered)].filter(
    (finding) => all || !(isScare(scene, finding) || isInside(finding, turns)),
  );
  for (const turn of turns) kept.push(turn);
  kept.sort((a, b) => a.content.first - b.content.first || b.content.end - a.content.end);
  attributeAll(scene, resolver, kept);
  shareSpeakers(draft, kept);
  if (!all) {
    for (const each of kept) if (each.cue) each.content = fromQuotation(draft, each.cue, each.content);
  }
  return kept.map((finding) => toRow(article, draft, finding));
}

/** What somebody quotes in a turn of a transcript belongs to the turn. */
function isInside({ content }: Finding, turns: Finding[]): boolean {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]!.content.end <= content.first) low = middle + 1;
    else high = middle;
  }
  return turns[low] !== undefined && turns[low]!.content.first < content.end;
}

/** "Kerr replied: "Never."": a colon between a verb of saying and a quotation makes speech of any word. */
function isReply({ units }: Draft, { cue, content }: Finding): boolean {
  return oftenReports(units[cue!.first]!.lemma) && content.first === cue!.end + 1 && units[cue!.end]!.tag === Tag.Colon;
}

/** A quotation that a cue claims, but which looks like a title or a scare quote in what is no report. */
function isScare(scene: Scene, finding: Finding): boolean {
  const quotes = quotesIn(scene.draft, finding.content);
  if (finding.cue === null || quotes.length === 0) return false;
  if (isWritten(scene.draft, finding.cue.first) || isShown(scene.draft, finding)) return true;
  const alone = finding.content.end - finding.content.first === 1;
  if (alone ? isReply(scene.draft, finding) : isReport(scene.draft, finding)) return false;
  return quotes.every((unit) => isNamed(scene.draft, unit) || speechProbability(scene, unit) < SCARE);
}

/** Give each finding its speaker, left to right: quotations by the ranker, the rest by their own source. */
function attributeAll(scene: Scene, resolver: Resolver, findings: Finding[]): void {
  const { draft } = scene;
  const indexOf = new Map(draft.mentions.map((mention, index) => [mention, index]));
  const mentionAt = indexMentions(draft);
  let previous: Previous | null = null;
  let last: Entity | null = null;
  const bySentence = new Map<number, Entity>();
  const meant = new Map<number, Entity>();
  for (const finding of findings) {
    const quote = quotesIn(draft, finding.content)[0];
    const alone = quote !== undefined && finding.content.end - finding.content.first === 1;
    if (finding.turn) continue;
    const label = alone ? labelOf(draft, quote) : null;
    if (label !== null) {
      finding.entity = labelledEntity(label, resolver);
      continue;
    }
    const signed = finding.cue === null && finding.mention !== null;
    if (quote !== undefined && !signed && (alone || !finding.mention)) {
      const choice = chooseSpeaker(scene, quote, previous);
      const subject = finding.cue && !alone ? guessSubject(draft, finding.cue.first, mentionAt) : -1;
      // "The judge warns him prison is 'near'": nobody speaks inside what is reported
      if (choice && subject >= 0 && isWithin(draft.mentions[choice.mention]!, finding.content))
        choice.mention = subject;
      if (choice) {
        const mention = draft.mentions[choice.mention]!;
        const { source } = finding;
        const within = source && source.first <= mention.first && mention.end <= source.end;
        if (!within) finding.source = { first: mention.first, end: mention.end };
        finding.mention = mention;
        finding.confidence = choice.probability;
        if (finding.cue === null) {
          finding.continued = isCarriedOver(draft, quote, choice.mention, previous);
          finding.cue = introductionOf(scene, quote, mention);
        }
      }
    }
    if (finding.source) finding.content = withoutSource(draft, finding.content, finding.source);
    const index = finding.mention ? indexOf.get(finding.mention)! : -1;
    if (index >= 0) {
      // one pronoun is one person, whatever else is found to be said by it
      const entity: Entity | null = meant.get(index) ?? resolver.resolve(index, last, spokenOf(draft, finding));
      if (entity) meant.set(index, entity);
      finding.entity = (entity && issuerOf(draft, resolver, entity, index, bySentence)) ?? entity;
      if (finding.entity?.named) bySentence.set(draft.mentions[index]!.sentence, finding.entity);
    }
    const together = finding.source ? jointSpeakers(draft, finding.source, mentionAt, resolver) : [];
    if (together.length > 0) finding.together = together;
    last = finding.entity ?? last;
    if (quote !== undefined && index >= 0) previous = { mention: index, entity: finding.entity, unit: quote };
  }
}

function isWithin(inner: UnitRange, outer: UnitRange): boolean {
  return outer.first <= inner.first && inner.end <= outer.end;
}

/** "He said Kerr was late": he is not Kerr, for nobody calls himself by his name. */
function spokenOf({ units }: Draft, { content }: Finding): (entity: Entity) => boolean {
  const names = new Set<string>();
  for (let i = content.first; i < content.end; i += 1) if (units[i]!.tag === Tag.Name) names.add(units[i]!.word);
  return ({ named, person, words }) => named && person && names.has(words[words.length - 1]!);
}

/** The label of a turn inside marks: "PENNER: We will stay." */
function labelOf(draft: Draft, quote: number): string | null {
  const { innerStart, innerEnd } = draft.segments[draft.units[quote]!.segment]!;
  const label = labelAt(draft.text, innerStart, innerEnd);
  return label?.shouted ? draft.text.slice(label.start, label.end) : null;
}

/** The speaker of the quotation before goes on, or is named in an earlier paragraph only. */
function isCarriedOver(draft: Draft, quote: number, mention: number, previous: Previous | null): boolean {
  if (previous?.mention === mention) return true;
  return draft.mentions[mention]!.paragraph < draft.units[quote]!.paragraph - 1;
}
