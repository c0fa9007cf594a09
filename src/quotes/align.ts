import type { Article } from "../text";
import { mergeQuotes } from "./align-merge";
import { type Weights, weighWords } from "./align-words";
import { findEchoes } from "./echoes";
import { compareEvents } from "./events";
import { findQuotes } from "./find";
import { type Candidate, listPairs, makeCandidate, scorePair } from "./pairs";
import { compareAttribution, compareTexts } from "./relate";
import type { QuoteRow, UtteranceRelation, UtteranceRow } from "./rows";

export interface AlignOptions {
  /** quotes to align instead of those `findQuotes` finds; their `article` must be one of the articles */
  quotes?: QuoteRow[];
  /** whether all articles are about one event (default: told by their words, two by two) */
  sameEvent?: boolean;
}

export interface Aligned {
  /** the quotes of all articles, `utterance` set where two share one */
  quotes: QuoteRow[];
  utterances: UtteranceRow[];
}

/**
 * Align the quotations of several articles: which report the same words, and how the words changed on the way.
 *
 * Two quotes meet by shared words weighed by their rarity in these articles, by their order, their longest common
 * run, and their speakers.
 *
 * @param articles - articles in any order; the order decides only that of the rows
 * @returns new quote rows, in the order of the articles, and one row an utterance of two or more quotes
 */
export function alignQuotes(articles: readonly Article[], options: AlignOptions = {}): Aligned {
  const weigh = weighWords(articles);
  const indexOf = new Map(articles.map((article, index) => [article.article, index]));
  const rows = options.quotes ?? articles.flatMap((article) => findQuotes(article));
  const quotes = rows.map((row) => ({ ...row, utterance: null as string | null }));
  const candidates = quotes.map((row, id) => {
    const index = indexOf.get(row.article)!;
    return makeCandidate(articles[index]!, index, row, id, weigh);
  });
  const groups = groupCandidates(articles, candidates, weigh, options);
  const utterances = groups.map((group) => toUtterance(group.map((id) => quotes[id]!)));
  utterances.forEach((utterance, at) => {
    for (const id of groups[at]!) quotes[id]!.utterance = utterance.id;
  });
  findEchoes(articles, candidates, groups, weigh).forEach((echoes, at) => {
    utterances[at]!.echoes = echoes;
  });
  return { quotes, utterances };
}

function groupCandidates(
  articles: readonly Article[],
  candidates: Candidate[],
  weigh: Weights,
  options: AlignOptions,
): number[][] {
  const sameEvent = options.sameEvent === undefined ? compareEvents(articles, weigh) : () => options.sameEvent === true;
  const known = new Map<number, number>();
  const scoreOf = (a: number, b: number): number | null => {
    const [x, y] = [candidates[Math.min(a, b)]!, candidates[Math.max(a, b)]!];
    if (x.article === y.article) return null;
    const key = Math.min(a, b) * candidates.length + Math.max(a, b);
    let score = known.get(key);
    if (score === undefined) {
      score = scorePair(x, y, sameEvent(x.article, y.article));
      known.set(key, score);
    }
    return score;
  };
  const edges = listPairs(candidates).map(([a, b]) => ({ a, b, score: scoreOf(a, b)! }));
  const groups = mergeQuotes(candidates.length, edges, scoreOf);
  return groups.sort((x, y) => x[0]! - y[0]!);
}

const FIRST_OF_ID = /#q(\d+)$/;

/** Fullest name first: a name before a description, then the longest, then by code units. */
function fullestSpeaker(quotes: QuoteRow[]): string | null {
  let best: QuoteRow | null = null;
  const rank = (row: QuoteRow) =>
    (row.speakerType === "unnamed" || row.speakerType === null ? 0 : 1000) + row.speaker!.length;
  for (const row of quotes) {
    if (!row.speaker) continue;
    if (!best || rank(row) > rank(best) || (rank(row) === rank(best) && row.speaker < best.speaker!)) best = row;
  }
  return best?.speaker ?? null;
}

function toUtterance(quotes: QuoteRow[]): UtteranceRow {
  const byId = [...quotes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const relations: UtteranceRelation[] = [];
  for (let i = 0; i < quotes.length; i += 1) {
    for (let j = i + 1; j < quotes.length; j += 1) {
      const [a, b] = [quotes[i]!, quotes[j]!];
      if (a.article === b.article) continue;
      const paraphrase = a.kind !== "direct" || b.kind !== "direct";
      relations.push({
        a: a.id,
        b: b.id,
        ...compareTexts(a.content.text, b.content.text, paraphrase),
        attribution: compareAttribution(a, b),
      });
    }
  }
  return {
    id: byId[0]!.id.replace(FIRST_OF_ID, "#u$1"),
    speaker: fullestSpeaker(quotes),
    quotes: quotes.map((row) => row.id),
    echoes: [],
    relations,
  };
}
