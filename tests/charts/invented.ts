import type { ClaimRow, NumberRow } from "../../src/numbers/rows";
import type { QuoteRow, UtteranceRow } from "../../src/quotes/rows";
import type { OverlapRow, PassageRow } from "../../src/reuse/rows";
import type { Article, Span } from "../../src/text/rows";
import type { KeywordRow, WordRow } from "../../src/words/rows";

/** Three invented texts on one invented event, and the rows that the rooms would find in them. */
const texts = {
  "harbour.txt":
    "Fire on the Lindholm ferry\n\nTwelve people were hurt when a fire broke out on the Lindholm ferry on Monday. " +
    "“We were never warned about the engine,” Mayor Ada Brandt said. More than 150 passengers were on board.\n\n" +
    "The ferry was built in 1998.",
  "coast.txt":
    "Ferry fire hurts dozen\n\nTwelve people were hurt when a fire broke out on the Lindholm ferry. " +
    "“We were not warned about the engine,” said Brandt. About 160 passengers were on board, an official said.",
  "<b>wire</b>.txt":
    "Lindholm: 14 hurt\n\nFourteen people were hurt in the ferry fire. " +
    "They were never warned about the engine. The owner <script>alert(1)</script> did not answer.",
};

const meta: { [id: string]: Partial<Article> } = {
  "harbour.txt": { siglum: "A", outlet: "Harbour Post", published: "2031-05-05" },
  "coast.txt": { siglum: "B", outlet: null, published: "2031-05-06" },
  "<b>wire</b>.txt": { siglum: "C", outlet: "Wire & <i>Sons</i>", published: null },
};

export const articles: Article[] = Object.entries(texts).map(([article, text]) => {
  const head = text.indexOf("\n\n");
  return {
    article,
    siglum: "?",
    path: article,
    sha256: "0".repeat(64),
    title: text.slice(0, head),
    outlet: null,
    agency: null,
    published: null,
    pageDate: null,
    dateline: null,
    language: "en",
    words: text.split(" ").length,
    sentences: 4,
    regions: [
      { kind: "headline", start: 0, end: head },
      { kind: "body", start: head + 2, end: text.length },
    ],
    text,
    ...meta[article],
  };
});

export const [harbour, coast, wire] = articles as [Article, Article, Article];

/** The first place of some words in an article, as a span. */
export function at(article: Article, words: string): Span {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`not in ${article.article}: ${words}`);
  return { start, end: start + words.length, text: words };
}

function quote(article: Article, words: string, source: string, speaker: string): QuoteRow {
  const content = at(article, words);
  return {
    id: `${article.article}#q${content.start}`,
    article: article.article,
    kind: "direct",
    content,
    quoted: [content],
    cue: at(article, "said"),
    source: at(article, source),
    speaker,
    speakerType: "person",
    addressee: null,
    continued: false,
    confidence: 0.9,
    utterance: `${harbour.article}#u1`,
  };
}

export const quotes: QuoteRow[] = [
  quote(harbour, "We were never warned about the engine,", "Mayor Ada Brandt", "Ada Brandt"),
  quote(coast, "We were not warned about the engine,", "Brandt", "Brandt"),
  {
    ...quote(coast, "About 160 passengers were on board", "an official", "an official"),
    kind: "indirect",
    quoted: [],
    speakerType: "unnamed",
    utterance: null,
  },
];

export const utterances: UtteranceRow[] = [
  {
    id: `${harbour.article}#u1`,
    speaker: "Ada Brandt",
    quotes: [quotes[0]!.id, quotes[1]!.id],
    echoes: [{ article: wire.article, ...at(wire, "They were never warned about the engine.") }],
    relations: [
      {
        a: quotes[0]!.id,
        b: quotes[1]!.id,
        relation: "reworded",
        attribution: "same",
        changes: [{ from: "never", to: "not", meaning: false }],
      },
    ],
  },
];

function number(article: Article, words: string, fields: Partial<NumberRow>): NumberRow {
  const found = at(article, words);
  return {
    id: `${article.article}#n${found.start}`,
    article: article.article,
    ...found,
    kind: "count",
    value: null,
    low: null,
    high: null,
    hedge: "exact",
    unit: "person",
    counted: "people hurt",
    place: null,
    time: null,
    iso: null,
    parts: null,
    of: null,
    speaker: null,
    change: null,
    claim: null,
    ...fields,
  };
}

