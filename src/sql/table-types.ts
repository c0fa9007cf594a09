import type { TableName } from "../tables";

const span = 'STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)';
const place = 'STRUCT(article VARCHAR, "start" INTEGER, "end" INTEGER, "text" VARCHAR)';
const names = "VARCHAR[]";

/** The columns of every table with DuckDB's type of each: what is nested stays nested. */
export const tableTypes: { readonly [table in TableName]: { readonly [column: string]: string } } = {
  articles: {
    ...texts("article", "siglum", "path", "sha256", "title", "outlet", "agency"),
    published: "DATE",
    pageDate: "DATE",
    ...texts("dateline", "language"),
    words: "INTEGER",
    sentences: "INTEGER",
    regions: 'STRUCT(kind VARCHAR, "start" INTEGER, "end" INTEGER)[]',
  },
  words: {
    ...texts("article", "word"),
    forms: "STRUCT(form VARCHAR, count INTEGER)[]",
    count: "INTEGER",
    perThousand: "DOUBLE",
    dispersion: "DOUBLE",
  },
  keywords: {
    ...texts("article", "word"),
    count: "INTEGER",
    referenceCount: "INTEGER",
    ...numbers("expected", "logLikelihood", "logRatio", "logRatioLow", "logRatioHigh", "pValue", "adjustedP"),
  },
  quotes: {
    ...texts("id", "article", "kind"),
    content: span,
    quoted: `${span}[]`,
    cue: span,
    source: span,
    ...texts("speaker", "speakerType"),
    addressee: span,
    continued: "BOOLEAN",
    confidence: "DOUBLE",
    utterance: "VARCHAR",
  },
  utterances: {
    ...texts("id", "speaker"),
    quotes: names,
    echoes: `${place}[]`,
    relations:
      'STRUCT(a VARCHAR, b VARCHAR, relation VARCHAR, attribution VARCHAR, changes STRUCT("from" VARCHAR, "to" VARCHAR, meaning BOOLEAN)[])[]',
  },
  numbers: {
    ...texts("id", "article"),
    start: "INTEGER",
    end: "INTEGER",
    ...texts("text", "kind"),
    ...numbers("value", "low", "high"),
    ...texts("hedge", "unit", "counted"),
    place: span,
    time: span,
    iso: "VARCHAR",
    parts: "DOUBLE[]",
    ...texts("of", "speaker"),
    change: 'STRUCT("from" DOUBLE, "to" DOUBLE)',
    claim: "VARCHAR",
  },
  claims: {
    ...texts("id", "quantity", "unit"),
    numbers: names,
    verdict: "VARCHAR",
    relations: "STRUCT(a VARCHAR, b VARCHAR, verdict VARCHAR, why VARCHAR)[]",
    explanation: "VARCHAR",
  },
  checks: { ...texts("id", "kind"), numbers: names, ...texts("verdict", "explanation") },
  passages: { id: "VARCHAR", words: "INTEGER", text: "VARCHAR", occurrences: `${place}[]`, exact: "BOOLEAN" },
  overlaps: { ...texts("a", "b"), ...numbers("jaccard", "shareOfA", "shareOfB"), longest: "INTEGER" },
  copies: { id: "VARCHAR", articles: names, leastShared: "DOUBLE" },
  events: { id: "VARCHAR", articles: names, from: "DATE", to: "DATE", names, words: names },
};

function texts(...columns: string[]): { [column: string]: string } {
  return Object.fromEntries(columns.map((column) => [column, "VARCHAR"]));
}

function numbers(...columns: string[]): { [column: string]: string } {
  return Object.fromEntries(columns.map((column) => [column, "DOUBLE"]));
}
