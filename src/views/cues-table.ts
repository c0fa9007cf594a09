import { type CueEntry, readCue } from "../quotes/cues/cue-lexicon";
import type { QuoteRow } from "../quotes/rows";
import { compare, grouped, listed, plural } from "../style/wording";
import type { Article } from "../text/rows";
import { passageLink } from "./anchors";
import { byLetter } from "./articles";
import { type Html, html, join } from "./escape";
import { type Column, tableMarkup, tableScripts, tableStyles } from "./table";
import { line, view } from "./theme";

type Stance = CueEntry["stance"] | "unknown";

/** Shape and words of each stance: never colour alone. */
const stances: { readonly [stance in Stance]: { shape: string; word: string; meaning: string } } = {
  loaded: { shape: "●", word: "loaded", meaning: "takes a side on what is said" },
  hedging: { shape: "◐", word: "hedging", meaning: "says how sure it is" },
  neutral: { shape: "○", word: "neutral", meaning: "takes no side" },
  unknown: { shape: "–", word: "not in the list", meaning: "not in the list of such words" },
};
const order = Object.keys(stances) as Stance[];

interface CueRow {
  lemma: string;
  stance: Stance;
  /** as they stand: "said", "says" */
  forms: Set<string>;
  quotes: Map<string, QuoteRow[]>;
  count: number;
}

/**
 * The words that introduce speech, with what they let the reader think of it, and how often in which text.
 *
 * @example
 * cuesTable(quotes, articles).html.includes("said"); // => true
 */
export function cuesTable(quotes: readonly QuoteRow[], articles: readonly Article[]): Html {
  const letters = byLetter(articles);
  const rows = cueRows(quotes);
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  if (all === 0) return line("No word that introduces speech was found in these texts.");
  const columns: Column<CueRow>[] = [
    { label: "Word", value: (row) => wordOf(row) },
    {
      label: "Stance",
      value: ({ stance }) => html`<span aria-hidden="true">${stances[stance].shape}</span> ${stances[stance].word}`,
      plain: ({ stance }) => `${order.indexOf(stance)} ${stance}`,
    },
    ...letters.list.map(
      (article): Column<CueRow> => ({
        label: article.siglum,
        value: (row) => {
          const own = row.quotes.get(article.article);
          const place = own?.[0]?.cue;
          return own && place
            ? passageLink(article, place.start, grouped(own.length))
            : html`<span class="vr-soft">–</span>`;
        },
        plain: (row) => row.quotes.get(article.article)?.length ?? 0,
        numeric: true,
      }),
    ),
    { label: "All", value: (row) => row.count, numeric: true },
  ];
  const sentences = order.flatMap((stance) => {
    const own = rows.filter((row) => row.stance === stance);
    if (own.length === 0) return [];
    const count = own.reduce((sum, row) => sum + row.count, 0);
    const { shape, word, meaning } = stances[stance];
    const named = stance === "neutral" ? "" : ` (${listed(own.map((row) => row.lemma))})`;
    return [`${shape} ${word}: ${count} of ${plural(all, "time")} the word ${meaning}${named}.`];
  });
  const body = html`<ul class="vr-stances">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>${tableMarkup(rows, columns, { caption: "Words that introduce speech, by text", sortable: true })}`;
  const text = [...sentences, ...rows.map((row) => `${wordOf(row)}, ${stances[row.stance].word}: ${row.count}`)];
  return view("cues", join([body]), text.join("\n"), {
    css: `${tableStyles}.vr .vr-stances{list-style:none;padding:0}`,
    scripts: tableScripts,
  });
}

function wordOf({ lemma, forms }: CueRow): string {
  const others = [...forms].filter((form) => form !== lemma).sort(compare);
  return others.length > 0 ? `${lemma} (${others.join(", ")})` : lemma;
}

function cueRows(quotes: readonly QuoteRow[]): CueRow[] {
  const rows = new Map<string, CueRow>();
  for (const quote of quotes) {
    if (quote.cue === null || quote.continued) continue;
    const form = quote.cue.text.toLowerCase();
    const { lemma, stance } = readCue(form) ?? { lemma: form, stance: "unknown" as const };
    const row = rows.get(lemma) ?? { lemma, stance, forms: new Set<string>(), quotes: new Map(), count: 0 };
    rows.set(lemma, row);
    row.forms.add(form);
    row.count += 1;
    const own = row.quotes.get(quote.article);
    if (own) own.push(quote);
    else row.quotes.set(quote.article, [quote]);
  }
  return [...rows.values()].sort(
    (a, b) => order.indexOf(a.stance) - order.indexOf(b.stance) || b.count - a.count || compare(a.lemma, b.lemma),
  );
}
