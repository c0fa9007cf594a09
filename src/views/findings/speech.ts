import type { QuoteRow, UtteranceRow } from "../../quotes/rows";
import { bySiglum } from "../articles";
import type { Finding, FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/** What utterances say: words changed, given to others, printed without a speaker, or the same everywhere. */
export function speechFindings(rows: FindingRows, look: Lookup): Finding[] {
  const findings: Finding[] = [];
  for (const utterance of rows.utterances ?? []) {
    const quotes = utterance.quotes.flatMap((id) => look.quote(id) ?? []);
    if (quotes.length === 0) continue;
    const moved = attributionMoved(utterance, quotes, look);
    const dropped = moved ? null : attributionDropped(utterance, quotes, look);
    const changed = wordsChanged(utterance, quotes, look);
    for (const finding of [moved, dropped, changed]) if (finding) findings.push(finding);
    const shared = changed === null ? wordsShared(utterance, quotes, look) : null;
    if (shared) findings.push(shared);
  }
  return findings;
}

function wordsChanged(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup): Finding | null {
  const reworded = utterance.relations
    .filter((relation) => relation.relation === "reworded")
    .flatMap((relation) => {
      const [a, b] = [look.quote(relation.a), look.quote(relation.b)];
      const changes = relation.changes.filter(({ from, to }) => letters(from) !== letters(to));
      return a && b && a.article !== b.article && changes.length > 0 ? [{ a, b, changes }] : [];
    })
    .sort(
      (x, y) =>
        meaning(y.changes) - meaning(x.changes) || look.letters.index(x.a.article) - look.letters.index(y.a.article),
    );
  const [worst] = reworded;
  if (!worst) return null;
  const { a, b, changes } = worst;
  const bothMarked = a.kind === "direct" && b.kind === "direct";
  return {
    ...common(utterance, quotes, look),
    id: `changed ${utterance.id}`,
    group: "differs",
    kind: "words-changed",
    sentence: say.wordsChanged(
      speakerOf(utterance, quotes),
      look.letters.siglum(a.article),
      look.letters.siglum(b.article),
      changes,
    ),
    weight: 760 + (meaning(changes) > 0 ? 20 : 0) + (bothMarked ? 10 : 0),
  };
}

function attributionMoved(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup): Finding | null {
  if (!utterance.relations.some((relation) => relation.attribution === "different")) return null;
  const bySpeaker = new Map<string, string[]>();
  for (const quote of quotes) {
    const speaker = quote.speaker ?? quote.source?.text;
    if (speaker) bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), quote.article]);
  }
  if (bySpeaker.size < 2) return null;
  const own = withoutSpeaker(utterance, quotes);
  const speakers = [...bySpeaker]
    .map(([speaker, articles]) => ({ speaker, sigla: look.sigla(articles) }))
    .sort((a, b) => bySiglum(a.sigla[0] ?? "", b.sigla[0] ?? ""));
  return {
    ...common(utterance, quotes, look),
    id: `moved ${utterance.id}`,
    group: "differs",
    kind: "attribution-moved",
    sentence: say.attributionMoved(wordsOf(quotes), sameWords(utterance), speakers, look.sigla(own)),
    weight: (inMarks(quotes) ? 700 : 560) + certainty(quotes),
  };
}

function attributionDropped(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup): Finding | null {
  const given = articlesWithSpeaker(quotes);
  const own = withoutSpeaker(utterance, quotes);
  if (given.size === 0 || own.length === 0) return null;
  return {
    ...common(utterance, quotes, look),
    id: `dropped ${utterance.id}`,
    group: "differs",
    kind: "attribution-dropped",
    sentence: say.attributionDropped(
      wordsOf(quotes),
      sameWords(utterance),
      speakerOf(utterance, quotes),
      look.sigla(given),
      look.sigla(own),
    ),
    weight: (inMarks(quotes) ? 680 : 540) + certainty(quotes),
  };
}

function wordsShared(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup): Finding | null {
  const articles = look.keys(quotes.map((quote) => quote.article));
  if (articles.length < 2) return null;
  const marked = look.sigla(quotes.filter((quote) => quote.kind !== "indirect").map((quote) => quote.article));
  const retold = look
    .sigla(quotes.filter((quote) => quote.kind === "indirect").map((quote) => quote.article))
    .filter((siglum) => !marked.includes(siglum));
  const paraphrased = utterance.relations.every((relation) => relation.relation === "paraphrase");
  const speaker = speakerOf(utterance, quotes);
  const base = {
    ...common(utterance, quotes, look),
    group: "agrees",
    kind: "words-shared",
    id: `same ${utterance.id}`,
  } as const;
  if (marked.length > 0 && retold.length > 0 && paraphrased) {
    return {
      ...base,
      sentence: say.wordsRetold(speaker, wordsOf(quotes), marked, retold),
      weight: 300 + articles.length,
    };
  }
  if (paraphrased) return null;
  const places = quotes.map(({ article, content }) => ({ article, start: content.start, end: content.end }));
  const sentence = say.wordsShared(speaker, wordsOf(quotes), look.sigla(articles), look.oneVoice(places));
  return { ...base, sentence, weight: 400 + articles.length };
}

function common(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup) {
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

function speakerOf(utterance: UtteranceRow, quotes: readonly QuoteRow[]): string | null {
  // The quotations' names are those that all texts share; the utterance has one text's form of it.
  return quotes.find((quote) => quote.speaker !== null)?.speaker ?? utterance.speaker;
}

/** The words inside the marks where there are any, of the first text. */
function wordsOf(quotes: readonly QuoteRow[]): string {
  const direct = quotes.find((quote) => quote.quoted.length > 0);
  return direct ? direct.quoted[0]!.text : quotes[0]!.content.text;
}

/** The letters and digits alone: "data center" and "datacenter" are no other words. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function meaning(changes: readonly { meaning: boolean }[]): number {
  return changes.filter((change) => change.meaning).length;
}

function articlesWithSpeaker(quotes: readonly QuoteRow[]): Set<string> {
  return new Set(quotes.filter((quote) => quote.speaker ?? quote.source).map((quote) => quote.article));
}

/** Articles that print the words and nowhere say whose they are. */
function withoutSpeaker(utterance: UtteranceRow, quotes: readonly QuoteRow[]): string[] {
  const given = articlesWithSpeaker(quotes);
  const all = [...quotes.map((quote) => quote.article), ...utterance.echoes.map((echo) => echo.article)];
  return all.filter((article) => !given.has(article));
}

/** Whether any text prints the words in quotation marks. */
function inMarks(quotes: readonly QuoteRow[]): boolean {
  return quotes.some((quote) => quote.quoted.length > 0);
}

function sameWords(utterance: UtteranceRow): boolean {
  return utterance.relations.every(({ relation }) => ["identical", "punctuation", "excerpt"].includes(relation));
}

/** How sure the least certain of the speakers is, 0 to 10: what is surer stands first. */
function certainty(quotes: readonly QuoteRow[]): number {
  return Math.min(...quotes.map((quote) => quote.confidence)) * 10;
}
