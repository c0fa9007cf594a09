import type { Article, Corrections } from "../../text";
import { correctSpeakers } from "../corrections";
import { findQuotes } from "../find";
import type { QuoteRow, UtteranceRelation, UtteranceRow } from "../rows";
import { groupQuotes, prepareQuotes } from "./align-groups";
import { findEchoes } from "./echoes";
import { compareAttribution, compareTexts } from "./relate";

export interface AlignOptions {
  /** quotes to align instead of those `findQuotes` finds; their `article` must be one of the articles */
  quotes?: QuoteRow[];
  /** whether all articles are about one event (default: told by their words, two by two) */
  sameEvent?: boolean;
  /** an editor's: who says a quotation */
  corrections?: Pick<Corrections, "speakers">;
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
 * @example
 * const { quotes, utterances } = alignQuotes(articles);
 * utterances.map(({ speaker, relations }) => [speaker, relations[0].relation]);
 * // => [["Ida Holm", "excerpt"], ["Ida Holm", "identical"], ["Ida Holm", "paraphrase"], ["Ida Holm", "identical"], ["Jon Brandt", "paraphrase"]]
 * quotes.filter((quote) => quote.utterance === utterances[0].id).map((quote) => quote.article);
 * // => ["1-harbour-post.txt", "2-daily-tide.txt"]
 */
export function alignQuotes(articles: readonly Article[], options: AlignOptions = {}): Aligned {
  const found = options.quotes ?? articles.flatMap((article) => findQuotes(article));
  const rows = correctSpeakers(found, options.corrections?.speakers ?? []);
  const quotes = rows.map((row) => ({ ...row, utterance: null as string | null }));
  const prepared = prepareQuotes(articles, quotes, options.sameEvent);
  const orderOf = new Map(quotes.map((row, index) => [row, index]));
  const groups = groupQuotes(prepared).map((ids) => {
    const members = ids.map((id) => prepared.candidates[id]!.row as QuoteRow);
    return { ids, members: members.sort((a, b) => orderOf.get(a)! - orderOf.get(b)!) };
  });
  groups.sort((a, b) => orderOf.get(a.members[0]!)! - orderOf.get(b.members[0]!)!);
  const echoes = findEchoes(
    prepared,
    groups.map(({ ids }) => ids),
  );
  const utterances = groups.map(({ members }, at) => ({ ...toUtterance(members), echoes: echoes[at]! }));
  groups.forEach(({ members }, at) => {
    for (const row of members) row.utterance = utterances[at]!.id;
  });
  return { quotes, utterances };
}

const FIRST_OF_ID = /#q(\d+)$/;

/** A name before a description, a person's before others, then the fullest, then by code units. */
function fullestSpeaker(quotes: QuoteRow[]): string | null {
  let best: QuoteRow | null = null;
  const rank = ({ speaker, speakerType }: QuoteRow) =>
    (speakerType === "person" ? 2000 : speakerType === "unnamed" || speakerType === null ? 0 : 1000) + speaker!.length;
  for (const row of quotes) {
    if (!row.speaker) continue;
    if (!best || rank(row) > rank(best) || (rank(row) === rank(best) && row.speaker < best.speaker!)) best = row;
  }
  return best?.speaker ?? null;
}

/** Beyond so many quotes of one utterance each is related to the first alone, so that the rows do not grow by the square. */
const MOST_RELATED = 60;

function relate(a: QuoteRow, b: QuoteRow): UtteranceRelation {
  const { relation, changes } = compareTexts(
    a.content.text,
    b.content.text,
    a.kind !== "direct" || b.kind !== "direct",
  );
  const isSame = relation === "identical" || relation === "punctuation";
  return {
    a: a.id,
    b: b.id,
    relation: isSame && a.kind !== b.kind ? "paraphrase" : relation,
    attribution: compareAttribution(a, b),
    changes,
  };
}

function toUtterance(quotes: QuoteRow[]): UtteranceRow {
  const ids = quotes.map((row) => row.id);
  const firstId = ids.reduce((first, id) => (id < first ? id : first));
  const sources = quotes.length > MOST_RELATED ? quotes.slice(0, 1) : quotes;
  const relations = sources.flatMap((a, at) =>
    quotes
      .slice(at + 1)
      .filter((b) => b.article !== a.article)
      .map((b) => relate(a, b)),
  );
  return {
    id: firstId.replace(FIRST_OF_ID, "#u$1"),
    speaker: fullestSpeaker(quotes),
    quotes: ids,
    echoes: [],
    relations,
  };
}
