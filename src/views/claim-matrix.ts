import type { ClaimRow, NumberRow } from "../numbers/rows";
import { compare, plural, short } from "../style/wording";
import type { Article } from "../text/rows";
import { anchorOf, passageLink } from "./anchors";
import { byLetter } from "./articles";
import { type Html, html, join } from "./escape";
import { type Column, tableMarkup, tableScripts, tableStyles } from "./table";
import { line, view } from "./theme";
import { verdictMark, verdictOrder, verdicts } from "./verdicts";

export interface MatrixOptions {
  /** also figures that one text alone gives (default false: they are counted) */
  singles?: boolean;
  caption?: string;
}

/** texts up to which the matrix has a column of explanations */
const mostWithWhy = 6;

const css = `${tableStyles}
.vr td .vr-verdict{white-space:nowrap}
.vr td .vr-figures>span{display:block}
.vr td .vr-figures .vr-again{font-size:12px;padding:0 2px}
.vr .vr-why{display:block;min-width:12rem}
`;

/**
 * Which text gives which figure: a quantity a row, an article a column, each figure linked to its place.
 *
 * @example
 * claimMatrix(claims, numbers, articles).html.includes("2.5 million euros"); // => true
 */
export function claimMatrix(
  claims: readonly ClaimRow[],
  numbers: readonly NumberRow[],
  articles: readonly Article[],
  options: MatrixOptions = {},
): Html {
  const letters = byLetter(articles);
  const byId = new Map(numbers.map((number) => [number.id, number]));
  const shown = claims
    .filter((claim) => options.singles || claim.verdict !== "single-source")
    .sort((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) || compare(a.id, b.id));
  const left = claims.length - shown.length;
  const tail = left > 0 ? `${plural(left, "more figure")} in one text only.` : "";
  if (shown.length === 0) return line(`No quantity is given by more than one text. ${tail}`.trim());
  const figuresOf = (claim: ClaimRow, article: string): NumberRow[] =>
    claim.numbers.flatMap((id) => byId.get(id) ?? []).filter((number) => number.article === article);
  const why: Column<ClaimRow> = {
    label: "Why",
    value: (claim) => html`<span class="vr-soft vr-why">${claim.explanation}</span>`,
    plain: (claim) => claim.explanation,
  };
  const columns: Column<ClaimRow>[] = [
    { label: "Quantity", value: (claim) => short(claim.quantity, 120) },
    {
      label: "Verdict",
      value: (claim) => verdictMark(claim.verdict),
      plain: (claim) => `${verdicts[claim.verdict].shape} ${verdicts[claim.verdict].word}`,
    },
    ...letters.list.map(
      (article): Column<ClaimRow> => ({
        label: article.siglum,
        value: (claim) => cell(article, figuresOf(claim, article.article)),
        plain: (claim) =>
          figuresOf(claim, article.article)
            .map((figure) => figure.text)
            .join("; ") || "–",
      }),
    ),
    // beside many texts a column of sentences would only make the rows tall
    ...(letters.list.length <= mostWithWhy ? [why] : []),
  ];
  const caption = options.caption ?? "Figures that several texts give";
  const body = join([
    tableMarkup(shown, columns, { caption, sortable: true }),
    tail ? html`<p class="vr-soft">${tail}</p>` : null,
  ]);
  const text = shown.map((claim) => plainClaim(claim, columns)).join("\n");
  return view("claims", body, tail ? `${text}\n${tail}` : text, { css, scripts: tableScripts });
}

function cell(article: Article, figures: readonly NumberRow[]): ReturnType<typeof html> {
  if (figures.length === 0) return html`<span class="vr-soft">–</span>`;
  const wordings = new Map<string, NumberRow[]>();
  for (const figure of figures) {
    const own = wordings.get(figure.text.toLowerCase());
    if (own) own.push(figure);
    else wordings.set(figure.text.toLowerCase(), [figure]);
  }
  const lines = [...wordings.values()].map(([first, ...again]) => {
    const more = again.map(
      (figure, at) =>
        html` <a class="vr-again" href="#${anchorOf(article, figure.start)}" aria-label="${short(figure.text, 60)}, place ${at + 2}">${at + 2}</a>`,
    );
    return html`<span>${passageLink(article, first!.start, short(first!.text, 60))}${more}</span>`;
  });
  return html`<span class="vr-figures">${lines}</span>`;
}

function plainClaim(claim: ClaimRow, columns: readonly Column<ClaimRow>[]): string {
  const cells = columns
    .slice(2)
    .filter(({ label }) => label !== "Why")
    .map((column) => `${column.label}: ${column.plain?.(claim) ?? ""}`);
  return `${verdicts[claim.verdict].shape} ${claim.quantity} (${verdicts[claim.verdict].word}) ${cells.join(" | ")}`;
}
