import type { AttributionRelation, QuoteRelation, QuoteRow, UtteranceRow } from "../quotes/rows";
import { short } from "../style/wording";
import type { Article } from "../text/rows";
import { type Articles, byLetter, bySiglum } from "./articles";
import { type Html, html, type Markup } from "./escape";
import { columns, mostColumns, type Place, passageColumn, passageStyles } from "./passage";
import { copyScript } from "./scripts";
import { line, view } from "./theme";
import { type DiffPart, diffMarkup, diffStyles, diffText, diffWords, sameShare } from "./word-diff";

/** How the forms of one utterance relate, in words. */
export const relationWords: { readonly [relation in QuoteRelation]: string } = {
  identical: "the same words",
  punctuation: "the same words, punctuated differently",
  excerpt: "a part of the words",
  reworded: "reworded",
  "partial-overlap": "the same words in part",
  paraphrase: "said in other words",
};

/** How the speakers of two forms relate, in words. */
export const attributionWords: { readonly [relation in AttributionRelation]: string } = {
  same: "the same speaker",
  "named-differently": "the speaker is named differently",
  different: "given to another speaker",
  unattributed: "given to nobody",
};

/** The shape of a change that can turn the meaning. */
export const meaningMark = "▲";

interface Form {
  place: Place;
  text: string;
  note: string;
  quote: QuoteRow | null;
}

/** The styles of this view, for views that hold it. */
export const sideStyles = `${passageStyles}${diffStyles}
.vr .vr-turn{display:inline-block;margin-top:4px;border-left:4px double currentColor;padding-left:8px;font:600 13px/1.4 system-ui,sans-serif}
`;

/**
 * The forms of one utterance in columns: the first as it stands, the others with the words that differ from it.
 *
 * @param utterance - a row of the table `utterances`
 * @param quotes - the quotes it names, or all
 * @param articles - the articles they stand in
 * @example
 * sideBySide(utterances[0], quotes, articles).html.includes("waves"); // => true
 */
export function sideBySide(utterance: UtteranceRow, quotes: readonly QuoteRow[], articles: readonly Article[]): Html {
  const letters = byLetter(articles);
  const forms = formsOf(utterance, quotes, letters);
  if (forms.length === 0) return line("The texts of this utterance are not among the articles.");
  const text = sideBySideText(utterance, quotes, letters);
  return view("sides", sideBySideMarkup(utterance, quotes, letters), text, { css: sideStyles, scripts: [copyScript] });
}

/** The same as plain text, for views that hold several. */
export function sideBySideText(
  utterance: UtteranceRow,
  quotes: readonly QuoteRow[],
  letters: Articles<Article>,
): string {
  const forms = formsOf(utterance, quotes, letters);
  const [first] = forms;
  return forms
    .flatMap((form) => [
      plainForm(form, form === first ? null : first!, letters),
      ...turnsOf(utterance, first, form).map((turn) => `  ${meaningMark} ${turn}`),
    ])
    .join("\n");
}

/** The same as markup, for views that hold several. */
export function sideBySideMarkup(
  utterance: UtteranceRow,
  quotes: readonly QuoteRow[],
  letters: Articles<Article>,
): Markup {
  const forms = formsOf(utterance, quotes, letters);
  const first = forms[0];
  const drawn = forms.slice(0, mostColumns).map((form) => {
    const parts = form === first || !first ? null : compared(first, form);
    const turns = form === first ? [] : turnsOf(utterance, first, form);
    const flags = turns.map(
      (turn) => html`<br><span class="vr-turn"><span aria-hidden="true">${meaningMark}</span> ${turn}</span>`,
    );
    const content = html`${parts ? diffMarkup(parts) : form.text}${flags}`;
    const relation = form === first ? null : relationOf(utterance, first, form);
    return passageColumn(letters, form.place, { note: relation ? `${form.note}; ${relation}` : form.note, content });
  });
  return columns(drawn, forms.length);
}

function formsOf(utterance: UtteranceRow, quotes: readonly QuoteRow[], letters: Articles<Article>): Form[] {
  const wanted = new Set(utterance.quotes);
  const forms: Form[] = [];
  for (const quote of quotes) {
    if (!wanted.has(quote.id)) continue;
    const { start, end, text } = quote.content;
    const who = quote.speaker ?? quote.source?.text ?? null;
    const how =
      quote.kind === "indirect" ? "in the text’s own words" : quote.kind === "mixed" ? "partly quoted" : "quoted";
    forms.push({
      place: { article: quote.article, start, end },
      text,
      note: who === null ? `${how}, no speaker named` : `${who}, ${how}`,
      quote,
    });
  }
  for (const { article, start, end, text } of utterance.echoes) {
    forms.push({ place: { article, start, end }, text, note: "printed as the text’s own words", quote: null });
  }
  return forms
    .filter((form) => letters.get(form.place.article))
    .sort(
      (a, b) =>
        Number(a.quote === null) - Number(b.quote === null) ||
        bySiglum(letters.siglum(a.place.article), letters.siglum(b.place.article)) ||
        a.place.start - b.place.start,
    );
}

const longestTurn = 80;

/** The changes against the first form that can turn the meaning, in words. */
function turnsOf(utterance: UtteranceRow, first: Form | undefined, form: Form): string[] {
  const [one, other] = [first?.quote?.id, form.quote?.id];
  return utterance.relations.flatMap(({ a, b, changes }) => {
    const forward = a === one && b === other;
    if (!forward && !(a === other && b === one)) return [];
    return changes
      .filter(({ meaning }) => meaning)
      .map(({ from, to }) =>
        turnWords(short(forward ? from : to, longestTurn), short(forward ? to : from, longestTurn)),
      );
  });
}

function turnWords(from: string, to: string): string {
  if (from === "") return `“${to}” is added: it can turn the meaning.`;
  if (to === "") return `“${from}” is left out: it can turn the meaning.`;
  return `“${from}” became “${to}”: it can turn the meaning.`;
}

/** Word changes against the first form, unless so little is common that marks would only confuse. */
function compared(first: Form, form: Form): DiffPart[] | null {
  const parts = diffWords(first.text, form.text);
  return sameShare(parts) < 0.6 ? null : parts.flatMap(withoutMarks);
}

/** Marks alone are no change of words: what is added stays unmarked, what is missing is left out. */
function withoutMarks(part: DiffPart): DiffPart[] {
  if (part.kind === "same" || /[\p{L}\p{N}]/u.test(part.text)) return [part];
  return part.kind === "missing" ? [] : [{ kind: "same", text: part.text }];
}

function relationOf(utterance: UtteranceRow, first: Form | undefined, form: Form): string | null {
  const [one, other] = [first?.quote?.id, form.quote?.id];
  const found = utterance.relations.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  if (!found) return null;
  const said = relationWords[found.relation];
  return found.attribution === "same" ? said : `${said}, ${attributionWords[found.attribution]}`;
}

function plainForm(form: Form, first: Form | null, letters: Articles<Article>): string {
  const parts = first ? compared(first, form) : null;
  return `${letters.siglum(form.place.article)} (${form.note}): ${parts ? diffText(parts) : form.text}`;
}
