import type { QuoteRow } from "../quotes/rows";
import { capital, compare, plural } from "../style/wording";
import type { Article } from "../text/rows";
import { passageLink } from "./anchors";
import { type Articles, byLetter } from "./articles";
import { type Html, html, join } from "./escape";
import { uniteSpeakers } from "./speaker-names";
import { type Column, tableMarkup, tableScripts, tableStyles } from "./table";
import { line, view } from "./theme";

interface SpeakerRow {
  speaker: string;
  byArticle: Map<string, QuoteRow[]>;
  count: number;
}

/**
 * Who speaks in which text and how often; unnamed speakers stand in a table of their own.
 *
 * @example
 * speakersTable(quotes, articles).html.includes("Ida Holm"); // => true
 */
export function speakersTable(found: readonly QuoteRow[], articles: readonly Article[]): Html {
  const quotes = uniteSpeakers(found);
  if (quotes.length === 0) return line("No quotation was found in these texts.");
  const letters = byLetter(articles);
  const named = speakersOf(quotes.filter((quote) => quote.speaker !== null && quote.speakerType !== "unnamed"));
  const unnamed = speakersOf(quotes.filter((quote) => quote.speaker === null || quote.speakerType === "unnamed"));
  const tables = [
    named.length > 0 ? tableMarkup(named, columnsOf(letters), { caption: "Speakers by name", sortable: true }) : null,
    unnamed.length > 0
      ? tableMarkup(unnamed, columnsOf(letters), { caption: "Speakers without a name", sortable: true })
      : null,
  ];
  const text = [...named, ...unnamed].map((row) => {
    const each = letters.list
      .filter((article) => row.byArticle.has(article.article))
      .map((article) => `${article.siglum} ${row.byArticle.get(article.article)!.length}`);
    return `${row.speaker}: ${each.join(", ")}`;
  });
  return view("speakers", join(tables), text.join("\n"), {
    css: `${tableStyles}.vr .vr-cell{white-space:nowrap}`,
    scripts: tableScripts,
  });
}

function speakersOf(quotes: readonly QuoteRow[]): SpeakerRow[] {
  const rows = new Map<string, SpeakerRow>();
  for (const quote of quotes) {
    const speaker = quote.speaker ?? quote.source?.text ?? "nobody is named";
    const row = rows.get(speaker) ?? { speaker, byArticle: new Map(), count: 0 };
    rows.set(speaker, row);
    row.count++;
    const own = row.byArticle.get(quote.article);
    if (own) own.push(quote);
    else row.byArticle.set(quote.article, [quote]);
  }
  return [...rows.values()].sort(
    (a, b) => b.byArticle.size - a.byArticle.size || b.count - a.count || compare(a.speaker, b.speaker),
  );
}

function columnsOf(letters: Articles<Article>): Column<SpeakerRow>[] {
  return [
    { label: "Speaker", value: (row) => capital(row.speaker) },
    { label: "Texts", value: (row) => row.byArticle.size, numeric: true },
    ...letters.list.map(
      (article): Column<SpeakerRow> => ({
        label: article.siglum,
        value: (row) => {
          const own = row.byArticle.get(article.article);
          if (!own) return html`<span class="vr-soft">–</span>`;
          const label = plural(own.length, "quotation");
          return html`<span class="vr-cell">${passageLink(article, own[0]!.content.start, label)}</span>`;
        },
        plain: (row) => row.byArticle.get(article.article)?.length ?? 0,
      }),
    ),
  ];
}
