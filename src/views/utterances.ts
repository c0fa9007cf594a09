import type { QuoteRow, UtteranceRow } from "../quotes/rows";
import { capital, listed, plural, short } from "../style/wording";
import type { Article } from "../text/rows";
import { type Articles, byLetter, bySiglum } from "./articles";
import { type Html, html, type Markup } from "./escape";
import { copyScript } from "./scripts";
import { meaningMark, sideBySideMarkup, sideBySideText, sideStyles } from "./side-by-side";
import { inSentence, uniteSpeakers } from "./speaker-names";
import { line, view } from "./theme";

const css = `${sideStyles}
.vr .vr-utterance{border-top:1px solid var(--vr-line);margin:24px 0 0;padding:8px 0 0}
.vr .vr-utterance>h3{margin:8px 0}
.vr .vr-utterance summary{cursor:pointer}
`;

interface Entry {
  utterance: UtteranceRow;
  /** a change can turn the meaning; words inside quotation marks changed; the speaker is another */
  turned: boolean;
  changed: boolean;
  moved: boolean;
  /** who says it: one name, or each with the letters of its texts */
  speakers: string;
  /** letters of the texts that attribute it, and of those that print it as their own words */
  attributed: string[];
  printed: string[];
}

/**
 * Every utterance that stands in several texts, its forms side by side: first those where a change can turn the
 * meaning, then those with other changes, then those that all texts give alike.
 *
 * @example
 * utterancesView(utterances, quotes, articles).html.includes("waves"); // => true
 */
export function utterancesView(
  utterances: readonly UtteranceRow[],
  quotes: readonly QuoteRow[],
  articles: readonly Article[],
): Html {
  if (utterances.length === 0) return line("No utterance stands in more than one text.");
  const letters = byLetter(articles);
  const byId = new Map(uniteSpeakers(quotes).map((quote) => [quote.id, quote]));
  const entries = utterances.map((utterance) => toEntry(utterance, byId, letters));
  const rank = ({ turned, changed, moved }: Entry) => Number(!turned) * 4 + Number(!changed) * 2 + Number(!moved);
  entries.sort((a, b) => rank(a) - rank(b));
  const summary = summarise(entries);
  const blocks = entries.map((entry, at) => block(entry, at + 1, quotes, letters));
  const text = entries.flatMap((entry, at) => [
    `${at + 1}. ${headingOf(entry)}`,
    sideBySideText(entry.utterance, quotes, letters),
  ]);
  return view("utterances", html`<p>${summary}</p>${blocks}`, [summary, ...text].join("\n"), {
    css,
    scripts: [copyScript],
  });
}

function toEntry(utterance: UtteranceRow, byId: ReadonlyMap<string, QuoteRow>, letters: Articles<Article>): Entry {
  const sigla = (names: readonly string[]) =>
    [...new Set(names)]
      .filter((name) => letters.get(name))
      .map((name) => letters.siglum(name))
      .sort(bySiglum);
  const { relations } = utterance;
  return {
    utterance,
    turned: relations.some(({ changes }) => changes.some(({ meaning }) => meaning)),
    changed: relations.some(({ relation }) => relation === "reworded"),
    moved: relations.some(({ attribution }) => attribution !== "same"),
    speakers: speakersOf(utterance, byId, sigla),
    attributed: sigla(utterance.quotes.flatMap((id) => byId.get(id)?.article ?? [])),
    printed: sigla(utterance.echoes.map(({ article }) => article)),
  };
}

function speakersOf(
  { speaker, quotes, relations }: UtteranceRow,
  byId: ReadonlyMap<string, QuoteRow>,
  sigla: (articles: readonly string[]) => string[],
): string {
  const one = speaker === null ? "No speaker named" : capital(short(speaker, 60));
  if (relations.every(({ attribution }) => attribution === "same")) return one;
  const where = new Map<string, string[]>();
  for (const id of quotes) {
    const quote = byId.get(id);
    if (!quote) continue;
    const name = quote.speaker ?? "no speaker named";
    where.set(name, [...(where.get(name) ?? []), quote.article]);
  }
  if (where.size < 2) return capital(short([...where.keys()][0] ?? one, 60));
  const each = [...where].map(([name, own]) => `${short(inSentence(name), 40)} (${sigla(own).join(", ")})`);
  return capital(listed(each));
}

function summarise(entries: readonly Entry[]): string {
  const turned = entries.filter((entry) => entry.turned).length;
  const moved = entries.filter((entry) => entry.moved).length;
  const printed = entries.filter((entry) => entry.printed.length > 0).length;
  const parts = [
    `${plural(entries.length, "utterance")} ${entries.length === 1 ? "stands" : "stand"} in several texts.`,
  ];
  parts.push(
    turned === 0
      ? "No change between them touches a negation, a number, a name or a word such as “must” or “may”."
      : `In ${turned} of them a change can turn the meaning (${meaningMark}).`,
  );
  if (moved > 0) parts.push(`In ${moved} the texts do not name the same speaker.`);
  if (printed > 0) parts.push(`In ${printed} another text prints the words as its own.`);
  return parts.join(" ");
}

function headingOf({ speakers, turned, changed, attributed, printed }: Entry): string {
  const own =
    printed.length > 0 ? `; ${listed(printed)} ${printed.length === 1 ? "prints" : "print"} it as its own` : "";
  const how = turned ? `; ${meaningMark} a change can turn the meaning` : changed ? "; reworded" : "";
  return `${speakers}${speakers.endsWith(")") ? "" : `, in ${listed(attributed)}`}${own}${how}`;
}

function block(entry: Entry, number: number, quotes: readonly QuoteRow[], letters: Articles<Article>): Markup {
  const { utterance, turned, changed } = entry;
  const sides = sideBySideMarkup(utterance, quotes, letters);
  const alike = !turned && !changed && utterance.relations.every(({ relation }) => relation === "identical");
  const body = alike ? html`<details><summary>All give the same words. Show them</summary>${sides}</details>` : sides;
  return html`<div class="vr-utterance"><h3>${number}. ${headingOf(entry)}</h3>${body}</div>`;
}
