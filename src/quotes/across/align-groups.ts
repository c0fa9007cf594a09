import type { Article } from "../../text";
import type { QuoteRow } from "../rows";
import { type Candidate, isOneBreath, makeCandidate } from "./align-candidates";
import { makePiece } from "./align-compare";
import { mergeQuotes } from "./align-merge";
import { countStems, type StemCounts, type Weights, weighStems } from "./align-words";
import { type Events, findEvents } from "./events";
import { listPairs, scorePair, type Weighed } from "./pairs";

/** The quotes of a corpus ready to compare, in an order that does not depend on that of the articles. */
export interface Prepared {
  /** by name */
  articles: readonly Article[];
  events: Events;
  /** by article, start, end and id */
  candidates: readonly Candidate[];
  /** rarity of words in a chain of articles, or in two together */
  weightsOf: (...chains: number[]) => Weights;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function fixedEvents(count: number, same: boolean): Events {
  return { chainOf: Array.from({ length: count }, (_, index) => (same ? 0 : index)), isSame: () => same };
}

/** @param sameEvent - undefined: told by the words of the articles, two by two */
export function prepareQuotes(
  unsorted: readonly Article[],
  quotes: readonly QuoteRow[],
  sameEvent: boolean | undefined,
): Prepared {
  const articles = [...unsorted].sort((a, b) => byCode(a.article, b.article));
  const indexOf = new Map(articles.map((article, index) => [article.article, index]));
  const events = sameEvent === undefined ? findEvents(articles) : fixedEvents(articles.length, sameEvent);
  const inChain = new Map<number, Article[]>();
  articles.forEach((article, index) => {
    const list = inChain.get(events.chainOf[index]!);
    if (list) list.push(article);
    else inChain.set(events.chainOf[index]!, [article]);
  });
  const counts = new Map<number, StemCounts>();
  for (const [chain, list] of inChain) counts.set(chain, countStems(list));
  const weights = new Map<number, Weights>();
  for (const [chain, own] of counts) weights.set(chain, weighStems([own]));
  const rows = [...quotes].sort(
    (a, b) =>
      byCode(a.article, b.article) ||
      a.content.start - b.content.start ||
      a.content.end - b.content.end ||
      byCode(a.id, b.id),
  );
  const candidates = rows.map((row) => {
    const article = indexOf.get(row.article)!;
    const chain = events.chainOf[article]!;
    return makeCandidate(articles[article]!, { article, chain }, row, weights.get(chain)!);
  });
  const weightsOf = (...chains: number[]) =>
    chains.length === 1 ? weights.get(chains[0]!)! : weighStems(chains.map((chain) => counts.get(chain)!));
  return { articles, events, candidates, weightsOf };
}

/** The candidates that report the same words, as lists of their indices. */
export function groupQuotes({ candidates, events, weightsOf }: Prepared): number[][] {
  const compareAcross = (x: Candidate, y: Candidate): number => {
    const weigh = weightsOf(x.chain, y.chain);
    const weighed = (one: Candidate): Weighed => ({
      ...one,
      pieces: one.parts.map((words) => makePiece(words, weigh)),
    });
    return scorePair(weighed(x), weighed(y), false);
  };
  const known = new Map<number, number | null>();
  const scoreOf = (a: number, b: number): number | null => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * candidates.length + high;
    let score = known.get(key);
    if (score === undefined) {
      const [x, y] = [candidates[low]!, candidates[high]!];
      if (isOneBreath(x, y)) score = null;
      else if (x.chain !== y.chain) score = compareAcross(x, y);
      else score = scorePair(x, y, x.article === y.article || events.isSame(x.article, y.article));
      known.set(key, score);
    }
    return score;
  };
  const edges = listPairs(candidates).map(([a, b]) => ({ a, b, score: scoreOf(a, b)! }));
  return mergeQuotes(candidates.length, edges, { scoreOf, articleOf: (id) => candidates[id]!.article });
}