const board = { counted: "passengers on board", unit: "passenger" };
export const numbers: NumberRow[] = [
  number(harbour, "Twelve", { value: 12, low: 12, high: 12 }),
  number(coast, "Twelve", { value: 12, low: 12, high: 12 }),
  number(wire, "Fourteen", { value: 14, low: 14, high: 14 }),
  number(harbour, "More than 150", { value: 150, low: 150, high: null, hedge: "more-than", ...board }),
  number(coast, "About 160", {
    value: 160,
    low: 144,
    high: 176,
    hedge: "approximate",
    speaker: "an official",
    ...board,
  }),
  number(harbour, "1998", { kind: "year", value: 1998, low: 1998, high: 1998, unit: "year", counted: null }),
];

const [n12a, n12b, n14c, n150, n160, n1998] = numbers.map((row) => row.id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
export const claims: ClaimRow[] = [
  {
    id: `${harbour.article}#c1`,
    quantity: "people hurt",
    unit: "person",
    numbers: [n12a, n12b, n14c],
    verdict: "conflict",
    relations: [
      { a: n12a, b: n12b, verdict: "agree", why: "the same figure" },
      { a: n12a, b: n14c, verdict: "conflict", why: "12 and 14 cannot both be true" },
      { a: n12b, b: n14c, verdict: "conflict", why: "12 and 14 cannot both be true" },
    ],
    explanation: "A and B give 12; C gives 14.",
  },
  {
    id: `${harbour.article}#c2`,
    quantity: "passengers on board",
    unit: "passenger",
    numbers: [n150, n160],
    verdict: "compatible",
    relations: [{ a: n150, b: n160, verdict: "compatible", why: "more than 150 allows about 160" }],
    explanation: "A gives more than 150, B about 160.",
  },
  {
    id: `${harbour.article}#c3`,
    quantity: "year the ferry was built",
    unit: "year",
    numbers: [n1998],
    verdict: "single-source",
    relations: [],
    explanation: "Only A says when the ferry was built.",
  },
];

const shared = "people were hurt when a fire broke out on the Lindholm ferry";
export const passages: PassageRow[] = [
  {
    id: `${harbour.article}#p28`,
    words: 12,
    text: shared,
    occurrences: [
      { article: harbour.article, ...at(harbour, shared) },
      { article: coast.article, ...at(coast, shared) },
    ],
    exact: true,
  },
];

export const overlaps: OverlapRow[] = [
  { a: harbour.article, b: coast.article, jaccard: 0.3, shareOfA: 0.4, shareOfB: 0.6, longest: 12 },
  { a: harbour.article, b: wire.article, jaccard: 0, shareOfA: 0, shareOfB: 0, longest: 0 },
];

function word(article: string | null, name: string, count: number): WordRow {
  return {
    article,
    word: name,
    forms: [{ form: name, count }],
    count,
    perThousand: count * 20,
    dispersion: article ? null : 0.1,
  };
}

export const words: WordRow[] = [
  word(null, "ferry", 6),
  ...[word(harbour.article, "ferry", 3), word(coast.article, "ferry", 2), word(wire.article, "ferry", 1)],
  word(null, "owner", 1),
  word(wire.article, "owner", 1),
];

export const keywords: KeywordRow[] = [
  {
    article: wire.article,
    word: "owner",
    count: 1,
    referenceCount: 0,
    expected: 0.2,
    logLikelihood: 3.2,
    logRatio: 2.1,
    logRatioLow: -0.4,
    logRatioHigh: 4.6,
    pValue: 0.07,
    adjustedP: 0.2,
  },
  {
    article: harbour.article,
    word: "passengers",
    count: 4,
    referenceCount: 1,
    expected: 2,
    logLikelihood: 4.1,
    logRatio: 1.9,
    logRatioLow: 0.3,
    logRatioHigh: 3.5,
    pValue: 0.04,
    adjustedP: 0.1,
  },
];

export const forms = [
  { article: harbour.article, group: "the ferry", form: "ferry", count: 3 },
  { article: coast.article, group: "the ferry", form: "boat", count: 2 },
  { article: coast.article, group: "the ferry", form: "ferry", count: 1 },
  { article: wire.article, group: "the ferry", form: "<script>", count: 1 },
];
