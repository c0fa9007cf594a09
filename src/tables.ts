import { alignNumbers, type CheckRow, type ClaimRow, checkNumbers, type NumberRow } from "./numbers";
import { alignQuotes, type QuoteRow, type UtteranceRow } from "./quotes";
import { findOverlaps, findPassages, type OverlapRow, type PassageRow } from "./reuse";
import type { Article, ArticleRow } from "./text";
import { compareWords, countWords, type KeywordRow, type WordRow } from "./words";

/** The rows of every table, by the name of the table. */
export interface Tables {
  articles: ArticleRow[];
  words: WordRow[];
  keywords: KeywordRow[];
  quotes: QuoteRow[];
  utterances: UtteranceRow[];
  numbers: NumberRow[];
  claims: ClaimRow[];
  checks: CheckRow[];
  passages: PassageRow[];
  overlaps: OverlapRow[];
}

export type TableName = keyof Tables;

/** The columns of each table when its spans are spread over columns, in the order they are written. */
export const tableColumns: { readonly [name in TableName]: readonly string[] } = {
  articles: [
    ...["article", "siglum", "path", "sha256", "title", "outlet", "agency", "published", "pageDate", "dateline"],
    ...["language", "words", "sentences", "regions"],
  ],
  words: ["article", "word", "forms", "count", "perThousand", "dispersion"],
  keywords: [
    ...["article", "word", "count", "referenceCount", "expected", "logLikelihood", "logRatio", "logRatioLow"],
    ...["logRatioHigh", "pValue", "adjustedP"],
  ],
  quotes: [
    ...["id", "article", "kind", ...spread("content"), "quoted", ...spread("cue"), ...spread("source"), "speaker"],
    ...["speakerType", ...spread("addressee"), "continued", "confidence", "utterance"],
  ],
  utterances: ["id", "speaker", "quotes", "echoes", "relations"],
  numbers: [
    ...["id", "article", "start", "end", "text", "kind", "value", "low", "high", "hedge", "unit", "counted"],
    ...[...spread("place"), ...spread("time"), "iso", "parts", "of", "speaker", "change", "claim"],
  ],
  claims: ["id", "quantity", "unit", "numbers", "verdict", "relations", "explanation"],
  checks: ["id", "kind", "numbers", "verdict", "explanation"],
  passages: ["id", "words", "text", "occurrences", "exact"],
  overlaps: ["a", "b", "jaccard", "shareOfA", "shareOfB", "longest"],
};

export const tableNames = Object.keys(tableColumns) as TableName[];

/**
 * Make the tables asked for; what two of them need is worked out once.
 *
 * @param articles - the articles to compare, in the order the rows shall have
 * @param names - the tables to make (default: all); the others are left out of the result
 * @returns the rows of each table, ordered by article and then by place in the text
 * @example
 * const { claims } = makeTables(corpus.articles, ["claims"]);
 */
export function makeTables<Name extends TableName = TableName>(
  articles: Article[],
  names: readonly Name[] = tableNames as Name[],
): Pick<Tables, Name> {
  const quotes = once(() => alignQuotes(articles));
  const numbers = once(() => alignNumbers(articles));
  const passages = once(() => findPassages(articles));
  const makers: { [name in TableName]: () => Tables[name] } = {
    articles: () => articles.map(({ text: _, ...row }) => row),
    words: () => countWords(articles, { merge: "names" }),
    keywords: () => compareWords(articles, { merge: "names" }),
    quotes: () => quotes().quotes,
    utterances: () => quotes().utterances,
    numbers: () => numbers().numbers,
    claims: () => numbers().claims,
    checks: () => checkNumbers(articles, numbers()),
    passages: () => passages(),
    overlaps: () => findOverlaps(articles, passages()),
  };
  const tables: Partial<Tables> = {};
  const make = <N extends TableName>(name: N): void => {
    tables[name] = makers[name]();
  };
  for (const name of names) make(name);
  return tables as Pick<Tables, Name>;
}

function spread(field: string): string[] {
  return [`${field}.start`, `${field}.end`, `${field}.text`];
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
