import type { QuoteRow } from "../../quotes/rows";
import { compare } from "../../style/wording";
import { empty, type Finding, type FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/** Speakers shown one by one. */
const mostSpeakers = 3;
/** Places shown as evidence of one finding. */
const mostPlaces = 12;

/** Who is heard in which texts. */
export function speakerFindings(rows: FindingRows, look: Lookup): Finding[] {
  const quotes = rows.quotes ?? [];
  const named = new Map<string, QuoteRow[]>();
  for (const quote of quotes) {
    if (quote.speaker === null || quote.speakerType === "unnamed") continue;
    named.set(quote.speaker, [...(named.get(quote.speaker) ?? []), quote]);
  }
  const ranked = [...named]
    .map(([speaker, own]) => ({ speaker, own, articles: look.keys(own.map((quote) => quote.article)) }))
    .sort(
      (a, b) => b.articles.length - a.articles.length || b.own.length - a.own.length || compare(a.speaker, b.speaker),
    );
  const several = ranked.filter(({ articles }) => articles.length > 1).slice(0, mostSpeakers);
  const findings = several.map(
    ({ speaker, own, articles }, i): Finding => ({
      ...empty("speaks", "speaker", speaker),
      speakers: [speaker],
      sentence: say.speakerHeard(speaker, articles.map(look.letters.siglum), rows.articles.length, own.length),
      articles,
      evidence: placesOf(own),
      weight: 500 - i,
    }),
  );
  const alone = ranked.filter(({ articles }) => articles.length === 1);
  if (alone.length > 0 && rows.articles.length > 1) findings.push(heardOnce(alone, look));
  const unnamed = quotes.filter((quote) => quote.speakerType === "unnamed");
  if (unnamed.length > 0) findings.push(unnamedSpeakers(unnamed, look));
  return findings;
}

function heardOnce(alone: readonly { speaker: string; own: QuoteRow[]; articles: string[] }[], look: Lookup): Finding {
  const articles = look.keys(alone.flatMap((row) => row.articles));
  const each = articles.map((article) => ({
    siglum: look.letters.siglum(article),
    speakers: alone.filter((row) => row.articles[0] === article).map((row) => row.speaker),
  }));
  return {
    ...empty("speaks", "speakers-alone", "all"),
    speakers: alone.map(({ speaker }) => speaker),
    sentence: say.speakersAlone(each),
    articles,
    evidence: placesOf(alone.map((row) => row.own[0]!)),
    weight: 200,
  };
}

function unnamedSpeakers(unnamed: readonly QuoteRow[], look: Lookup): Finding {
  const articles = look.keys(unnamed.map((quote) => quote.article));
  const each = articles.map((article) => ({
    siglum: look.letters.siglum(article),
    count: unnamed.filter((quote) => quote.article === article).length,
  }));
  return {
    ...empty("speaks", "speakers-unnamed", "all"),
    speakers: [...new Set(unnamed.flatMap((quote) => quote.speaker ?? []))],
    sentence: say.speakersUnnamed(each),
    articles,
    evidence: placesOf(unnamed),
    weight: 100,
  };
}

function placesOf(quotes: readonly QuoteRow[]): Finding["evidence"] {
  return quotes
    .slice(0, mostPlaces)
    .map(({ article, content }) => ({ article, start: content.start, end: content.end }));
}
