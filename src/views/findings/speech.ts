import type { QuoteRow, UtteranceRow } from "../../quotes/rows";
import { attributionDropped, attributionMoved } from "./attributions";
import type { Finding, FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";
import { common, letters, meaning, speakerOf, wordsOf } from "./speech-parts";

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
    // Words whose speaker differs are told once, among what differs.
    if (moved || dropped || changed) continue;
    const shared = wordsShared(utterance, quotes, look);
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

function wordsShared(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup): Finding | null {
  const articles = look.keys(quotes.map((quote) => quote.article));
  if (articles.length < 2) return null;
  const marked = look.sigla(quotes.filter((quote) => quote.kind !== "indirect").map((quote) => quote.article));
  const retold = look
    .sigla(quotes.filter((quote) => quote.kind === "indirect").map((quote) => quote.article))
    .filter((siglum) => !marked.includes(siglum));
  const paraphrased = utterance.relations.every((relation) => relation.relation === "paraphrase");
  const speaker =
    new Set(quotes.flatMap((quote) => quote.speaker ?? [])).size > 1 ? null : speakerOf(utterance, quotes);
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
