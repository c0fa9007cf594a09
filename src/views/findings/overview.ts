import { capital, compare, dated, grouped, listed, spelled } from "../../style/wording";
import type { ArticleRow } from "../../text/rows";
import { type Html, html } from "../escape";
import { view } from "../theme";
import type { Finding, FindingKind } from "./finding";

/** What is counted of the findings, in the order it is said. */
const counted: readonly { kinds: readonly FindingKind[]; one: string; many: string }[] = [
  { kinds: ["figure-conflict"], one: "figure in conflict", many: "figures in conflict" },
  { kinds: ["figure-changed"], one: "figure that changed", many: "figures that changed" },
  { kinds: ["check"], one: "figure that does not fit another one", many: "figures that do not fit others" },
  { kinds: ["words-changed"], one: "quotation reworded", many: "quotations reworded" },
  {
    kinds: ["attribution-moved", "attribution-dropped", "attribution-unnamed", "figure-attribution"],
    one: "attribution that differs",
    many: "attributions that differ",
  },
  { kinds: ["figure-shared"], one: "figure shared", many: "figures shared" },
  { kinds: ["words-shared"], one: "quotation shared", many: "quotations shared" },
];

/**
 * The comparison in two sentences: which texts, and how much of what was found.
 *
 * @example
 * const list = findFindings({ articles, quotes, utterances, numbers, claims, checks, passages, overlaps, descents, forms });
 * overview(list, articles).text.includes("Three texts"); // => true
 */
export function overview(list: readonly Finding[], articles: readonly ArticleRow[]): Html {
  const found = articles.length === 1 ? "There is no other text to compare it with." : foundSentence(list);
  const text = articles.length === 0 ? textsSentence(articles) : `${textsSentence(articles)} ${found}`;
  return view("overview", html`<p>${text}</p>`, text);
}

/** "Five texts: two of 25 to 27 January 2031, three without a date; 2,489 words in all." */
function textsSentence(articles: readonly ArticleRow[]): string {
  if (articles.length === 0) return "No text was read.";
  const dates = articles.flatMap((row) => row.published?.slice(0, 10) ?? []).sort(compare);
  const [first, last] = [dates[0], dates[dates.length - 1]];
  const when = first === undefined || last === undefined ? "" : ` of ${days(first, last)}`;
  const undated = articles.length - dates.length;
  const words = articles.reduce((sum, row) => sum + row.words, 0);
  const texts = `${capital(spelled(articles.length))} ${articles.length === 1 ? "text" : "texts"}`;
  const said =
    undated === 0
      ? `${texts}${when}`
      : dates.length === 0
        ? `${texts} without a date`
        : `${texts}: ${spelled(dates.length)}${when}, ${spelled(undated)} without a date`;
  return `${said}; ${grouped(words)} words in all.`;
}

/** "Found: one figure in conflict and three figures shared." */
function foundSentence(list: readonly Finding[]): string {
  const parts = counted.flatMap(({ kinds, one, many }) => {
    const count = list.filter((finding) => kinds.includes(finding.kind)).length;
    return count === 0 ? [] : [`${spelled(count)} ${count === 1 ? one : many}`];
  });
  if (parts.length === 0) return "Nothing was found that two of them share or that differs between them.";
  return `Found: ${listed(parts)}.`;
}

/** "25 to 27 January 2031", "30 May to 2 June 2031": what two days have in common is said once. */
function days(first: string, last: string): string {
  if (first === last) return dated(first);
  const [day, month, year] = dated(first).split(" ");
  const [, lastMonth, lastYear] = dated(last).split(" ");
  const from = year !== lastYear ? [day, month, year] : month !== lastMonth ? [day, month] : [day];
  return `${from.join(" ")} to ${dated(last)}`;
}
