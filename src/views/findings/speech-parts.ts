import type { QuoteRow, UtteranceRow } from "../../quotes/rows";
import type { Lookup } from "./lookup";

export function common(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup) {
  const places = [
    ...quotes.map(({ article, content }) => ({ article, start: content.start, end: content.end })),
    ...utterance.echoes.map(({ article, start, end }) => ({ article, start, end })),
  ];
  return {
    articles: look.keys(places.map((place) => place.article)),
    speakers: [...new Set(quotes.flatMap((quote) => quote.speaker ?? []))],
    evidence: places,
    verdict: null,
    utterance: utterance.id,
  };
}

export function speakerOf(utterance: UtteranceRow, quotes: readonly QuoteRow[]): string | null {
  // The quotations' names are those that all texts share; the utterance has one text's form of it.
  return quotes.find((quote) => quote.speaker !== null)?.speaker ?? utterance.speaker;
}

/** The words inside the marks where there are any, of the first text. */
export function wordsOf(quotes: readonly QuoteRow[]): string {
  const direct = quotes.find((quote) => quote.quoted.length > 0);
  return direct ? direct.quoted[0]!.text : quotes[0]!.content.text;
}

/** The letters and digits alone: "data center" and "datacenter" are no other words. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

export function meaning(changes: readonly { meaning: boolean }[]): number {
  return changes.filter((change) => change.meaning).length;
}

export function articlesWithSpeaker(quotes: readonly QuoteRow[]): Set<string> {
  return new Set(quotes.filter((quote) => quote.speaker ?? quote.source).map((quote) => quote.article));
}

/** Articles that print the words and nowhere say whose they are. */
export function withoutSpeaker(utterance: UtteranceRow, quotes: readonly QuoteRow[]): string[] {
  const given = articlesWithSpeaker(quotes);
  const all = [...quotes.map((quote) => quote.article), ...utterance.echoes.map((echo) => echo.article)];
  return all.filter((article) => !given.has(article));
}

/** Whether any text prints the words in quotation marks. */
export function inMarks(quotes: readonly QuoteRow[]): boolean {
  return quotes.some((quote) => quote.quoted.length > 0);
}

export function sameWords(utterance: UtteranceRow): boolean {
  return utterance.relations.every(({ relation }) => ["identical", "punctuation", "excerpt"].includes(relation));
}

/** How sure the least certain of the speakers is, 0 to 10: what is surer stands first. */
export function certainty(quotes: readonly QuoteRow[]): number {
  return Math.min(...quotes.map((quote) => quote.confidence)) * 10;
}
