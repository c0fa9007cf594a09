import type { ClaimRow, NumberRow } from "../numbers/rows";
import type { QuoteRow, UtteranceRow } from "../quotes/rows";
import type { PassageRow } from "../reuse/rows";
import { listed } from "../style/wording";
import type { Article } from "../text/rows";
import { anchorOf } from "./anchors";
import type { Articles } from "./articles";
import type { Mark } from "./marks";
import type { Place } from "./passage";
import { verdicts } from "./verdicts";

/** Rows whose places are marked in a text; what is left out is not marked. */
export interface MarkedRows {
  quotes?: readonly QuoteRow[];
  utterances?: readonly UtteranceRow[];
  numbers?: readonly NumberRow[];
  /** the verdict of a figure is then said with it */
  claims?: readonly ClaimRow[];
  passages?: readonly PassageRow[];
}

/** Links to other texts that one mark shows at most. */
const mostLinks = 12;

/** The marks of one article, with the way to their counterparts in the others. */
export function findMarks(article: Article, rows: MarkedRows, articles: Articles<Article>): Mark[] {
  return [
    ...quoteMarks(article, rows, articles),
    ...figureMarks(article, rows, articles),
    ...passageMarks(article, rows, articles),
  ];
}

function quoteMarks(article: Article, rows: MarkedRows, articles: Articles<Article>): Mark[] {
  const places = new Map<string, Place[]>();
  for (const { article: own, content, utterance } of rows.quotes ?? []) {
    if (utterance !== null) put(places, utterance, { article: own, start: content.start, end: content.end });
  }
  const marks: Mark[] = [];
  for (const { id, echoes } of rows.utterances ?? []) {
    for (const echo of echoes) put(places, id, echo);
  }
  const links = linker(places, article, articles);
  for (const quote of rows.quotes ?? []) {
    if (quote.article !== article.article) continue;
    const { start, end } = quote.content;
    marks.push({
      kind: "quote",
      start,
      end,
      label: quote.speaker ?? quote.source?.text ?? "speaker not named",
      group: quote.utterance,
      elsewhere: links(quote.utterance),
      colour: -1,
    });
  }
  for (const { id, echoes } of rows.utterances ?? []) {
    for (const { article: own, start, end } of echoes) {
      if (own !== article.article) continue;
      const label = "as the text’s own words";
      marks.push({ kind: "quote", start, end, label, group: id, elsewhere: links(id), colour: -1 });
    }
  }
  return marks;
}

function figureMarks(article: Article, rows: MarkedRows, articles: Articles<Article>): Mark[] {
  const places = new Map<string, Place[]>();
  for (const number of rows.numbers ?? []) if (number.claim !== null) put(places, number.claim, number);
  const links = linker(places, article, articles);
  const byId = new Map((rows.claims ?? []).map((claim) => [claim.id, claim]));
  const own = (rows.numbers ?? []).filter((number) => number.article === article.article);
  return own.map((number) => ({
    kind: "figure",
    start: number.start,
    end: number.end,
    label: figureLabel(number, byId.get(number.claim ?? "")),
    group: number.claim,
    elsewhere: links(number.claim),
    colour: -1,
  }));
}

/** "people hurt, conflict: A and B give 12; C gives 14" */
function figureLabel(number: NumberRow, claim: ClaimRow | undefined): string {
  const what = number.counted ?? number.unit ?? number.kind.replace("-", " ");
  return claim ? `${what}, ${verdicts[claim.verdict].word}: ${claim.explanation}` : what;
}

/** Shared stretches of this text, those that touch joined into one, so that one bar shows them. */
function passageMarks(article: Article, rows: MarkedRows, articles: Articles<Article>): Mark[] {
  const stretches: { start: number; end: number; elsewhere: Place[] }[] = [];
  for (const { occurrences } of rows.passages ?? []) {
    const elsewhere = occurrences.filter((place) => place.article !== article.article);
    if (elsewhere.length === 0) continue;
    for (const { article: own, start, end } of occurrences) {
      if (own === article.article) stretches.push({ start, end, elsewhere });
    }
  }
  stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: { start: number; end: number; places: Map<string, Place> }[] = [];
  for (const { start, end, elsewhere } of stretches) {
    let run = runs[runs.length - 1];
    if (!run || start > run.end + 1) {
      run = { start, end, places: new Map() };
      runs.push(run);
    }
    run.end = Math.max(run.end, end);
    for (const place of elsewhere) if (!run.places.has(place.article)) run.places.set(place.article, place);
  }
  return runs.map(({ start, end, places }) => {
    const others = [...places.values()].sort((a, b) => articles.index(a.article) - articles.index(b.article));
    const elsewhere = linker(new Map([["run", others]]), article, articles)("run");
    return {
      kind: "passage",
      start,
      end,
      label: `Shared with ${listed(elsewhere.map((link) => link.siglum))}`,
      group: null,
      elsewhere,
      colour: articles.index(others[0]!.article),
    };
  });
}

/** The first place of each other article, as links; each group is worked out once. */
function linker(
  places: ReadonlyMap<string, readonly Place[]>,
  article: Article,
  articles: Articles<Article>,
): (group: string | null) => Mark["elsewhere"] {
  const made = new Map<string, Mark["elsewhere"]>();
  return (group) => {
    if (group === null) return [];
    let links = made.get(group);
    if (!links) {
      links = [];
      const seen = new Set([article.article]);
      for (const place of places.get(group) ?? []) {
        const other = articles.get(place.article);
        if (!other || seen.has(place.article) || links.length >= mostLinks) continue;
        seen.add(place.article);
        links.push({ siglum: other.siglum, href: `#${anchorOf(other, place.start)}` });
      }
      made.set(group, links);
    }
    return links;
  };
}

function put(places: Map<string, Place[]>, group: string, place: Place): void {
  const list = places.get(group);
  if (list) list.push(place);
  else places.set(group, [place]);
}
