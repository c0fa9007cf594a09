import { findQuotes } from "../quotes";
import { type Article, analyse, isRead, type Lexicon, lexiconOf, type Span, span } from "../text";
import { findCounted } from "./counted/counted";
import { bareNoun } from "./counted/ellipsis";
import { locate } from "./counted/locate";
import { linkSubsets } from "./counted/subsets";
import type { Figure } from "./figure";
import { createReader, type Reader } from "./reader";
import type { NumberRow } from "./rows";
import { hedgeLeft, hedgeOfClock, hedgeRight, intervalOf } from "./values/hedges";
import { unitsWith } from "./values/own-units";
import { joinRanges } from "./values/ranges";
import { scanSentence } from "./values/scan";
import { joinShares } from "./values/shares";

const hedged = new Set([
  "count",
  "money",
  "percentage",
  "measure",
  "age",
  "duration",
  "fraction",
  "vague-count",
  "year",
]);

/** What the later steps need beside the rows. */
export interface FoundNumbers {
  rows: NumberRow[];
  figures: Figure[];
  reader: Reader;
  lexicon: Lexicon;
}

const known = new WeakMap<object, FoundNumbers>();

/**
 * Find the figures of an article: values or intervals, hedges, units, what is counted, place, time and who gives them.
 *
 * @returns one row a figure in the order of the text; `claim` is null until `alignNumbers` has compared the articles
 * @example
 * const article = createArticle({ id: "a", text: "More than 150 troops left on 3 May 2024." });
 * findNumbers(article)[0].text; // => "More than 150"
 * findNumbers(article).map(({ kind, low, high, unit, iso }) => [kind, low, high, unit, iso]);
 * // => [["count", 150, null, "troop", null], ["date", null, null, null, "2024-05-03"]]
 */
export function findNumbers(article: Article): NumberRow[] {
  return readNumbers(article).rows.map((row) => ({ ...row }));
}

/** The same with the figures behind the rows; worked out once for each article. */
export function readNumbers(article: Article): FoundNumbers {
  let found = known.get(article);
  if (found?.lexicon !== lexiconOf(article)) {
    found = read(article);
    known.set(article, found);
  }
  return found;
}

function read(article: Article): FoundNumbers {
  const { sentences: inText, tokens } = analyse(article);
  const sentences = isRead(article.language) ? inText : [];
  const lexicon = lexiconOf(article);
  const reader = createReader(article.text, tokens, unitsWith(lexicon.units));
  const all: Figure[] = [];
  let earlier: Figure[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const { firstToken: first, endToken: end } = sentence;
    let figures = scanSentence(reader, { sentence: index, first, end, published: article.published });
    if (figures.length > 0) {
      figures = joinShares(reader, joinRanges(reader, figures, first));
      for (const [at, figure] of figures.entries())
        hedge(reader, figure, Math.max(first, figures[at - 1]?.right ?? first), end);
      inheritHedges(reader, figures);
      findCounted(reader, figures, first, end, earlier);
      for (const [at, figure] of figures.entries()) {
        recordOf(reader, figure);
        hedgeAfterNoun(reader, figure, figures[at + 1]?.left ?? end);
      }
      locate(reader, figures, first, end);
      for (const figure of figures) all.push(figure);
    }
    earlier = figures.length > 0 ? figures : [];
  }
  linkSubsets(reader, all, sentences);
  return { rows: toRows(article, reader, all), figures: all, reader, lexicon };
}

function hedge(reader: Reader, figure: Figure, first: number, end: number): void {
  if (figure.kind === "time") {
    const found = hedgeOfClock(reader, figure, first);
    if (found) {
      figure.hedge = found.hedge;
      figure.left = found.at;
    }
    return;
  }
  if (!hedged.has(figure.kind)) return;
  const before = hedgeLeft(reader, figure, first);
  const after = hedgeRight(reader, figure.to, end);
  const found = before && before.hedge !== "approximate" ? before : (after ?? before);
  if (before) figure.left = before.at;
  if (after) figure.right = after.at;
  if (!found || figure.kind === "year") {
    if (found) figure.hedge = found.hedge;
    return;
  }
  if (figure.value !== null) {
    figure.hedge = found.hedge;
    const interval = intervalOf(figure.value, found);
    figure.low = interval.low;
    figure.high = interval.high;
  } else if (figure.hedge === "exact") figure.hedge = found.hedge;
}

/** "40 boats or more": the hedge stands after what is counted. */
function hedgeAfterNoun(reader: Reader, figure: Figure, end: number): void {
  if (figure.kind !== "count" || figure.hedge !== "exact" || figure.value === null) return;
  if (figure.nounFrom !== figure.right || figure.nounTo === null || reader.lower(figure.nounTo) !== "or") return;
  const found = hedgeRight(reader, figure.nounTo, end);
  if (!found) return;
  figure.hedge = found.hedge;
  Object.assign(figure, intervalOf(figure.value, found), { right: found.at });
}

