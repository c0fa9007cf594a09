import type { DescentRow, OverlapRow } from "../../src/reuse/rows";
import type { Article, Corrections } from "../../src/text/rows";
import * as views from "../../src/views";
import type * as invented from "../charts/invented";

type Rows = Pick<
  typeof invented,
  "articles" | "quotes" | "utterances" | "numbers" | "claims" | "passages" | "overlaps" | "forms"
> & { checks: import("../../src/numbers/rows").CheckRow[] };

/** Every view of the same rows, by name. */
export function allViews(rows: Rows): { [name: string]: views.Html } {
  const { articles, quotes, utterances, numbers, claims, checks, passages, overlaps, forms } = rows;
  const places = articles.map((row) => ({ article: row.article, start: 0, end: Math.min(4, row.text.length) }));
  const descents = overlaps.map((row, i) => descentOf(row, articles, i));
  return {
    strip: views.articleStrip(articles, { overlaps, links: true }),
    overview: views.overview(views.findFindings(rows), articles),
    findings: views.findings(views.findFindings(rows), rows),
    ...Object.fromEntries(articles.map((row) => [`text-${row.siglum}`, views.articleText(row, rows)])),
    sides: utterances[0] ? views.sideBySide(utterances[0], quotes, articles) : views.line("There is no utterance."),
    utterances: views.utterancesView(utterances, quotes, articles),
    cues: views.cuesTable(quotes, articles),
    claims: views.claimMatrix(claims, numbers, articles, { singles: true }),
    claimsList: views.claimsList(claims, numbers, articles),
    checks: views.checksList(checks, numbers, articles),
    speakers: views.speakersTable(quotes, articles),
    concordance: views.concordanceView(places, articles),
    overlaps: views.overlapMatrix(overlaps, articles),
    descent: views.descentView(descents, articles),
    parallel: views.parallelTexts(articles, rows),
    passages: views.passagesView(passages, articles),
    forms: views.formsTable(forms, articles),
    table: views.table(numbers, { caption: "Numbers" }),
    provenance: views.provenance(articles, { tool: "variorum", command: "variorum report", notes: ["a note"] }),
    hand: views.editorsHand(correctionsOf(rows), articles) ?? views.line("Nothing is corrected."),
    accuracy: views.accuracy(),
    filter: views.findingsFilter(views.findFindings(rows), articles),
    diff: views.wordDiff(articles[0]?.text ?? "", articles[1]?.text ?? ""),
  };
}

/** One correction of each kind, at the first quotation and the first figure. */
function correctionsOf({ articles, quotes, numbers }: Rows): Corrections {
  const places = [...quotes.map(({ article, content }) => ({ article, ...content })), ...numbers];
  return {
    articles: articles.slice(0, 1).map(({ article }) => ({ article, outlet: "<b>Post</b>", published: "2031-05-05" })),
    speakers: places.slice(0, 1).map((place) => ({ ...place, speaker: "Ida <Holm>", speakerType: "person" })),
    aliases: places.slice(0, 1).map(() => ({ name: "Lindholm", forms: ["the ferry"] })),
    claims: places.slice(0, 1).map(() => ({ how: "split", numbers: places.slice(-1) })),
  };
}

/** One pair whose second text names the first, the next ones without a reason. */
function descentOf({ a, b, shareOfA, shareOfB }: OverlapRow, articles: readonly Article[], index: number): DescentRow {
  const row = { a, b, share: Math.max(shareOfA, shareOfB), common: null };
  const [source, other] = [a, b].map((key) => articles.find((article) => article.article === key));
  if (index > 0 || !source || !other) return { ...row, source: null, basis: "undetermined", reasons: [] };
  const place = { start: 0, end: 4, text: other.text.slice(0, 4) };
  const reason = { kind: "credit", source: a, article: b, name: source.outlet ?? "wire", place } as const;
  return { ...row, source: a, basis: "named", reasons: [reason] };
}
