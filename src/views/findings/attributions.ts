import type { QuoteRow, UtteranceRow } from "../../quotes/rows";
import { bySiglum } from "../articles";
import type { Finding } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";
import { introduce } from "./shared-words";
import { articlesWithSpeaker, certainty, common, inMarks, speakerOf, withoutSpeaker } from "./speech-parts";

/** Words that texts give to different speakers, or to one that some of them do not name. */
export function attributionMoved(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup): Finding | null {
  if (!utterance.relations.some((relation) => isMoved(relation, look))) return null;
  const bySpeaker = new Map<string, string[]>();
  for (const quote of quotes) {
    const speaker = quote.speaker ?? quote.source?.text;
    if (speaker) bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), quote.article]);
  }
  if (bySpeaker.size < 2) return null;
  const own = withoutSpeaker(utterance, quotes);
  const unnamed = nameLeftOut(utterance, quotes, bySpeaker, look);
  if (unnamed) return unnamed;
  const speakers = [...bySpeaker]
    .map(([speaker, articles]) => ({ speaker, sigla: look.sigla(articles) }))
    .sort((a, b) => bySiglum(a.sigla[0] ?? "", b.sigla[0] ?? ""));
  return {
    ...common(utterance, quotes, look),
    id: `moved ${utterance.id}`,
    group: "differs",
    kind: "attribution-moved",
    sentence: say.attributionMoved(introduce(utterance, quotes), speakers, look.sigla(own)),
    weight: (inMarks(quotes) ? 700 : 560) + certainty(quotes),
  };
}

/** Another name, or an office in the place of a person: "a senior official" and "Washington", not two words for one minister. */
function isMoved({ a, b, attribution }: UtteranceRow["relations"][number], look: Lookup): boolean {
  if (attribution === "different") return true;
  if (attribution !== "named-differently") return false;
  const [one, other] = [look.quote(a)?.speaker, look.quote(b)?.speaker].map((name) =>
    name?.toLowerCase().split(" ").at(-1),
  );
  return one !== other;
}

/** Two speakers that are one: some texts name it, the others describe it in words that stand with the name. */
function nameLeftOut(
  utterance: UtteranceRow,
  quotes: readonly QuoteRow[],
  bySpeaker: ReadonlyMap<string, string[]>,
  look: Lookup,
): Finding | null {
  const [one, other, ...more] = bySpeaker.keys();
  if (one === undefined || other === undefined || more.length > 0) return null;
  const isUnnamed = (speaker: string): boolean =>
    quotes.some((quote) => quote.speaker === speaker && quote.speakerType === "unnamed");
  const [unnamed, named] = isUnnamed(one) ? [one, other] : [other, one];
  if (!isUnnamed(unnamed) || isUnnamed(named) || !look.describes(unnamed, named)) return null;
  return {
    ...common(utterance, quotes, look),
    id: `unnamed ${utterance.id}`,
    group: "differs",
    kind: "attribution-unnamed",
    sentence: say.attributionUnnamed(
      introduce(utterance, quotes),
      { speaker: named, sigla: look.sigla(bySpeaker.get(named) ?? []) },
      { speaker: unnamed, sigla: look.sigla(bySpeaker.get(unnamed) ?? []) },
    ),
    weight: 545 + certainty(quotes),
  };
}

/** Words that some texts give to a speaker and others print as their own. */
export function attributionDropped(utterance: UtteranceRow, quotes: readonly QuoteRow[], look: Lookup): Finding | null {
  const given = articlesWithSpeaker(quotes);
  const own = withoutSpeaker(utterance, quotes);
  if (given.size === 0 || own.length === 0) return null;
  return {
    ...common(utterance, quotes, look),
    id: `dropped ${utterance.id}`,
    group: "differs",
    kind: "attribution-dropped",
    sentence: say.attributionDropped(
      introduce(utterance, quotes),
      speakerOf(utterance, quotes),
      look.sigla(given),
      look.sigla(own),
    ),
    weight: (inMarks(quotes) ? 680 : 540) + certainty(quotes),
  };
}