/** "they are 9-14": two small numbers that count nothing are a record, no range. */
function recordOf(reader: Reader, figure: Figure): void {
  if (
    figure.kind !== "count" ||
    figure.value !== null ||
    figure.unit !== null ||
    figure.form !== "digits" ||
    figure.left !== figure.from
  )
    return;
  if (
    figure.to - figure.from !== 3 ||
    (figure.nounFrom !== null && figure.nounFrom >= figure.to) ||
    (figure.high ?? 999) > 162
  )
    return;
  if (
    !/^[-–]$/.test(reader.raw(figure.from + 1)) ||
    /^(age|aged|about|between|of)$/.test(reader.lower(figure.from - 1))
  )
    return;
  figure.kind = "score";
  figure.parts = [figure.low!, figure.high!];
  figure.low = null;
  figure.high = null;
  figure.nounFrom = null;
  figure.nounTo = null;
}

/** "just under 296 hp (224 kW / 300 PS)": what stands in parentheses restates the figure before, with its hedge. */
function inheritHedges(reader: Reader, figures: readonly Figure[]): void {
  for (const [index, figure] of figures.entries()) {
    const before = figures[index - 1];
    if (
      !before ||
      before.hedge === "exact" ||
      before.hedge === "vague" ||
      figure.hedge !== "exact" ||
      figure.value === null
    )
      continue;
    const gap = figure.left - before.right;
    const mark = reader.raw(figure.left - 1);
    if (gap !== 1 || !(mark === "(" || (mark === "/" && before.left > 0 && reader.raw(before.left - 1) === "(")))
      continue;
    if (before.kind !== figure.kind || before.value === null || before.unit === figure.unit) continue;
    figure.hedge = before.hedge;
    const scale = (end: number | null) =>
      end === null || before.value === 0 ? null : Number(((figure.value! * end) / before.value!).toPrecision(12));
    figure.low = scale(before.low);
    figure.high = scale(before.high);
  }
}

function toRows(article: Article, reader: Reader, figures: Figure[]): NumberRow[] {
  const quotes = figures.length > 0 ? findQuotes(article).filter((quote) => quote.speaker !== null) : [];
  const rows = figures.map((figure): NumberRow => {
    const start = reader.start(figure.left);
    const end = endOf(reader, figure.right - 1);
    return {
      id: `${article.article}#n${start}`,
      article: article.article,
      start,
      end,
      text: article.text.slice(start, end),
      kind: figure.kind,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      hedge: figure.hedge,
      unit: figure.unit,
      counted: countedOf(reader, figure),
      place: spanOf(article, reader, figure.place),
      time: spanOf(article, reader, figure.time),
      iso: figure.iso,
      parts: figure.parts,
      of: null,
      speaker: null,
      change: figure.change,
      claim: null,
    };
  });
  const idOf = new Map(figures.map((figure, index) => [figure, rows[index]!.id] as const));
  for (const [index, figure] of figures.entries()) rows[index]!.of = figure.of ? (idOf.get(figure.of) ?? null) : null;
  for (const row of rows) {
    for (const quote of quotes) {
      if (quote.content.start > row.start) break;
      if (row.end <= quote.content.end) row.speaker = quote.speaker;
    }
  }
  return rows;
}

/** "It cost $4bn.": the full stop is of the sentence. */
function endOf(reader: Reader, last: number): number {
  return reader.end(last) - (/^(?:bn|mn|bln|mln|tn|trn)\.$/i.test(reader.raw(last)) ? 1 : 0);
}

/** "bakers | the Tern has | in Ohio": what the clause says stands between the noun and what follows it. */
function countedOf(reader: Reader, figure: Figure): string | null {
  if (figure.counted !== null) return `${figure.counted}${figure.said?.after ?? ""}`;
  const whole = textOf(reader, figure.nounFrom, figure.nounTo);
  const { said } = figure;
  if (whole === null || said === null) return whole;
  if (said.before === null) return `${whole}${said.after ?? ""}`;
  const bare = bareNoun(reader, figure, true).replace(/\s+/g, " ");
  return `${bare} ${said.before}${whole.slice(bare.length)}`;
}

function textOf(reader: Reader, from: number | null, to: number | null): string | null {
  if (from === null || to === null || to <= from) return null;
  return reader.text.slice(reader.start(from), reader.end(to - 1)).replace(/\s+/g, " ");
}

function spanOf(article: Article, reader: Reader, range: [number, number] | null): Span | null {
  return range ? span(article.text, reader.start(range[0]), reader.end(range[1] - 1)) : null;
}
