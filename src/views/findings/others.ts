import type { QuoteRow } from "../../quotes/rows";
import { type Article, analyse } from "../../text";
import { compare } from "../wording";
import type { Finding, FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/** Speakers shown one by one. */
const mostSpeakers = 8;
/** Pairs of texts shown one by one, those that share most. */
const mostPairs = 15;
/** Places shown as evidence of one finding. */
const mostPlaces = 12;

/** Arithmetic and calendars that do not fit. */
export function checkFindings(rows: FindingRows, look: Lookup): Finding[] {
  return (rows.checks ?? [])
    .filter((check) => check.verdict === "inconsistent")
    .map((check) => {
      const figures = check.numbers.flatMap((id) => look.number(id) ?? []);
      const articles = look.keys(figures.map((figure) => figure.article));
      return {
        ...empty("differs", "check", check.id),
        sentence: say.check(articles.map(look.letters.siglum).join(", ") || "the texts", true, check.explanation),
        articles,
        evidence: figures.map(({ article, start, end }) => ({ article, start, end })),
        weight: 850,
      };
    });
}

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
    sentence: say.speakersUnnamed(each),
    articles,
    evidence: placesOf(unnamed),
    weight: 100,
  };
}

/** Names that one text writes one way and another text another way. */
export function nameFindings(rows: FindingRows, look: Lookup): Finding[] {
  const groups = new Map<string, Map<string, { form: string; count: number }>>();
  const totals = new Map<string, number>();
  for (const { group, article, form, count } of rows.forms ?? []) {
    const best = groups.get(group) ?? new Map<string, { form: string; count: number }>();
    groups.set(group, best);
    totals.set(group, (totals.get(group) ?? 0) + count);
    if (count > (best.get(article)?.count ?? 0)) best.set(article, { form, count });
  }
  const findings: Finding[] = [];
  for (const [group, best] of groups) {
    const users = new Map<string, string[]>();
    for (const [article, { form }] of best) users.set(form, [...(users.get(form) ?? []), article]);
    if (users.size < 2 || onlyShortened([...users.keys()])) continue;
    const each = [...users].map(([form, articles]) => ({ form, sigla: look.sigla(articles) }));
    findings.push({
      ...empty("words", "name-preferred", group),
      sentence: say.namePreferred(
        group,
        each.sort((a, b) => b.sigla.length - a.sigla.length || compare(a.form, b.form)),
      ),
      articles: look.keys(best.keys()),
      evidence: look.keys(best.keys()).flatMap((key) => firstUse(look.letters.get(key)!, best.get(key)!.form)),
      weight: totals.get(group)!,
    });
  }
  return findings;
}

/** Whether the forms are one name and parts of it: "Ada Brandt", "Brandt". */
function onlyShortened(forms: readonly string[]): boolean {
  const longest = forms.reduce((a, b) => (b.length > a.length ? b : a)).toLowerCase();
  return forms.every((form) => longest.endsWith(form.toLowerCase()));
}

/** The first place outside boilerplate where a form stands as a word of its own. */
function firstUse(article: Article, form: string): Finding["evidence"] {
  const { paragraphs } = analyse(article);
  const { text } = article;
  let paragraph = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    while (paragraph < paragraphs.length && paragraphs[paragraph]!.end < end) paragraph++;
    if ((paragraphs[paragraph]?.start ?? text.length) > at) continue;
    if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? " "}${text[end] ?? " "}`)) {
      return [{ article: article.article, start: at, end }];
    }
  }
  return [];
}

/** Where the texts come from: what each pair shares. */
export function originFindings(rows: FindingRows, look: Lookup): Finding[] {
  if (!rows.overlaps || rows.articles.length < 2) return [];
  const pairs = rows.overlaps
    .filter((row) => row.longest > 0 && (row.shareOfA > 0 || row.shareOfB > 0))
    .sort((x, y) => Math.max(y.shareOfA, y.shareOfB) - Math.max(x.shareOfA, x.shareOfB));
  const sharing = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const findings: Finding[] = [];
  for (const { a, b, shareOfA, shareOfB, longest } of pairs.slice(0, mostPairs)) {
    const pair = new Set([a, b]);
    const shared = (rows.passages ?? [])
      .filter((row) => [...pair].every((key) => row.occurrences.some((place) => place.article === key)))
      .sort((x, y) => y.words - x.words)
      .slice(0, 3);
    findings.push({
      ...empty("origin", "passages-shared", `${a} ${b}`),
      sentence: say.passagesShared(look.letters.siglum(a), look.letters.siglum(b), shareOfA, shareOfB, longest),
      articles: look.keys(pair),
      evidence: shared.flatMap((row) =>
        row.occurrences
          .filter((place) => pair.has(place.article))
          .map(({ article, start, end }) => ({ article, start, end })),
      ),
      weight: Math.max(shareOfA, shareOfB) * 1000,
    });
  }
  const rest = pairs.slice(mostPairs);
  if (rest.length > 0) {
    findings.push({
      ...empty("origin", "passages-shared", "rest"),
      sentence: say.pairsLeft(rest.length),
      articles: look.keys(rest.flatMap(({ a, b }) => [a, b])),
      weight: 0,
    });
  }
  const alone = rows.articles.map((row) => row.article).filter((article) => !sharing.has(article));
  if (alone.length > 0) {
    findings.push({
      ...empty("origin", "nothing-shared", "all"),
      sentence: say.nothingShared(look.sigla(alone)),
      articles: look.keys(alone),
      weight: -1,
    });
  }
  return findings;
}

function empty(group: Finding["group"], kind: Finding["kind"], of: string): Finding {
  const id = `${kind} ${of}`;
  return { id, group, kind, sentence: "", articles: [], evidence: [], weight: 0, verdict: null, utterance: null };
}

function placesOf(quotes: readonly QuoteRow[]): Finding["evidence"] {
  return quotes
    .slice(0, mostPlaces)
    .map(({ article, content }) => ({ article, start: content.start, end: content.end }));
}
