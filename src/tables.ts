import { type EventRow, findEvents, groupByEvent, togetherAtMost } from "./events";
import { alignNumbers, type CheckRow, type ClaimRow, checkNumbers, findNumbers, type NumberRow } from "./numbers";
import { alignQuotes, findQuotes, type QuoteRow, type UtteranceRow } from "./quotes";
import { type CopyRow, findCopies, findOverlaps, findPassages, type OverlapRow, type PassageRow } from "./reuse";
import type { Article, ArticleRow, Corrections, Told } from "./text";
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
  copies: CopyRow[];
  events: EventRow[];
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
  copies: ["id", "articles", "leastShared"],
  events: ["id", "articles", "from", "to", "names", "words"],
};

export const tableNames = Object.keys(tableColumns) as TableName[];

/** The tables that are made of the articles of one event at a time. */
export const eventTables = ["quotes", "utterances", "numbers", "claims", "checks"] as const;
type EventTable = (typeof eventTables)[number];

export interface TablesOptions {
  /** true: the articles are of one event, however many they are */
  together?: boolean;
  /** count the names of a person as one word (default: when the articles are 50 at most) */
  names?: boolean;
  /** true: quotations are all attributions, thoughts and topics too: see `findQuotes` */
  all?: boolean;
  /** an editor's, as `readCorpus` gives them */
  corrections?: Corrections;
  /** told of each article that is read and of each event that is compared */
  told?: Told;
}

/**
 * Make the tables asked for; what two of them need is worked out once.
 *
 * Up to 50 articles are all compared with each other. Of more, quotes and figures are aligned within the events that
 * `findEvents` finds, see `groupByEvent`; sigla are given anew within each.
 *
 * @param articles - the articles to compare, in the order the rows shall have
 * @param names - the tables to make (default: all); the others are left out of the result
 * @returns the rows of each table, ordered by article and then by place in the text
 * @example
 * const { claims } = makeTables(articles, ["claims"]);
 * claims.length; // => 6
 */
export function makeTables<Name extends TableName = TableName>(
  articles: Article[],
  names: readonly Name[] = tableNames as Name[],
  options: TablesOptions = {},
): Pick<Tables, Name> {
  const { told } = options;
  const events = once(() => findEvents(articles, told));
  const passages = once(() => findPassages(articles, { told }));
  const overlaps = once(() => findOverlaps(articles, passages(), told));
  const asked = eventTables.filter((table) => (names as readonly TableName[]).includes(table));
  const aligned = once(() => {
    const groups = options.together ? [articles] : groupByEvent(articles, events);
    let before = 0;
    const tables = groups.map((group) => {
      // most of the time goes into reading an article, the rest into comparing it
      const tell = (read: number): void =>
        told?.("comparing articles", before + Math.floor(0.75 * read), articles.length);
      const made = alignTables(group, asked, options, tell);
      before += group.length;
      return made;
    });
    return joinGroups(
      articles.map(({ article }) => article),
      tables,
    );
  });
  // the names of an archive are too many people's to be told apart by their surnames
  const merge = (options.names ?? articles.length <= togetherAtMost) ? "names" : "aliases";
  const aliases = options.corrections?.aliases ?? [];
  // in an archive the sigla are those within an event
  if (names.includes("articles" as Name) && articles.length > 0) aligned();
  const makers: { [name in TableName]: () => Tables[name] } = {
    articles: () => articles.map(({ text: _, ...row }) => row),
    words: () => countWords(articles, { merge, aliases, told }),
    keywords: () => compareWords(articles, { merge, aliases, told }),
    quotes: () => aligned().quotes,
    utterances: () => aligned().utterances,
    numbers: () => aligned().numbers,
    claims: () => aligned().claims,
    checks: () => aligned().checks,
    passages: () => passages(),
    overlaps: () => overlaps(),
    copies: () => findCopies(articles, overlaps()),
    events: () => events(),
  };
  const tables: Partial<Tables> = {};
  const make = <N extends TableName>(name: N): void => {
    tables[name] = makers[name]();
  };
  for (const name of names) make(name);
  return tables as Pick<Tables, Name>;
}

/**
 * The tables of one group of articles that are compared with each other; empty where not asked for.
 *
 * @param tell - told how many of the articles are read
 */
function alignTables(
  articles: readonly Article[],
  names: readonly EventTable[],
  { corrections, all = false }: TablesOptions,
  tell: (read: number) => void,
): Pick<Tables, EventTable> {
  const isAsked = (...some: EventTable[]): boolean => some.some((name) => names.includes(name));
  const [ofQuotes, ofNumbers] = [isAsked("quotes", "utterances"), isAsked("numbers", "claims", "checks")];
  // what is found here is remembered of each article
  for (const [read, article] of articles.entries()) {
    tell(read);
    if (ofQuotes) findQuotes(article, { all });
    if (ofNumbers) findNumbers(article);
  }
  tell(articles.length);
  const found = all ? articles.flatMap((article) => findQuotes(article, { all })) : undefined;
  const quotes = ofQuotes ? alignQuotes(articles, { corrections, quotes: found }) : { quotes: [], utterances: [] };
  const numbers = ofNumbers ? alignNumbers(articles, { corrections }) : { numbers: [], claims: [] };
  return { ...quotes, ...numbers, checks: isAsked("checks") ? checkNumbers(articles, numbers) : [] };
}

/** Put the rows of groups together in the order of the articles; no two groups have an article in common. */
function joinGroups(
  articles: readonly string[],
  groups: readonly Pick<Tables, EventTable>[],
): Pick<Tables, EventTable> {
  if (groups.length === 1) return groups[0]!;
  const rank = new Map(articles.map((article, at) => [article, at]));
  const joined: Pick<Tables, EventTable> = { quotes: [], utterances: [], numbers: [], claims: [], checks: [] };
  for (const table of eventTables) {
    const placed = groups.flatMap((group) =>
      (group[table] as Tables[EventTable][number][]).map((row) => ({ row, place: firstPlace(row, rank) })),
    );
    placed.sort((a, b) => a.place - b.place);
    joined[table] = placed.map(({ row }) => row) as never[];
  }
  return joined;
}

/**
 * The place in the order of the articles at which a row stands: of several articles that of the first, of a check that
 * of its first figure; a word of all articles goes before those of each.
 *
 * @internal
 */
export function firstPlace(row: Tables[EventTable | "words"][number], rank: ReadonlyMap<string, number>): number {
  if ("article" in row) return row.article === null ? 0 : rank.get(row.article)!;
  const ids = "quotes" in row ? row.quotes : "kind" in row ? row.numbers.slice(0, 1) : row.numbers;
  return ids.reduce(
    (first, id) => Math.min(first, rank.get(id.slice(0, id.lastIndexOf("#")))!),
    Number.POSITIVE_INFINITY,
  );
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
